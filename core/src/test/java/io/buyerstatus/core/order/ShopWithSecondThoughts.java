package io.buyerstatus.core.order;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A shop that does things to one order and undoes them, telling each of it; it knows how things are in the end. */
public final class ShopWithSecondThoughts {
    private static final List<String> NUMBERS = List.of("00340001", "00340002", "00340003");

    private final Random random;
    private final ConnectionId connection;
    private final String subject;
    private final List<OrderEvent> history = new ArrayList<>();
    private final Map<String, Fact> parcels = new TreeMap<>();
    private final Map<String, Fact> refunds = new TreeMap<>();
    private final Map<String, Fact> payments = new TreeMap<>();
    private final Map<String, Integer> reversedAt = new TreeMap<>();
    private final Map<String, List<Fact>> scans = new TreeMap<>();
    private final Set<String> numbersGiven = new HashSet<>();
    private boolean cancelled;
    private boolean withdrawn;

    /** The minute of the last word that all was paid; nothing where the last word was another. */
    private Optional<Integer> saidPaid = Optional.empty();

    private int minute;

    public ShopWithSecondThoughts(Random random, ConnectionId connection, String subject) {
        this.random = random;
        this.connection = connection;
        this.subject = subject;
        tell(placed());
    }

    private static Fact placed() {
        return new Fact.OrderPlaced(SampleEvents.PLACED_AT, true, contents());
    }

    private static Fact.Contents contents() {
        return SampleEvents.contents(
                "1001", Optional.of(new EmailAddress("erika@example.com")), "", PaymentTerms.Method.BANK_TRANSFER);
    }

    public List<OrderEvent> history() {
        return history;
    }

    public void step() {
        switch (random.nextInt(11)) {
            case 0 -> cancel();
            case 1 -> throwAway();
            case 2 -> reopen();
            case 3, 4 -> send("s" + random.nextInt(2));
            case 5 -> takeOff("s" + random.nextInt(2));
            case 6 -> refund("r" + random.nextInt(2));
            case 7 -> pay("p" + random.nextInt(2));
            case 8 -> scan();
            case 9 -> takeOffNumber("s" + random.nextInt(2));
            default -> snapshot();
        }
    }

    private void cancel() {
        cancelled = true;
        tell(new Fact.OrderCancelled(""));
    }

    private void throwAway() {
        withdrawn = true;
        tell(new Fact.OrderWithdrawn());
    }

    private void reopen() {
        cancelled = false;
        withdrawn = false;
        tell(new Fact.OrderReopened());
    }

    /** A first number, or another than it had. */
    private void send(String shipment) {
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        numbersGiven.add(number);
        tellSent(shipment, sent(shipment, number));
    }

    /** It has no number, or no longer. */
    private void takeOffNumber(String shipment) {
        Fact.ShipmentSent sent = sent(shipment, "");
        tellSent(
                shipment,
                new Fact.ShipmentSent(
                        shipment,
                        sent.carrier(),
                        "",
                        sent.url(),
                        sent.lines(),
                        sent.sentAt(),
                        sent.expected(),
                        true,
                        Optional.empty()));
    }

    private void tellSent(String shipment, Fact sent) {
        parcels.put(shipment, sent);
        tell(sent);
    }

    private static Fact.ShipmentSent sent(String shipment, String number) {
        return SampleEvents.sent(
                shipment,
                number,
                List.of(new ParcelLine(shipment.equals("s0") ? "1" : "2", 1)),
                SampleEvents.PLACED_AT.plusSeconds(120));
    }

    private void takeOff(String shipment) {
        parcels.remove(shipment);
        tell(new Fact.ShipmentWithdrawn(shipment, ""));
    }

    private void refund(String id) {
        if (refunds.remove(id) != null) {
            tell(new Fact.RefundWithdrawn(id));
        } else {
            Fact refund = new Fact.OrderRefunded(id, Optional.of(Money.of("5.00", "EUR")), "", false);
            refunds.put(id, refund);
            tell(refund);
        }
    }

