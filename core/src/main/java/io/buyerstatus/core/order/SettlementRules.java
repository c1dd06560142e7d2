package io.buyerstatus.core.order;

import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.payment.Settlement.State;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.core.value.Standing;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Derives from the total as it is now and from all payments and refunds what is open. A refund never opens a debt: where a
 * shop system lowers the total with it, the total says so; where it does not, what was given back was paid. More than was paid
 * cannot be given back: what a refund has beyond it is forgone.
 */
final class SettlementRules {
    private final Order order;
    private final PaymentFacts facts;
    private final Optional<Money> total;
    private final MoneyReceived counts;

    private SettlementRules(Order order) {
        this.order = order;
        this.facts = order.facts().payments();
        this.total = order.purchase().totals().map(Stamped::value).map(Totals::total);
        this.counts = new MoneyReceived(facts, total);
    }

    static Settlement of(Order order) {
        return new SettlementRules(order).settlement();
    }

    private Settlement settlement() {
        boolean gaveUp = facts.refunded() && nothingEverCame();
        boolean all = !gaveUp && allPaid();
        Optional<Money> received = all ? total.map(this::atLeast) : counts.counted();
        Optional<Money> credited = received.map(counts::withForgone);
        Optional<Money> open = stands() ? total.flatMap(sum -> minus(sum, credited)) : Optional.empty();
        Optional<Money> overpaid = overpaid(received);
        State state = state(all, received, open, overpaid);
        return new Settlement(
                state,
                received.filter(money -> !money.isZero()),
                settles(state) || uncounted() ? Optional.empty() : open,
                overpaid,
                terms().map(PaymentTerms::method),
                terms().flatMap(PaymentTerms::dueAt),
                retry(),
                facts.refunded() && !gaveUp);
    }

    private State state(boolean all, Optional<Money> received, Optional<Money> open, Optional<Money> overpaid) {
        if (overpaid.isPresent()) {
            return State.OVERPAID;
        }
        if (all || covered(received)) {
            return State.PAID;
        }
        boolean nothing = total.isPresent() && open.isEmpty();
        return nothing || !stands() ? State.NOTHING_DUE : unpaid(received, open);
    }

    /** Whether something came in, and enough. */
    private boolean covered(Optional<Money> received) {
        return received.filter(money -> !money.isZero())
                .filter(money ->
                        total.filter(sum -> minus(sum, received).isEmpty()).isPresent())
                .isPresent();
    }

    private State unpaid(Optional<Money> received, Optional<Money> open) {
        return uncounted() ? unpaidUncounted(received, open) : unpaidAsCounted(received, open);
    }

    /** Whether nobody can say what is open. */
    private boolean uncounted() {
        return counts.uncounted() || counts.refundUncounted();
    }

    /** Nothing is asked for, but what a courier takes is taken. */
    private State unpaidUncounted(Optional<Money> received, Optional<Money> open) {
        if (counts.reserved(open)) {
            return State.AUTHORISED;
        }
        State atDoor = cashOnDelivery() ? atDoor() : State.DUE_AT_DOOR;
        if (atDoor != State.DUE_AT_DOOR) {
            return atDoor;
        }
        boolean came =
                counts.uncounted() || received.filter(money -> !money.isZero()).isPresent();
        return came ? State.PARTLY_PAID_UNCOUNTED : State.OPEN_UNCOUNTED;
    }

    private State unpaidAsCounted(Optional<Money> received, Optional<Money> open) {
        Optional<Payment.State> last =
                sinceMoneyCame().map(payment -> payment.value().state()).findFirst();
        if (last.filter(Payment.State.REVERSED::equals).isPresent()) {
            return State.REVERSED;
        }
        if (counts.reserved(open)) {
            return State.AUTHORISED;
        }
        if (last.filter(Payment.State.FAILED::equals).isPresent()) {
            return State.FAILED;
        }
        if (order.milestones().has(Milestone.AWAITING_PAYMENT)) {
            return State.AWAITING_PROVIDER;
        }
        return switch (terms().map(PaymentTerms::method).orElse(Method.OTHER)) {
            case CASH_ON_DELIVERY -> atDoor();
            case IN_SHOP -> State.DUE_IN_SHOP;
            default -> received.filter(money -> !money.isZero()).isPresent() ? State.PARTLY_PAID : State.OPEN;
        };
    }

    /** Whoever sends a parcel back without having taken it pays nothing. */
    private State atDoor() {
        return switch (order.progress()) {
            case DELIVERED -> State.PAID_AT_DOOR;
            case RETURNING, RETURNED -> handedIn() ? State.PAID_AT_DOOR : State.NOTHING_DUE;
            default -> State.DUE_AT_DOOR;
        };
    }

    private boolean handedIn() {
        return order.parcels().all().stream()
                .flatMap(parcel -> parcel.scans().stream())
                .anyMatch(scan -> scan.status() == ScanStatus.DELIVERED);
    }

    private static boolean settles(State state) {
        return switch (state) {
            case NOTHING_DUE, PAID, OVERPAID, PAID_AT_DOOR -> true;
            default -> false;
        };
    }

    /** Whether there is an order that anybody could have to pay. */
    private boolean stands() {
        return !order.cancelled() && !order.givenUp() && !facts.fullyRefunded() && !refundedInFull();
    }

