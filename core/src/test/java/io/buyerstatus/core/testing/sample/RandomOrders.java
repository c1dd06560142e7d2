package io.buyerstatus.core.testing.sample;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.BuyerDeclarations;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Milestones;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.PlannedMessages;
import io.buyerstatus.core.order.Stored;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.payment.Refund;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.order.purchase.ReviewConsent;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.core.value.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Orders with every field at random, present or absent, in all scripts and to the nanosecond; and the largest of each
 * kind. They need make no sense: a store keeps what it is given.
 */
public final class RandomOrders {
    private final RandomValues random;

    /** The same seed gives the same orders. */
    public RandomOrders(long seed) {
        this.random = new RandomValues(seed);
    }

    /** Any order. */
    public Order order(OrderKey key) {
        return order(key, 1 + random.below(6), random.below(4), 1 + random.below(8));
    }

    /** An order with this many lines and parcels, and scans in each parcel. */
    public Order order(OrderKey key, int lines, int parcels, int scans) {
        return new Order(
                key,
                Stored.NEVER,
                new OrderSource(
                        new ConnectionId("connection-" + random.below(10)),
                        new ChannelId("channel-" + random.below(10))),
                admission(),
                new OrderFacts(
                        milestones(),
                        purchase(lines),
                        payments(),
                        Parcels.of(new RandomParcels(random).fragments(parcels, scans))
                                .merge(listed())),
                new PlannedMessages(
                        random.keys(),
                        random.keys(),
                        instants(),
                        instants(),
                        instants().stream()
                                .map(at -> new PlannedMessages.Automated("AUTOMATION:" + random.below(9), at))
                                .toList()),
                new BuyerDeclarations(
                        new RandomAccess(random).preferences(),
                        List.of(),
                        PaymentAttempts.NONE,
                        tickets(),
                        addresses()),
                new RandomAccess(random).access());
    }

    private AddressChanges addresses() {
        int count = random.below(4);
        boolean open = random.below(2) == 0;
        return new AddressChanges(IntStream.range(0, count)
                .mapToObj(number -> new AddressChange(
                        "wish" + number,
                        random.instant(),
                        address(),
                        open && number == count - 1 ? new AddressDecision.Open() : decision(),
                        random.below(3)))
                .toList());
    }

    private AddressDecision decision() {
        return switch (random.below(3)) {
            case 0 -> new AddressDecision.TakenBack(random.instant());
            case 1 -> new AddressDecision.Declined(random.instant(), "Ада", "Już spakowane");
            default ->
                new AddressDecision.Accepted(
                        random.instant(),
                        "Ада",
                        random.below(2) == 0,
                        random.below(2) == 0
                                ? Optional.empty()
                                : Optional.of(new Stamped<>(address(), new Stamp(random.instant(), "event"))),
                        random.below(2) == 0 ? Optional.empty() : Optional.of(random.instant()),
                        random.below(2) == 0
                                ? Optional.empty()
                                : Optional.of(new AddressDecision.Entered(random.instant(), "Łukasz")));
        };
    }