    private void pay(String id) {
        Payment.State state = List.of(Payment.State.values()).get(random.nextInt(Payment.State.values().length));
        Fact payment = new Fact.PaymentReported(
                id,
                new Payment(
                        state,
                        Optional.of(Money.of((1 + random.nextInt(40)) + ".00", "EUR"))
                                .filter(amount -> state != Payment.State.RECEIVED_IN_PART),
                        Optional.empty(),
                        "",
                        Optional.empty()));
        payments.put(id, payment);
        if (state == Payment.State.REVERSED) {
            reversedAt.put(id, minute + 1);
        } else {
            reversedAt.remove(id);
        }
        tell(payment);
    }

    /** A carrier speaks of numbers that somebody was given. */
    private void scan() {
        for (String number : numbersGiven) {
            Fact scan = SampleEvents.tracked("", number, ScanStatus.OUT_FOR_DELIVERY);
            scans.computeIfAbsent(number, key -> new ArrayList<>())
                    .add(tell(scan).fact());
        }
    }

    /** The whole as it is now, as shop systems send it; some things change without any other word. */
    private void snapshot() {
        cancelled ^= random.nextInt(3) == 0;
        withdrawn ^= random.nextInt(5) == 0;
        boolean paidNow = paid() ^ random.nextInt(3) == 0;
        saidPaid = paidNow ? Optional.of(minute + 1) : Optional.empty();
        parcels.keySet().removeIf(id -> random.nextInt(4) == 0);
        refunds.keySet().removeIf(id -> random.nextInt(4) == 0);
        payments.keySet().removeIf(id -> random.nextInt(4) == 0);
        reversedAt.keySet().retainAll(payments.keySet());
        tell(asItIs());
    }

    /** Money that was taken back after all was said to be paid is not there, unless it came again. */
    private boolean paid() {
        return saidPaid.filter(said -> reversedAt.values().stream().noneMatch(at -> at > said))
                .isPresent();
    }

    private Fact asItIs() {
        return new Fact.OrderChanged(
                contents(),
                Optional.of(new Fact.Snapshot(
                        Map.of(
                                Milestone.CANCELLED, cancelled,
                                Milestone.WITHDRAWN, withdrawn,
                                Milestone.PAID, paid()),
                        Optional.of(List.copyOf(parcels.keySet())),
                        Optional.of(List.copyOf(refunds.keySet())),
                        Optional.of(List.copyOf(payments.keySet())),
                        Optional.empty())));
    }

    private OrderEvent tell(Fact fact) {
        minute++;
        OrderEvent event = SampleEvents.event(connection, subject, "e" + minute, minute, fact);
        history.add(event);
        return event;
    }

    /** How things are, and nothing of how they came to be; each at the time of its last word. */
    public List<OrderEvent> truthToldOnce() {
        List<OrderEvent> truth = new ArrayList<>();
        truth.add(history.getFirst());
        parcels.values().forEach(fact -> truth.add(lastOf(fact)));
        refunds.values().forEach(fact -> truth.add(lastOf(fact)));
        payments.values().forEach(fact -> truth.add(lastOf(fact)));
        scans.forEach((number, said) -> {
            boolean ours = parcels.values().stream()
                    .anyMatch(parcel -> ((Fact.ShipmentSent) parcel).number().equals(number));
            if (ours) {
                history.stream()
                        .filter(event -> event.fact() instanceof Fact.ShipmentTracked tracked
                                && tracked.number().equals(number))
                        .forEach(truth::add);
            }
        });
        if (cancelled) {
            truth.add(SampleEvents.event(connection, subject, "t1", minute, new Fact.OrderCancelled("")));
        }
        if (withdrawn) {
            truth.add(SampleEvents.event(connection, subject, "t2", minute, new Fact.OrderWithdrawn()));
        }
        if (history.stream().anyMatch(event -> event.fact() instanceof Fact.OrderChanged)) {
            truth.add(SampleEvents.event(connection, subject, "t4", minute, onlyThat(Milestone.PAID, paid())));
        }
        if (paid()) {
            truth.add(SampleEvents.event(
                    connection,
                    subject,
                    "t3",
                    minute,
                    new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty())));
        }
        return truth;
    }

    private static Fact onlyThat(Milestone milestone, boolean reached) {
        return new Fact.OrderChanged(
                contents(),
                Optional.of(new Fact.Snapshot(
                        Map.of(milestone, reached),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private OrderEvent lastOf(Fact fact) {
        return history.stream()
                .filter(event -> event.fact().equals(fact))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
