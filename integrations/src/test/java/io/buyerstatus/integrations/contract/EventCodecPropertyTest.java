package io.buyerstatus.integrations.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.integrations.Samples;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;

class EventCodecPropertyTest {
    private static final EventCodec CODEC = new EventCodec();
    private static final byte[] SAMPLE = Samples.bytes("order.placed.json");

    @Property(tries = 300)
    void whatIsWrittenIsReadAsTheSameEvent(@ForAll("events") OrderEvent event) {
        assertThat(CODEC.decode(CODEC.encode(event))).isEqualTo(new Decoding.Accepted(event));
    }

    @Property(tries = 500)
    void noBytesMakeItThrow(@ForAll byte[] bytes) {
        assertThat(CODEC.decode(bytes)).isInstanceOf(Decoding.Refused.class);
    }

    @Property(tries = 500)
    void noDamagedEventMakesItThrow(
            @ForAll @IntRange(max = 1_000_000) int where, @ForAll byte damage, @ForAll boolean cut) {
        int at = where % SAMPLE.length;
        byte[] damaged = cut ? Arrays.copyOf(SAMPLE, at) : SAMPLE.clone();
        if (!cut) {
            damaged[at] = damage;
        }

        assertThat(CODEC.decode(damaged)).isNotNull();
        assertThat(CODEC.decode(new String(damaged, StandardCharsets.ISO_8859_1)))
                .isNotNull();
    }

