package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.pages.sample.OrderBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An order with everything that an order can have. What everybody may know of it (items, parcels, how far they are) comes from
 * one seed, everything else from another.
 */
public final class RandomStory {

    private static final Instant BEGINNING = Instant.parse("2026-11-10T06:00:00Z");
    private static final List<ScanStatus> SCANS = List.copyOf(EnumSet.allOf(ScanStatus.class));
    private static final List<String> COUNTRIES = List.of("DE", "AT", "NO", "FR", "US", "GB", "PL");
    private static final List<String> LANGUAGES = List.of("de", "en", "nb", "fr", "it", "nl", "pl", "es");

    private final Random known;
    private final Random secret;
    private final OrderBuilder builder;
    private Instant time = BEGINNING;

    public RandomStory(long knownSeed, long secretSeed) {
        this(knownSeed, secretSeed, new OrderBuilder());
    }

    /** The same, told of an order that nothing was told of yet. */
    public RandomStory(long knownSeed, long secretSeed, OrderBuilder builder) {
        this.builder = builder;
        this.known = new Random(knownSeed);
        this.secret = new Random(secretSeed);
    }

    public Order order() {
        List<Line> lines = IntStream.rangeClosed(1, 1 + known.nextInt(6))
                .mapToObj(this::line)
                .toList();
        tell(new Fact.OrderPlaced(later(), true, contents(lines)));
        if (secret.nextBoolean()) {
            tell(new Fact.OrderPaid(Optional.of(money()), Optional.of(method()), Optional.of(word())));
        }
        tell(new Fact.InvoiceIssued(
                new Invoice(any(Invoice.Kind.values()), word(), later(), Optional.of(link("invoice")))));
        tell(new Fact.DocumentAdded(new Document(word(), any(Document.Kind.values()), word(), link("paper"))));
        tell(new Fact.OrderNoted(word(), secret.nextBoolean(), word()));
        if (known.nextBoolean()) {
            tell(new Fact.OrderConfirmed());
        }
        if (known.nextBoolean()) {
            tell(new Fact.OrderPacked());
        }
        int parcels = known.nextInt(4);
        for (int parcel = 1; parcel <= parcels; parcel++) {
            parcel("s" + parcel, lines);
        }
        if (known.nextInt(8) == 0) {
            tell(new Fact.OrderCancelled(word()));
        }
        if (secret.nextInt(4) == 0) {
            tell(new Fact.OrderRefunded(word(), Optional.of(money()), word(), secret.nextBoolean()));
        }
        return builder.order();
    }

    public List<Entry> conversation() {
        return IntStream.range(0, secret.nextInt(4))
                .mapToObj(at -> new Entry(
                        word(),
                        later(),
                        any(Entry.Author.values()),
                        any(Entry.Visibility.values()),
                        word(),
                        word() + " " + link("written")))
                .toList();
    }

    private Line line(int number) {
        return new Line(
                "line" + number,
                "Item " + (char) ('A' + known.nextInt(26)) + number,
                word(),
                1 + known.nextInt(9),
                Optional.of(money()),
                Optional.of(money()),
                known.nextBoolean()
                        ? Optional.of(URI.create("https://shop.example/" + known.nextInt(1000) + ".jpg"))
                        : Optional.empty(),
                List.of(new Line.Option(word(), word())));
    }

    private Fact.Contents contents(List<Line> lines) {
        PaymentTerms terms = new PaymentTerms(method(), word(), Optional.of(later().plus(Duration.ofDays(9))));
        Totals totals = new Totals(
                Optional.of(money()),
                Optional.of(money()),
                Optional.of(money()),
                Optional.of(money()),
                money(),
                secret.nextBoolean());
        return new Fact.Contents(
                Optional.of(word()),
                Optional.of(new Language(LANGUAGES.get(secret.nextInt(LANGUAGES.size())))),
                Optional.of(new Buyer(
                        word(),
                        word(),
                        word(),
                        EmailAddress.parse(word() + "@" + word() + ".example"),
                        phone(),
                        word(),
                        secret.nextBoolean())),
                Optional.of(address()),
                Optional.of(address()),
                Optional.of(lines),
                Optional.of(totals),
                Optional.of(terms),
                Optional.of(word()));
    }

    private void parcel(String shipment, List<Line> lines) {
        List<ParcelLine> parts = lines.stream()
                .filter(line -> known.nextBoolean())
                .map(line -> new ParcelLine(
                        line.id(), 1 + known.nextInt(line.quantity().amount().intValueExact())))
                .toList();
        tell(new Fact.ShipmentSent(
                shipment, word(), word(), Optional.of(link("track")), parts, later(), Optional.of(window())));
        List<ScanStatus> scans = new ArrayList<>();
        int count = known.nextInt(5);
        for (int scan = 0; scan < count; scan++) {
            scans.add(SCANS.get(known.nextInt(SCANS.size())));
        }
        scans.forEach(status -> tell(new Fact.ShipmentTracked(
                shipment,
                "",
                "",
                status,
                word(),
                word(),
                Optional.of(new Place(
                        word(),
                        word().substring(0, 8),
                        country(),
                        Optional.of(new Place.Coordinates(secret.nextDouble(), 9)))),
                Optional.of(window()),
                Optional.of(new PickupPoint(word(), word(), word(), Optional.of(later().plus(Duration.ofDays(7))))))));
    }

    private void tell(Fact fact) {
        builder.fact(later().toString(), fact);
    }

    private Instant later() {
        time = time.plusSeconds(60 + secret.nextInt(9000));
        return time;
    }

    private DeliveryWindow window() {
        Instant from = later().plus(Duration.ofDays(secret.nextInt(5)));
        return new DeliveryWindow(from, from.plusSeconds(secret.nextInt(20_000)));
    }

    private Address address() {
        return new Address(
                word(),
                word(),
                word(),
                word(),
                word().substring(0, 10),
                word(),
                word(),
                country().orElseThrow(),
                phone());
    }

    private Optional<Country> country() {
        return Optional.of(new Country(COUNTRIES.get(secret.nextInt(COUNTRIES.size()))));
    }

    private PaymentTerms.Method method() {
        return any(PaymentTerms.Method.values());
    }

    private Money money() {
        return Money.of((1000 + secret.nextInt(900_000)) + "." + (10 + secret.nextInt(90)), "EUR");
    }

    private String phone() {
        return "+49 151 " + (10_000_000 + secret.nextInt(80_000_000));
    }

    private URI link(String what) {
        return URI.create("https://" + word().toLowerCase(Locale.ROOT) + ".example/" + what + "/" + word());
    }

    /** Twelve letters that no text of ours holds. */
    private String word() {
        StringBuilder word = new StringBuilder("Zq");
        for (int at = 0; at < 10; at++) {
            word.append((char) ('a' + secret.nextInt(26)));
        }
        return word.toString();
    }

    private <T> T any(T[] values) {
        return values[secret.nextInt(values.length)];
    }
}