    private Tickets tickets() {
        int count = random.below(4);
        boolean open = random.below(2) == 0;
        return new Tickets(IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Ticket(
                        number,
                        random.anyOf(TicketKind.values()),
                        random.instant(),
                        random.below(2) == 0
                                ? Optional.empty()
                                : Optional.of(new Ticket.Assignee("person" + number, "Ада " + number)),
                        open && number == count
                                ? Optional.empty()
                                : Optional.of(new Ticket.Closing(
                                        random.instant(),
                                        "Łukasz",
                                        random.below(2) == 0 ? Optional.empty() : Optional.of("letter" + number))),
                        random.below(3)))
                .toList());
    }

    private List<Instant> instants() {
        return IntStream.range(0, random.below(7))
                .mapToObj(at -> random.instant())
                .toList();
    }

    private Admission admission() {
        return switch (random.below(3)) {
            case 0 -> new Admission.Pending();
            case 1 -> new Admission.Admitted();
            default -> new Admission.Refused(random.text(100));
        };
    }

    private Milestones milestones() {
        Map<Milestone, Standing> standings = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            Standing said = Stream.of(
                            random.maybe(random::instant).map(Standing::reached),
                            random.maybe(random::instant).map(Standing::reached),
                            random.maybe(random::instant).map(Standing::takenBack))
                    .flatMap(Optional::stream)
                    .reduce(Standing.UNKNOWN, Standing::merge);
            if (!said.equals(Standing.UNKNOWN)) {
                standings.put(milestone, said);
            }
        }
        return new Milestones(
                random.stamped(() -> random.text(100)),
                random.stamped(() -> new Language(random.flag() ? "nb-NO" : "de")),
                standings);
    }

    private PaymentFacts payments() {
        Map<String, Refund> refunds = new HashMap<>();
        IntStream.range(0, random.below(3))
                .forEach(at -> refunds.put(
                        random.text(200),
                        new Refund(
                                random.maybe(random::instant),
                                random.maybe(random::money),
                                random.flag(),
                                random.maybe(random::instant))));
        return new PaymentFacts(
                papers(at -> payment()),
                refunds,
                random.stamped(random::money),
                random.stamped(random::keys),
                random.stamped(random::keys));
    }

    private Payment payment() {
        Payment.State state = random.anyOf(Payment.State.values());
        return new Payment(
                state,
                random.maybe(random::money).filter(amount -> state != Payment.State.RECEIVED_IN_PART),
                random.maybe(() -> random.anyOf(PaymentTerms.Method.values())),
                random.textOrNothing(200),
                random.maybe(random::url));
    }

    private Parcels listed() {
        return random.stamped(() -> Set.of(ParcelId.of("shipment 0", ""), ParcelId.of("shipment 2", "")))
                .map(Parcels::listed)
                .orElse(Parcels.NONE);
    }

    private Purchase purchase(int lines) {
        return new Purchase(
                random.stamped(this::buyer),
                random.stamped(this::address),
                random.stamped(this::address),
                random.stamped(() -> new Purchase.Lines(
                        IntStream.range(0, lines).mapToObj(this::line).toList())),
                papers(at -> random.url()),
                random.stamped(this::totals),
                random.stamped(() -> new PaymentTerms(
                        random.anyOf(PaymentTerms.Method.values()),
                        random.textOrNothing(200),
                        random.textOrNothing(200),
                        random.maybe(random::instant),
                        random.maybe(random::url))),
                random.stamped(() -> random.textOrNothing(4000)),
                papers(invoice -> new Invoice(
                        random.anyOf(Invoice.Kind.values()),
                        random.text(100),
                        random.instant(),
                        random.maybe(random::url))),
                papers(document -> new Document(
                        random.text(200), random.anyOf(Document.Kind.values()), random.text(200), random.url())));
    }

    private <T> Map<String, Stamped<T>> papers(Function<Integer, T> paper) {
        Map<String, Stamped<T>> papers = new HashMap<>();
        IntStream.range(0, random.below(4))
                .forEach(at -> papers.put(random.text(100), new Stamped<>(paper.apply(at), random.stamp())));
        return papers;
    }

    private Buyer buyer() {
        return new Buyer(
                random.textOrNothing(200),
                random.textOrNothing(200),
                random.textOrNothing(200),
                random.maybe(() -> new EmailAddress("Erika." + random.below(100) + "@example.org")),
                random.textOrNothing(50),
                random.textOrNothing(200),
                random.flag(),
                random.maybe(() -> new ReviewConsent(random.instant(), "x" + random.textOrNothing(900))));
    }

    private Address address() {
        return new Address(
                random.textOrNothing(200),
                random.textOrNothing(200),
                random.textOrNothing(200),
                random.textOrNothing(200),
                random.textOrNothing(20),
                random.textOrNothing(200),
                random.textOrNothing(200),
                random.country(),
                random.textOrNothing(50));
    }

    private Line line(int at) {
        return new Line(
                "line " + at,
                random.text(500),
                random.textOrNothing(200),
                new Quantity(
                        BigDecimal.valueOf(1 + random.below(1_000_000), random.below(7)), random.textOrNothing(20)),
                random.maybe(random::money),
                random.maybe(random::money),
                random.maybe(random::url),
                IntStream.range(0, random.below(3))
                        .mapToObj(option -> new Line.Option(random.textOrNothing(200), random.textOrNothing(300)))
                        .toList(),
                random.flag()
                        ? Line.Counts.PLAIN
                        : new Line.Counts(
                                BigDecimal.valueOf(random.below(1000), random.below(3)),
                                BigDecimal.valueOf(random.below(1000), random.below(3)),
                                random.maybe(() -> random.text(200)),
                                random.below(1000)),
                random.anyOf(LineKind.values()));
    }

    private Totals totals() {
        return new Totals(
                random.maybe(random::money),
                random.maybe(random::money),
                random.maybe(random::money),
                random.maybe(random::money),
                random.money(),
                random.flag(),
                IntStream.range(0, random.below(3))
                        .mapToObj(_ -> new Totals.Charge(
                                random.anyOf(Totals.Kind.values()), random.textOrNothing(200), random.money()))
                        .toList());
    }

    /** The smallest order that a store is ever given. */
    public static Order minimal(OrderKey key) {
        return Order.unseen(
                key,
                new OrderSource(new ConnectionId("c"), new ChannelId("c")),
                Access.by(LinkState.first(1, new SecretHash("-".repeat(43)))));
    }

    /** An order whose every text is empty where it may be, which is not the same as absent. */
    public static Order blank(OrderKey key) {
        Purchase none = Purchase.UNKNOWN;
        Purchase purchase = new Purchase(
                Optional.of(stamped(new Buyer("", "", "", Optional.empty(), "", "", false))),
                none.billingAddress(),
                none.deliveryAddress(),
                Optional.of(stamped(new Purchase.Lines(List.of()))),
                none.pictures(),
                none.totals(),
                Optional.of(stamped(new PaymentTerms(PaymentTerms.Method.OTHER, "", Optional.empty()))),
                Optional.of(stamped("")),
                Map.of(),
                Map.of());
        return minimal(key).merge(new OrderFacts(Milestones.NONE, purchase, PaymentFacts.NONE, Parcels.NONE));
    }

    private static <T> Stamped<T> stamped(T value) {
        return new Stamped<>(value, Samples.event("blank").stamp());
    }
}
