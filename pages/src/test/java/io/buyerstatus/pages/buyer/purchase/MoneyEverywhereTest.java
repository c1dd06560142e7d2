package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.Result;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.pages.buyer.calendar.CalendarFiles;
import io.buyerstatus.pages.buyer.calendar.CalendarSource;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.ReadQr;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Page, code, mails, text message and calendar ask for one and the same amount, once, or all of them for none. */
@Tag("DR-12")
@Tag("DR-19")
class MoneyEverywhereTest {

    private static final EffectiveSettings SETTINGS = Shops.of(Shops.complete());
    private static final List<Payment.State> COUNTED = Arrays.stream(Payment.State.values())
            .filter(state -> state != Payment.State.RECEIVED_IN_PART)
            .toList();
    private static final Instant DUE = Instant.parse("2026-12-18T22:59:00Z");
    private static final Pattern COPIED_AMOUNT = Pattern.compile("class=\"sum\">.*?data-copy=\"([^\"]*)\"");

    private final BuiltInMessages messages = new BuiltInMessages();

    @Property(tries = 2_000)
    void allOfThemAskForTheSameOrForNothing(@ForAll long seed) {
        asksForTheSameOrForNothing(seed);
    }

    @Property(tries = 10_000)
    @Tag("heavy")
    void allOfThemDoOverALongRun(@ForAll long seed) {
        asksForTheSameOrForNothing(seed);
    }

    private void asksForTheSameOrForNothing(long seed) {
        Random random = new Random(seed);
        Order order = order(random);
        PageLanguage language = List.of(PageLanguage.values()).get(random.nextInt(PageLanguage.values().length));
        Optional<Money> asked = order.settlement().open().filter(_ -> order.awaitsTransfer());

        String page = Rendered.page(order, List.of(), language, SETTINGS);
        RenderedMail confirmation = messages.mail(
                Rendered.material(BuiltInTypes.ORDER_CONFIRMED, order, List.of(), language.tag(), SETTINGS));
        Optional<String> calendar = CalendarFiles.file(
                new CalendarSource(order, SETTINGS, language, Rendered.LINK, Instant.EPOCH, PostcodeMask.NONE),
                "payment.ics");

        assertThat(count(page, "id=\"pay\"")).isEqualTo(asked.isPresent() ? 1 : 0);
        assertThat(count(page, "DE89 3704")).isEqualTo(asked.isPresent() ? 1 : 0);
        assertThat(count(confirmation.text(), "DE89 3704")).isEqualTo(asked.isPresent() ? 1 : 0);
        assertThat(count(confirmation.html(), "DE89 3704")).isEqualTo(asked.isPresent() ? 1 : 0);
        assertThat(calendar.isPresent()).isEqualTo(asked.isPresent() && due(order));
        assertThat(ReadQr.of(page).map(Result::getText).map(code -> code.split("\n", -1)[7]))
                .isEqualTo(asked.map(open -> "EUR" + open.decimal()));
        asked.ifPresent(open -> theSame(order, open, language, page, confirmation));
    }

    private void theSame(Order order, Money open, PageLanguage language, String page, RenderedMail confirmation) {
        Formats formats = new Formats(language, ZoneOffset.UTC);
        RenderedMail reminder = messages.mail(
                Rendered.material(BuiltInTypes.PAYMENT_REMINDER, order, List.of(), language.tag(), SETTINGS));
        String sms = messages.sms(
                Rendered.material(BuiltInTypes.PAYMENT_REMINDER, order, List.of(), language.tag(), SETTINGS));

        assertThat(COPIED_AMOUNT.matcher(page).results().map(match -> match.group(1)))
                .containsExactly(formats.figures(open));
        assertThat(page).contains("class=\"sum\">" + formats.money(open));
        for (String text : List.of(confirmation.text(), confirmation.html(), reminder.text(), reminder.html())) {
            assertThat(text).contains(formats.money(open));
        }
        assertThat(sms).contains(formats.figures(open));
        order.settlement().received().ifPresent(paid -> assertThat(List.of(page, confirmation.text(), reminder.html()))
                .allSatisfy(text -> assertThat(text).contains(formats.money(paid))));
    }

    private static boolean due(Order order) {
        return order.settlement().due().isPresent();
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static Order order(Random random) {
        Method method = random.nextBoolean()
                ? Method.BANK_TRANSFER
                : List.of(Method.values()).get(random.nextInt(Method.values().length));
        OrderBuilder story = new OrderBuilder()
                .placed(
                        new PaymentTerms(method, "", random.nextBoolean() ? Optional.of(DUE) : Optional.empty()),
                        random.nextInt(6) == 0);
        int length = random.nextInt(7);
        for (int at = 0; at < length; at++) {
            step(story, random, "2026-11-19T08:%02d:00Z".formatted(at), "p" + random.nextInt(4));
        }
        return story.order();
    }

    private static void step(OrderBuilder story, Random random, String time, String id) {
        String amount = (10 + random.nextInt(120)) + ".50";
        switch (random.nextInt(12)) {
            case 0 -> story.fact(time, total(amount));
            case 1, 2, 3 -> story.payment(time, id, Payment.State.RECEIVED, (1 + random.nextInt(80)) + ".25");
            case 4 -> story.payment(time, id, COUNTED.get(random.nextInt(COUNTED.size())), amount);
            case 5 -> story.refunded(time, "r" + id, Money.of(amount, random.nextBoolean() ? "EUR" : "USD"));
            case 6 -> story.fact(time, new Fact.OrderCancelled(""));
            case 7 -> story.fact(time, new Fact.OrderWithdrawn());
            case 8 -> story.fact(time, new Fact.OrderReopened());
            case 9 ->
                story.fact(
                        time,
                        new Fact.PaymentReported(id, Payment.received(Optional.empty(), Optional.empty(), "", true)));
            case 10 -> story.fact(time, new Fact.OrderRefunded("r" + id, Optional.empty(), "", false));
            default -> story.payment(time, "gift card", Payment.State.RECEIVED, "5.00");
        }
    }

    private static Fact total(String amount) {
        Totals totals = new Totals(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Money.of(amount, "EUR"), true);
        return new Fact.OrderChanged(new Fact.Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(totals),
                Optional.empty(),
                Optional.empty()));
    }
}
