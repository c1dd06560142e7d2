package io.buyerstatus.pages.buyer.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendar entries as another's library reads them. */
@Tag("SH-10")
class CalendarFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final EffectiveSettings SHOP = Shops.of(Shops.complete());
    private static final Pattern LINK = Pattern.compile("href=\"[^\"]*/calendar/([^\"/]+)\"");

    @Test
    void aDeliveryWindowOfHoursIsInUtc() throws IOException, ParserException {
        VEvent entry = only(Situation.SENT.order());
        assertThat(value(entry, "DTSTART")).isEqualTo("20261124T130000Z");
        assertThat(value(entry, "DTEND")).isEqualTo("20261124T160000Z");
        assertThat(value(entry, "SUMMARY")).isEqualTo("Parcel from Nordlicht Manufaktur");
        assertThat(value(entry, "DESCRIPTION")).isEqualTo("Order 10042. Where it stands: " + Rendered.LINK);
        assertThat(value(entry, "URL")).isEqualTo(Rendered.LINK.toString());
        assertThat(value(entry, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(value(entry, "CLASS")).isEqualTo("PRIVATE");
    }

    @Test
    void aWindowOfDaysIsWholeDaysOfTheShopsCalendar() throws IOException, ParserException {
        Order order = Situation.SENT.order();
        // Half past eleven in the evening of the 24th, and of the 26th, in Berlin.
        Order days = new OrderBuilder()
                .placed(PaymentTerms.Method.PAYPAL)
                .paid()
                .sent("s1", "DHL", "00340434161094042557", List.of())
                .expected("2026-11-20T05:00:00Z", "s1", "2026-11-23T22:30:00Z", "2026-11-25T22:30:00Z")
                .order();
        VEvent entry = only(days);
        assertThat(value(entry, "DTSTART")).isEqualTo("20261123");
        assertThat(value(entry, "DTEND")).as("the day after the last").isEqualTo("20261126");
        assertThat(value(entry, "UID")).isEqualTo(value(only(order), "UID"));
    }

    @Test
    void aLaterStatementChangesTheEntryAndMakesNoSecondOne() throws IOException, ParserException {
        VEvent before = only(Situation.SENT.order());
        Order moved = new OrderBuilder()
                .placed(PaymentTerms.Method.PAYPAL)
                .paid()
                .sent("s1", "DHL", "00340434161094042557", List.of())
                .expected("2026-11-20T05:00:00Z", "s1", "2026-11-24T13:00:00Z", "2026-11-24T16:00:00Z")
                .expected("2026-11-21T05:00:00Z", "s1", "2026-11-25T09:00:00Z", "2026-11-25T11:00:00Z")
                .order();
        VEvent after = only(moved);
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID")).endsWith("@status.example");
        assertThat(Long.parseLong(value(after, "SEQUENCE"))).isGreaterThan(Long.parseLong(value(before, "SEQUENCE")));
        assertThat(value(after, "LAST-MODIFIED")).isEqualTo("20261121T050000Z");
        assertThat(value(after, "DTSTART")).isEqualTo("20261125T090000Z");
    }

    @Test
    void aPickUpDeadlineIsItsDayAndItsPlace() throws IOException, ParserException {
        VEvent entry = only(Situation.PICKUP_READY.order());
        assertThat(value(entry, "DTSTART")).isEqualTo("20261130");
        assertThat(value(entry, "DTEND")).isEqualTo("20261201");
        assertThat(value(entry, "LOCATION")).startsWith("Packstation 142, Bahnhofstraße 3");
    }

    @Test
    @Tag("DR-19")
    void aPaymentIsDueOnItsDayUntilItIsPaid() throws IOException, ParserException {
        OrderBuilder story =
                new OrderBuilder().placed(PaymentTerms.Method.BANK_TRANSFER).fact("2026-11-18T10:00:00Z", due());
        VEvent entry = only(story.order());
        assertThat(value(entry, "DTSTART")).isEqualTo("20261202");
        assertThat(value(entry, "SUMMARY")).isEqualTo("Pay €131.50 to Nordlicht Manufaktur");
        assertThat(file(story.paid().order(), "payment.ics")).isEmpty();
    }

    @Test
    void textsThatWouldEndALineDoNot() throws IOException, ParserException {
        String hostile = "A;B,C\\D\r\nATTENDEE:mailto:evil@example.org\nÄ" + "ö".repeat(60);
        EffectiveSettings shop = Shops.of(Shops.complete().with(GeneralSettings.NAME, hostile));
        String text = CalendarFiles.file(
                        new CalendarSource(
                                Situation.SENT.order(),
                                shop,
                                PageLanguage.GERMAN,
                                Rendered.LINK,
                                NOW,
                                PostcodeMask.NONE),
                        names(Situation.SENT.order()).getFirst())
                .orElseThrow();
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.startsWith("ATTENDEE"))
                .noneMatch(line -> line.contains("\n") || line.contains("\r"));
        assertThat(value(parsed(text), "SUMMARY"))
                .isEqualTo("Paket von A;B,C\\D\nATTENDEE:mailto:evil@example.org\nÄ" + "ö".repeat(60));
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkOfAPageLeadsToAnEntry(Situation situation) throws IOException, ParserException {
        for (PageLanguage language : PageLanguage.values()) {
            for (String name : names(situation.order())) {
                CalendarSource source =
                        new CalendarSource(situation.order(), SHOP, language, Rendered.LINK, NOW, PostcodeMask.NONE);
                parsed(CalendarFiles.file(source, name).orElseThrow());
            }
        }
    }

    @Test
    void whatIsNotExpectedHasNoEntry() {
        for (String name :
                List.of("", ".ics", "payment", "delivery-.ics", "delivery-../x.ics", "pickup-S.ics", "x.ics")) {
            assertThat(file(Situation.SENT.order(), name)).as(name).isEmpty();
        }
        String delivery = names(Situation.SENT.order()).getFirst();
        assertThat(file(Situation.DELIVERED_ALL.order(), delivery)).isEmpty();
        assertThat(file(Situation.CANCELLED_UNPAID.order(), "payment.ics")).isEmpty();
    }

    private static Fact due() {
        PaymentTerms terms = new PaymentTerms(
                PaymentTerms.Method.BANK_TRANSFER, "", Optional.of(Instant.parse("2026-12-02T12:00:00Z")));
        return new Fact.OrderChanged(new Fact.Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(terms),
                Optional.empty()));
    }

    /** The names of the entries that an order's page links to. */
    private static List<String> names(Order order) {
        return LINK.matcher(Rendered.page(order, SHOP))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static VEvent only(Order order) throws IOException, ParserException {
        List<String> names = names(order);
        assertThat(names).hasSize(1);
        return parsed(file(order, names.getFirst()).orElseThrow());
    }

    private static Optional<String> file(Order order, String name) {
        return CalendarFiles.file(
                new CalendarSource(order, SHOP, PageLanguage.ENGLISH, Rendered.LINK, NOW, PostcodeMask.NONE), name);
    }

    private static VEvent parsed(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult verdict = calendar.validate(true);
        assertThat(verdict.hasErrors()).as(verdict.toString()).isFalse();
        return calendar.<VEvent>getComponents(Component.VEVENT).getFirst();
    }

    private static String value(VEvent entry, String property) {
        return entry.getProperty(property).orElseThrow().getValue();
    }
}
