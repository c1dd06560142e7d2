package io.buyerstatus.pages.mail;

import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.Golden;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in message in every language, byte for byte. */
@Tag("SH-2")
class BuiltInMessagesGoldenTest {

    private final BuiltInMessages messages = new BuiltInMessages();

    static Stream<Arguments> all() {
        return Arrays.stream(MessageType.values()).flatMap(trigger -> Arrays.stream(PageLanguage.values())
                .map(language -> Arguments.of(trigger, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("all")
    void saysWhatWasFoundRight(MessageType trigger, PageLanguage language) {
        Material material = Rendered.material(
                trigger, order(trigger), Conversations.neighbour(), language.tag(), Shops.of(Shops.complete()));
        String name = trigger.name().toLowerCase(Locale.ROOT) + "." + language.tag();
        RenderedMail mail = messages.mail(material);

        Golden.assertMatches("mail/" + name + ".html", mail.html());
        Golden.assertMatches("mail/" + name + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
        Golden.assertMatches("sms/" + name + ".txt", messages.sms(material));
    }

    private static Order order(MessageType trigger) {
        return switch (trigger) {
            case ORDER_CONFIRMED, PAYMENT_REMINDER -> Situation.UNPAID.order();
            case SENT -> Situation.PARTLY_SENT.order();
            case OUT_FOR_DELIVERY -> Situation.OUT_FOR_DELIVERY_NOW.order();
            case DELIVERED, REVIEW_REQUEST -> Situation.DELIVERED_ALL.order();
            case BUYER_WROTE, SELLER_WROTE, ACCESS_CODE, FRESH_LINK, CONFIRM_EMAIL -> Situation.CONFIRMED.order();
            case CARRIER_UNCLEAR -> doubtful();
        };
    }

    private static Order doubtful() {
        Instant at = Instant.parse("2026-11-19T16:40:00Z");
        return new OrderBuilder()
                .placed(PaymentTerms.Method.PAYPAL)
                .fact(
                        "2026-11-19T16:40:00Z",
                        new Fact.ShipmentSent(
                                "s1", "", "07112233445565", Optional.empty(), List.of(), at, Optional.empty()))
                .order();
    }
}
