package io.buyerstatus.core.order;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a buyer bought and what became of it: the merge of all statements about it.
 *
 * @param version how often it was stored; 0 before the first time. Guards every write
 * @param told keys of the messages about the order as a whole that were planned already
 * @param owed keys of occasions whose messages wait for the order to become known
 * @param wishes what the buyer wishes to hear, and where
 * @param access who may open it
 */
public record Order(
        OrderKey key,
        long version,
        ConnectionId connection,
        ChannelId channel,
        Admission admission,
        Milestones milestones,
        Purchase purchase,
        Parcels parcels,
        Set<String> told,
        Set<String> owed,
        NotificationPreferences wishes,
        Access access) {
    public Order {
        told = Set.copyOf(told);
        owed = Set.copyOf(owed);
    }

    /** An order of which nothing is known but where it comes from. */
    public static Order unseen(OrderKey key, ConnectionId connection, ChannelId channel, Access access) {
        return new Order(
                key,
                0,
                connection,
                channel,
                new Admission.Pending(),
                Milestones.NONE,
                Purchase.UNKNOWN,
                Parcels.NONE,
                Set.of(),
                Set.of(),
                NotificationPreferences.NONE,
                access);
    }

    /** This order with what one more event states. */
    public Order merge(OrderFacts statement) {
        return new Order(
                key,
                version,
                connection,
                channel,
                admission,
                milestones.merge(statement.milestones()),
                purchase.merge(statement.purchase()),
                statement.parcels().fragments().values().stream().reduce(parcels, Parcels::with, (one, other) -> other),
                told,
                owed,
                wishes,
                access);
    }

    public Order admitted(Admission next) {
        return new Order(
                key, version, connection, channel, next, milestones, purchase, parcels, told, owed, wishes, access);
    }

    /** This order, remembering what was planned for the order as a whole, for its parcels, and what is still owed. */
    public Order telling(Set<String> newlyTold, Parcels tellingParcels, Set<String> nowOwed) {
        TreeSet<String> all = new TreeSet<>(told);
        all.addAll(newlyTold);
        return new Order(
                key,
                version,
                connection,
                channel,
                admission,
                milestones,
                purchase,
                tellingParcels,
                all,
                nowOwed,
                wishes,
                access);
    }

    /** This order, with other wishes of its buyer. */
    public Order wishing(NotificationPreferences next) {
        return new Order(
                key, version, connection, channel, admission, milestones, purchase, parcels, told, owed, next, access);
    }

    /** This order, open to others. */
    public Order open(Access next) {
        return new Order(
                key, version, connection, channel, admission, milestones, purchase, parcels, told, owed, wishes, next);
    }

    /** Whether there is anything to show: it was placed, and admitted. */
    public boolean known() {
        return admission instanceof Admission.Admitted && milestones.has(Milestone.PLACED);
    }

    /** Whether the shop confirmed it. */
    public boolean confirmed() {
        return milestones.has(Milestone.CONFIRMED) || progress() == Progress.CONFIRMED;
    }

    /** Whether nothing more will be added to it. */
    public boolean complete() {
        return milestones.has(Milestone.FINALISED);
    }

    public Progress progress() {
        return ProgressRules.progress(milestones, parcels.all(), lines());
    }

    /** Whether every item has left the seller. */
    public boolean allSent() {
        return ProgressRules.allSent(
                parcels.all().stream().filter(parcel -> parcel.state().left()).toList(), lines());
    }

    /** When the last of its parcels left, if any did. */
    public Optional<Instant> lastSentAt() {
        return parcels.all().stream()
                .filter(parcel -> parcel.state().left())
                .flatMap(parcel -> parcel.sentAt().stream())
                .max(Instant::compareTo);
    }

    /** When the last of its parcels was delivered, once all were. */
    public Optional<Instant> deliveredAt() {
        return progress() == Progress.DELIVERED
                ? parcels.all().stream()
                        .flatMap(parcel -> parcel.since().stream())
                        .max(Instant::compareTo)
                : Optional.empty();
    }

    /** The order number as the buyer knows it; empty for a stub. */
    public String number() {
        return milestones.number().map(Stamped::value).orElse("");
    }

    /** The language that the buyer chose for his messages, else the one that the shop's system says he speaks. */
    public Optional<Language> language() {
        return wishes.language().or(() -> milestones.language().map(Stamped::value));
    }

    public Optional<Buyer> buyer() {
        return purchase.buyer().map(Stamped::value);
    }

    /** The buyer's number for text messages, read as it is dialled where the order goes. */
    public Optional<PhoneNumber> reachablePhone() {
        return buyer().flatMap(buyer -> PhoneNumber.parse(buyer.phone(), purchase.country()));
    }

    public List<Line> lines() {
        return purchase.lines().map(Stamped::value).map(Purchase.Lines::all).orElse(List.of());
    }

    public boolean paid() {
        return milestones.has(Milestone.PAID);
    }

    public boolean cancelled() {
        return milestones.has(Milestone.CANCELLED);
    }

    /** Whether the buyer still has to transfer money: unpaid, to be paid by transfer, and not called off. */
    public boolean awaitsTransfer() {
        return known()
                && !paid()
                && !cancelled()
                && !milestones.fullyRefunded()
                && purchase.totals()
                        .map(totals -> !totals.value().total().isZero())
                        .orElse(false)
                && purchase.payment()
                        .map(terms -> terms.value().method())
                        .map(PaymentTerms.Method::byTransfer)
                        .orElse(false);
    }

    /** The parcel that holds a fragment, if it is one of this order's. */
    public Optional<Parcel> parcel(ParcelId id) {
        return parcels.holding(id);
    }
}