    @Provide
    Arbitrary<OrderEvent> events() {
        return Combinators.combine(
                        texts(1, 60),
                        instants(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(OrderEvent.Origin.class),
                        facts())
                .as((id, time, imported, origin, fact) ->
                        new OrderEvent(id, new ConnectionId("c-1"), id, time, imported, origin, fact));
    }

    private static Arbitrary<Fact> facts() {
        Arbitrary<Fact> placed = Combinators.combine(instants(), Arbitraries.of(true, false), contents())
                .as(Fact.OrderPlaced::new);
        Arbitrary<Fact> changed = contents().map(Fact.OrderChanged::new);
        Arbitrary<Fact> paid = Combinators.combine(
                        money().optional(),
                        Arbitraries.of(PaymentTerms.Method.class).optional(),
                        texts(0, 20).optional())
                .as(Fact.OrderPaid::new);
        Arbitrary<Fact> refunded = Combinators.combine(
                        texts(1, 20), money().optional(), texts(0, 50), Arbitraries.of(true, false))
                .as(Fact.OrderRefunded::new);
        Arbitrary<Fact> noted = Combinators.combine(texts(1, 50), Arbitraries.of(true, false), texts(0, 20))
                .as(Fact.OrderNoted::new);
        return Arbitraries.oneOf(List.of(placed, changed, paid, refunded, noted, sent(), tracked()));
    }

    private static Arbitrary<Fact> sent() {
        Arbitrary<ParcelLine> line =
                Combinators.combine(texts(1, 10), amounts()).as((id, amount) -> new ParcelLine(id, amount));
        return Combinators.combine(
                        texts(0, 20),
                        texts(0, 20),
                        texts(0, 30),
                        urls().optional(),
                        line.list().ofMaxSize(3),
                        instants(),
                        windows().optional(),
                        Arbitraries.integers().between(0, Parts.MOST))
                .as((shipment, carrier, number, url, lines, at, expected, count) -> new Fact.ShipmentSent(
                        shipment,
                        carrier,
                        number,
                        url,
                        lines,
                        at,
                        expected,
                        !shipment.isEmpty() && number.isEmpty(),
                        Optional.of(count).filter(some -> some > 0 && !shipment.isEmpty())));
    }

    private static Arbitrary<Fact> tracked() {
        Arbitrary<Place> place = Combinators.combine(
                        texts(0, 20),
                        texts(0, 8),
                        Arbitraries.of("DE", "NO").map(Country::new).optional(),
                        Combinators.combine(
                                        Arbitraries.doubles().between(-90, 90),
                                        Arbitraries.doubles().between(-180, 180))
                                .as(Place.Coordinates::new)
                                .optional())
                .as(Place::new);
        return Combinators.combine(
                        texts(1, 20),
                        texts(1, 30),
                        Arbitraries.of(ScanStatus.class),
                        texts(0, 40),
                        place.optional(),
                        windows().optional())
                .as((shipment, number, status, words, where, expected) -> new Fact.ShipmentTracked(
                        shipment, "", number, status, words, words, where, expected, Optional.empty()));
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.000001"), new BigDecimal("1000000"))
                .ofScale(Quantity.DECIMALS);
    }

    private static Arbitrary<Line.Counts> counts() {
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(BigDecimal.ZERO), amounts()),
                        texts(1, 10).optional(),
                        Arbitraries.integers().between(0, 99))
                .as(Line.Counts::new);
    }

    private static Arbitrary<Fact.Contents> contents() {
        Arbitrary<Address> address = Combinators.combine(texts(0, 20), texts(0, 20), texts(0, 10))
                .as((name, street, postcode) ->
                        new Address(name, "", street, "", postcode, "Oslo", "", new Country("NO"), ""));
        Arbitrary<Buyer> buyer = Combinators.combine(texts(0, 20), texts(0, 20), Arbitraries.of(true, false))
                .as((first, last, consent) -> new Buyer(
                        first, last, "", Optional.of(new EmailAddress("a.b@example.org")), "+47 400", "", consent));
        Arbitrary<Line> line = Combinators.combine(
                        texts(1, 10),
                        texts(1, 50),
                        Combinators.combine(amounts(), texts(0, 8)).as(Quantity::new),
                        money().optional(),
                        urls().optional(),
                        texts(1, 10),
                        counts(),
                        Arbitraries.of(LineKind.class))
                .as((id, name, quantity, price, picture, option, counts, kind) -> new Line(
                        id,
                        name,
                        "",
                        quantity,
                        price,
                        price,
                        picture,
                        List.of(new Line.Option(option, option)),
                        counts,
                        kind));
        Arbitrary<Totals.Charge> charge = Combinators.combine(Arbitraries.of(Totals.Kind.class), texts(0, 10), money())
                .as(Totals.Charge::new);
        Arbitrary<Totals> totals = Combinators.combine(
                        money().optional(),
                        money(),
                        Arbitraries.of(true, false),
                        charge.list().ofMaxSize(2))
                .as((part, total, included, charges) -> new Totals(part, part, part, part, total, included, charges));
        return Combinators.combine(
                        Arbitraries.of("de", "nb-NO").map(Language::new).optional(),
                        buyer,
                        address.optional(),
                        line.list().ofMaxSize(4),
                        totals,
                        texts(0, 100).optional())
                .as((language, who, where, lines, sums, note) -> new Fact.Contents(
                        Optional.of("1"),
                        language,
                        Optional.of(who),
                        where,
                        where,
                        Optional.of(lines),
                        Optional.of(sums),
                        Optional.empty(),
                        note));
    }

    /** Of any script, but neither blank at the ends nor with control characters. */
    private static Arbitrary<String> texts(int min, int max) {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withCharRange('\u00a1', '\ud7ff')
                .ofMinLength(min)
                .ofMaxLength(max)
                .map(CleanText::line)
                .filter(text -> text.isEmpty() || !text.isBlank());
    }

    private static Arbitrary<Instant> instants() {
        return DateTimes.instants()
                .between(Instant.parse("1990-01-01T00:00:00Z"), Instant.parse("2090-01-01T00:00:00Z"));
    }

    private static Arbitrary<DeliveryWindow> windows() {
        return Combinators.combine(instants(), Arbitraries.integers().between(0, 100_000))
                .as((from, seconds) -> new DeliveryWindow(from, from.plusSeconds(seconds)));
    }

    private static Arbitrary<Money> money() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100_000))
                .ofScale(2)
                .map(amount -> new Money(amount, new CurrencyCode("EUR")));
    }

    private static Arbitrary<URI> urls() {
        return Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(path -> URI.create("https://x.example/" + path));
    }
}
