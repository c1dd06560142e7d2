package io.buyerstatus.core.order.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Until when a buyer may withdraw (D6). */
@Tag("G5")
class WithdrawalPeriodTest {
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, "1001");
    private static final Instant NOV_20 = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant NOV_23 = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        // An ordinary week: the day of receipt is not counted, the 14th is whole.
        "2026-11-16T08:00:00Z, Europe/Berlin, DE, 2026-11-30, 2026-11-30T23:00:00Z",
        "2026-11-16T22:59:59Z, Europe/Berlin, DE, 2026-11-30, 2026-11-30T23:00:00Z",
        "2026-11-15T23:00:00Z, Europe/Berlin, DE, 2026-11-30, 2026-11-30T23:00:00Z",
        "2026-11-16T23:00:00Z, Europe/Berlin, DE, 2026-12-01, 2026-12-01T23:00:00Z",
        "2026-11-17T12:00:00Z, Europe/Berlin, DE, 2026-12-01, 2026-12-01T23:00:00Z",
        "2026-11-18T12:00:00Z, Europe/Berlin, DE, 2026-12-02, 2026-12-02T23:00:00Z",
        "2026-11-19T12:00:00Z, Europe/Berlin, DE, 2026-12-03, 2026-12-03T23:00:00Z",
        "2026-11-20T12:00:00Z, Europe/Berlin, DE, 2026-12-04, 2026-12-04T23:00:00Z",
        // It would end on a Saturday, on a Sunday.
        "2026-11-21T12:00:00Z, Europe/Berlin, DE, 2026-12-07, 2026-12-07T23:00:00Z",
        "2026-11-22T12:00:00Z, Europe/Berlin, DE, 2026-12-07, 2026-12-07T23:00:00Z",
        "2026-11-23T12:00:00Z, Europe/Berlin, DE, 2026-12-07, 2026-12-07T23:00:00Z",
        // The same moments elsewhere are other days.
        "2026-11-16T22:30:00Z, Europe/London, IE, 2026-11-30, 2026-12-01T00:00:00Z",
        "2026-11-16T23:30:00Z, Europe/Helsinki, FI, 2026-12-01, 2026-12-01T22:00:00Z",
        "2026-11-16T21:59:59Z, Europe/Helsinki, FI, 2026-11-30, 2026-11-30T22:00:00Z",
        "2026-11-16T22:00:00Z, Europe/Helsinki, FI, 2026-12-01, 2026-12-01T22:00:00Z",
        "2026-11-16T23:30:00Z, Atlantic/Azores, PT, 2026-11-30, 2026-12-01T01:00:00Z",
        "2026-11-17T00:30:00Z, Atlantic/Azores, PT, 2026-11-30, 2026-12-01T01:00:00Z",
        "2026-11-17T01:30:00Z, Atlantic/Azores, PT, 2026-12-01, 2026-12-02T01:00:00Z",
        // Clocks go forward on 29 March, back on 25 October 2026.
        "2026-03-17T12:00:00Z, Europe/Berlin, DE, 2026-03-31, 2026-03-31T22:00:00Z",
        "2026-03-16T22:59:59Z, Europe/Berlin, DE, 2026-03-30, 2026-03-30T22:00:00Z",
        "2026-03-15T12:00:00Z, Europe/Berlin, DE, 2026-03-30, 2026-03-30T22:00:00Z",
        "2026-03-29T00:59:59Z, Europe/Berlin, DE, 2026-04-13, 2026-04-13T22:00:00Z",
        "2026-03-29T01:00:00Z, Europe/Berlin, DE, 2026-04-13, 2026-04-13T22:00:00Z",
        "2026-10-11T12:00:00Z, Europe/Berlin, DE, 2026-10-26, 2026-10-26T23:00:00Z",
        "2026-10-12T12:00:00Z, Europe/Berlin, DE, 2026-10-26, 2026-10-26T23:00:00Z",
        "2026-10-13T21:59:59Z, Europe/Berlin, DE, 2026-10-27, 2026-10-27T23:00:00Z",
        "2026-10-25T00:30:00Z, Europe/Berlin, DE, 2026-11-09, 2026-11-09T23:00:00Z",
        "2026-10-25T01:30:00Z, Europe/Berlin, DE, 2026-11-09, 2026-11-09T23:00:00Z",
        "2026-10-25T22:59:59Z, Europe/Berlin, DE, 2026-11-09, 2026-11-09T23:00:00Z",
        "2026-10-25T23:00:00Z, Europe/Berlin, DE, 2026-11-09, 2026-11-09T23:00:00Z",
        // Public holidays, alone and in a row with a weekend.
        "2026-12-11T12:00:00Z, Europe/Berlin, DE, 2026-12-28, 2026-12-28T23:00:00Z",
        "2026-12-12T12:00:00Z, Europe/Berlin, DE, 2026-12-28, 2026-12-28T23:00:00Z",
        "2026-12-10T12:00:00Z, Europe/Berlin, DE, 2026-12-24, 2026-12-24T23:00:00Z",
        "2026-12-10T12:00:00Z, Europe/Warsaw, PL, 2026-12-28, 2026-12-28T23:00:00Z",
        "2026-12-18T12:00:00Z, Europe/Berlin, DE, 2027-01-04, 2027-01-04T23:00:00Z",
        "2026-12-23T12:00:00Z, Europe/Vienna, AT, 2027-01-07, 2027-01-07T23:00:00Z",
        "2026-03-20T12:00:00Z, Europe/Berlin, DE, 2026-04-07, 2026-04-07T22:00:00Z",
        "2026-03-23T12:00:00Z, Europe/Berlin, DE, 2026-04-07, 2026-04-07T22:00:00Z",
        "2026-03-19T12:00:00Z, Europe/Berlin, DE, 2026-04-02, 2026-04-02T22:00:00Z",
        "2026-04-30T12:00:00Z, Europe/Berlin, DE, 2026-05-15, 2026-05-15T22:00:00Z",
        "2026-05-11T12:00:00Z, Europe/Berlin, DE, 2026-05-26, 2026-05-26T22:00:00Z",
        "2026-05-21T12:00:00Z, Europe/Berlin, DE, 2026-06-05, 2026-06-05T22:00:00Z",
        "2026-04-17T12:00:00Z, Europe/Berlin, DE, 2026-05-04, 2026-05-04T22:00:00Z",
        "2026-09-19T12:00:00Z, Europe/Berlin, DE, 2026-10-05, 2026-10-05T22:00:00Z",
        "2025-09-19T12:00:00Z, Europe/Berlin, DE, 2025-10-06, 2025-10-06T22:00:00Z",
        "2026-10-12T12:00:00Z, Europe/Vienna, AT, 2026-10-27, 2026-10-27T23:00:00Z",
        "2026-06-30T12:00:00Z, Europe/Paris, FR, 2026-07-15, 2026-07-15T22:00:00Z",
        "2026-04-24T12:00:00Z, Europe/Paris, FR, 2026-05-11, 2026-05-11T22:00:00Z",
        "2026-05-19T12:00:00Z, Europe/Rome, IT, 2026-06-03, 2026-06-03T22:00:00Z",
        "2026-09-28T12:00:00Z, Europe/Madrid, ES, 2026-10-13, 2026-10-13T22:00:00Z",
        "2026-04-13T12:00:00Z, Europe/Amsterdam, NL, 2026-04-28, 2026-04-28T22:00:00Z",
        "2026-10-28T12:00:00Z, Europe/Warsaw, PL, 2026-11-12, 2026-11-12T23:00:00Z",
        "2026-05-03T12:00:00Z, Europe/Oslo, NO, 2026-05-18, 2026-05-18T22:00:00Z",
        "2026-09-19T12:00:00Z, Europe/Paris, FR, 2026-10-05, 2026-10-05T22:00:00Z",
        // No country is known: the common days alone.
        "2026-09-18T12:00:00Z, Europe/Berlin, '', 2026-10-02, 2026-10-02T22:00:00Z",
        "2026-12-11T12:00:00Z, Europe/Berlin, '', 2026-12-28, 2026-12-28T23:00:00Z",
        // A leap day.
        "2028-02-15T12:00:00Z, Europe/Berlin, DE, 2028-02-29, 2028-02-29T23:00:00Z",
        "2028-02-16T12:00:00Z, Europe/Berlin, DE, 2028-03-01, 2028-03-01T23:00:00Z",
        "2027-02-15T12:00:00Z, Europe/Berlin, DE, 2027-03-01, 2027-03-01T23:00:00Z"
    })
    @Tag("LAW-6")
    void theFourteenthDayEndsAtMidnightWhereTheShopIs(
            Instant received, ZoneId zone, String country, LocalDate lastDay, Instant end) {
        WithdrawalPeriod.Known known = WithdrawalPeriod.from(received, rules(zone, country, true));
        assertThat(known.lastDay()).isEqualTo(lastDay);
        assertThat(known.end()).isEqualTo(end);
        assertThat(known.over(end.minusNanos(1))).isFalse();
        assertThat(known.over(end)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T08:00:00Z, 2027-11-30",
        "2026-11-20T08:00:00Z, 2027-12-06",
        "2027-02-15T08:00:00Z, 2028-03-01",
        "2028-02-15T08:00:00Z, 2029-02-28",
        "2026-12-11T08:00:00Z, 2027-12-27"
    })
    @Tag("LAW-6")
    void whoeverWasNotToldOfTheirRightHasTwelveMonthsMore(Instant received, LocalDate lastDay) {
        assertThat(WithdrawalPeriod.from(received, rules(ZoneId.of("Europe/Berlin"), "DE", false))
                        .lastDay())
                .isEqualTo(lastDay);
    }

    static Stream<Arguments> orders() {
        ParcelLine pot = new ParcelLine("1", 1);
        ParcelLine cups = new ParcelLine("2", 4);
        Fact one = SampleEvents.sent("a", "0034043416109401", List.of(pot), SampleEvents.PLACED_AT);
        Fact other = SampleEvents.sent("b", "0034043416109402", List.of(cups), SampleEvents.PLACED_AT);
        return Stream.of(
                Arguments.of("nothing sent", "not begun", List.of()),
                Arguments.of("one of two parcels sent and there", "not begun", List.of(one, there("a", 1, NOV_20))),
                Arguments.of("both sent, one there", "not begun", List.of(one, other, there("a", 1, NOV_20))),
                Arguments.of(
                        "both there",
                        NOV_23.toString(),
                        List.of(one, other, there("a", 1, NOV_20), there("b", 2, NOV_23))),
                Arguments.of(
                        "both there, the other way round",
                        NOV_23.toString(),
                        List.of(one, other, there("b", 2, NOV_23), there("a", 1, NOV_20))),
                Arguments.of(
                        "the later one came back",
                        NOV_20.toString(),
                        List.of(
                                one,
                                other,
                                there("a", 1, NOV_20),
                                there("b", 2, NOV_23),
                                scan("b", 2, ScanStatus.RETURNED, NOV_23.plusSeconds(60)))),
                Arguments.of(
                        "the only one came back",
                        "not begun",
                        List.of(one, other, scan("a", 1, ScanStatus.RETURNED, NOV_20))),
                Arguments.of(
                        "one was thrown away by the shop",
                        NOV_20.toString(),
                        List.of(
                                SampleEvents.sent("a", "0034043416109401", List.of(pot, cups), SampleEvents.PLACED_AT),
                                other,
                                there("a", 1, NOV_20),
                                new Fact.ShipmentWithdrawn("b", ""))),
                Arguments.of(
                        "cancelled",
                        "none",
                        List.of(one, other, there("a", 1, NOV_20), there("b", 2, NOV_23), new Fact.OrderCancelled(""))),
                Arguments.of("cancelled before anything was sent", "none", List.of(new Fact.OrderCancelled(""))),
                Arguments.of("thrown away", "none", List.of(new Fact.OrderWithdrawn())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("orders")
    @Tag("LAW-6")
    void itBeginsWithTheLastOfTheGoodsThatArrived(String name, String begin, List<Fact> facts) {
        assertThat(begin(order(LineKind.SHIPPED, facts))).as(name).isEqualTo(begin);
    }

    @ParameterizedTest
    @CsvSource({
        "DOWNLOAD, placed",
        "SERVICE, placed",
        "GIFT_CARD, placed",
        "PICKUP, not begun",
        "LOCAL_DELIVERY, not begun"
    })
    void whatIsNoGoodsBeginsWithTheContract(LineKind kind, String begin) {
        assertThat(begin(order(kind, List.of())))
                .isEqualTo(begin.equals("placed") ? SampleEvents.PLACED_AT.toString() : begin);
    }

    @Test
    void easterFallsWhereItFell() {
        assertThat(Stream.of(2024, 2025, 2026, 2027, 2028, 2038).map(PublicHolidays::easter))
                .containsExactly(
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2025, 4, 20),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2027, 3, 28),
                        LocalDate.of(2028, 4, 16),
                        LocalDate.of(2038, 4, 25));
    }

    private static String begin(Order order) {
        return switch (WithdrawalPeriod.of(order, rules(ZoneId.of("Europe/Berlin"), "DE", true))) {
            case WithdrawalPeriod.None none -> "none";
            case WithdrawalPeriod.NotBegun open -> "not begun";
            case WithdrawalPeriod.Known known -> known.begin().toString();
        };
    }

    private static WithdrawalPeriod.Rules rules(ZoneId zone, String country, boolean informed) {
        return new WithdrawalPeriod.Rules(
                zone,
                PublicHolidays.of(
                        Optional.of(country).filter(code -> !code.isEmpty()).map(Country::new)),
                informed);
    }

    private static Fact there(String shipment, int number, Instant at) {
        return scan(shipment, number, ScanStatus.DELIVERED, at);
    }

    /** A scan bears the time of its event, which {@link #order} reads here from the description. */
    private static Fact scan(String shipment, int number, ScanStatus status, Instant at) {
        return new Fact.ShipmentTracked(
                shipment,
                "DHL",
                "003404341610940" + number,
                status,
                at.toString(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Order order(LineKind kind, List<Fact> facts) {
        Fact.Contents contents = SampleEvents.contents("1001", Optional.empty(), "", PaymentTerms.Method.BANK_TRANSFER);
        List<Line> lines = contents.lines().orElseThrow().stream()
                .map(line -> line.as(kind))
                .toList();
        Order order = Order.unseen(
                        KEY,
                        new OrderSource(CONNECTION, new ChannelId("web")),
                        Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(KEY.ref(), 1)))
                .withAdmission(new Admission.Admitted());
        Fact placed = new Fact.OrderPlaced(
                SampleEvents.PLACED_AT,
                true,
                new Fact.Contents(
                        contents.number(),
                        contents.language(),
                        contents.buyer(),
                        contents.billingAddress(),
                        contents.deliveryAddress(),
                        Optional.of(lines),
                        contents.totals(),
                        contents.payment(),
                        Optional.empty()));
        int minute = 0;
        for (Fact fact : Stream.concat(Stream.of(placed), facts.stream()).toList()) {
            minute++;
            order = order.merge(OrderFacts.of(event(minute, fact), SampleEvents.PLACED_AT));
        }
        return order;
    }

    private static OrderEvent event(int minute, Fact fact) {
        return fact instanceof Fact.ShipmentTracked tracked
                ? new OrderEvent(
                        "e" + minute,
                        CONNECTION,
                        "1001",
                        Instant.parse(tracked.description()),
                        false,
                        OrderEvent.Origin.SHOP,
                        fact)
                : SampleEvents.event(CONNECTION, "1001", "e" + minute, minute, fact);
    }
}