    private boolean refundedInFull() {
        return total.filter(sum -> !sum.isZero())
                .filter(sum -> counts.refunded(sum).compareTo(sum.amount()) >= 0)
                // Not where one of two payments went back, and the other pays for it.
                .filter(sum -> counts.counted()
                        .filter(money ->
                                money.amount().subtract(counts.refunded(sum)).compareTo(sum.amount()) >= 0)
                        .isEmpty())
                .isPresent();
    }

    /**
     * Whether somebody said that all of it is there, and no money was taken back since. A payment in another currency, or of
     * an amount that nobody named, is taken for all that was asked; and so is money that went back where nobody ever spoke of
     * payments: it had come.
     */
    private boolean allPaid() {
        Standing paid = order.milestones().standing(Milestone.PAID);
        Optional<Instant> saidPaid = paid.last().filter(at -> paid.holds());
        return gaveBackUnheardOf()
                || saidPaid.filter(at -> counts.payments().stream()
                                .noneMatch(payment -> payment.value().state() == Payment.State.REVERSED
                                        && payment.stamp().at().isAfter(at)))
                        .isPresent()
                || counts.payments().stream()
                        .map(Stamped::value)
                        .anyMatch(payment -> payment.state() == Payment.State.RECEIVED
                                && payment.amount().filter(counts::comparable).isEmpty());
    }

    private boolean gaveBackUnheardOf() {
        return !uncollected()
                && order.milestones().standing(Milestone.PAID).equals(Standing.UNKNOWN)
                && counts.payments().isEmpty()
                && facts.received().isEmpty()
                && facts.standingRefunds().values().stream()
                        .anyMatch(
                                refund -> refund.amount().filter(Money::isZero).isEmpty());
    }

    /** Whether it is known that there was nothing that could go back: nobody paid, and the carrier collected nothing. */
    private boolean nothingEverCame() {
        Standing paid = order.milestones().standing(Milestone.PAID);
        boolean unheardOf = counts.counted().filter(money -> !money.isZero()).isEmpty()
                && counts.payments().stream()
                        .map(Stamped::value)
                        .noneMatch(payment -> payment.came() || payment.state() == Payment.State.REVERSED);
        return unheardOf
                && (cashOnDelivery()
                        ? uncollected() && (!paid.holds() || broughtBack())
                        : !paid.holds() && !paid.equals(Standing.UNKNOWN));
    }

    /** Whatever was said of its payment, who did not take it did not pay for it. */
    private boolean broughtBack() {
        return order.progress() == Progress.RETURNING || order.progress() == Progress.RETURNED;
    }

    /** Whether it was to be paid at the door, and no parcel was taken there before money went back: then it was not this money. */
    private boolean uncollected() {
        return cashOnDelivery()
                && order.parcels().all().stream()
                        .filter(parcel -> parcel.state().handedOver())
                        .flatMap(parcel -> takenAt(parcel).stream())
                        .noneMatch(taken -> facts.standingRefunds().values().stream()
                                .flatMap(refund -> refund.at().stream())
                                .anyMatch(back -> !back.isBefore(taken)));
    }

    /** When a courier got the money for it; of a parcel that nobody follows only its sending is ever heard. */
    private static Optional<Instant> takenAt(Parcel parcel) {
        return parcel.scans().isEmpty()
                ? parcel.sentAt()
                : parcel.scans().stream()
                        .filter(scan -> scan.status() == ScanStatus.DELIVERED)
                        .map(Scan::at)
                        .min(Comparator.naturalOrder());
    }

    private boolean cashOnDelivery() {
        return terms().filter(terms -> terms.method() == Method.CASH_ON_DELIVERY)
                .isPresent();
    }

    /** All of it, and what came beyond it. */
    private Money atLeast(Money sum) {
        return counts.counted()
                .filter(money -> money.amount().compareTo(sum.amount()) > 0)
                .orElse(sum);
    }

    /** Nobody overpaid an order of which the total is below nothing: who paid nothing gets nothing back. */
    private Optional<Money> overpaid(Optional<Money> received) {
        return total.flatMap(sum -> received.filter(money -> !money.isZero()).flatMap(money -> {
            BigDecimal beyond = money.amount().subtract(sum.amount()).subtract(counts.refunded(sum));
            return beyond.signum() > 0 && stands() ? Optional.of(new Money(beyond, sum.currency())) : Optional.empty();
        }));
    }

    /** Where the last attempt failed or was left, and nothing came since; or where the shop system takes what is open. */
    private Optional<URI> retry() {
        return failedAt()
                .or(() -> terms().filter(terms -> !terms.method().byTransfer()).flatMap(PaymentTerms::payAt));
    }

    private Optional<URI> failedAt() {
        return sinceMoneyCame()
                .map(Stamped::value)
                .filter(payment -> payment.state() == Payment.State.FAILED)
                .flatMap(payment -> payment.retry().stream())
                .findFirst();
    }

    /** The payments after the last that brought money, the latest first. */
    private Stream<Stamped<Payment>> sinceMoneyCame() {
        return counts.payments().reversed().stream()
                .takeWhile(payment -> !payment.value().came());
    }

    private Optional<PaymentTerms> terms() {
        return order.purchase().payment().map(Stamped::value);
    }

    private static Optional<Money> minus(Money sum, Optional<Money> received) {
        BigDecimal rest =
                received.map(money -> sum.amount().subtract(money.amount())).orElse(sum.amount());
        return rest.signum() > 0 ? Optional.of(new Money(rest, sum.currency())) : Optional.empty();
    }
}
