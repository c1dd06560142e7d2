package io.buyerstatus.core.order;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.WithdrawnPieces;
import io.buyerstatus.core.shop.ChannelId;
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
import java.util.stream.Stream;

/**
 * What a buyer bought and its outcome so far: the merge of all statements about it, and what its buyer declared.
 *
 * @param stored how often it was stored, and how
 * @param facts what events said of it
 * @param messages what was planned about it already
 * @param declared what its buyer said of it
 * @param access who may open it
 */
public record Order(
        OrderKey key,
        Stored stored,
        OrderSource source,
        Admission admission,
        OrderFacts facts,
        PlannedMessages messages,
        BuyerDeclarations declared,
        Access access) {
    /** An order of which nothing is known but where it comes from. */
    public static Order unseen(OrderKey key, OrderSource source, Access access) {
        return new Order(
                key,
                Stored.NEVER,
                source,
                new Admission.Pending(),
                OrderFacts.NONE,
                PlannedMessages.NONE,
                BuyerDeclarations.NONE,
                access);
    }

    /** This order with what one more event states. */
    public Order merge(OrderFacts statement) {
        return withFacts(facts.merge(statement));
    }

    /** This order, which its shop system calls so, where that was not known. */
    public Order called(String subject) {
        return new Order(key, stored, source.calling(subject), admission, facts, messages, declared, access);
    }

    public Order withAdmission(Admission next) {
        return new Order(key, stored, source, next, facts, messages, declared, access);
    }

    /** This order, remembering what was planned for the order as a whole, for its parcels, and what is still deferred. */
    public Order withPlanned(Set<String> newlyPlanned, Parcels remembering, Set<String> nowDeferred) {
        return withFacts(new OrderFacts(milestones(), purchase(), facts.payments(), remembering))
                .withMessages(messages.with(newlyPlanned, nowDeferred));
    }

    /** This order, with other preferences of its buyer. */
    public Order withPreferences(NotificationPreferences next) {
        return new Order(key, stored, source, admission, facts, messages, declared.with(next), access);
    }

    /** This order, with other tickets. */
    public Order withTickets(Tickets next) {
        return new Order(key, stored, source, admission, facts, messages, declared.with(next), access);
    }

    /** This order, with other addresses asked for. */
    public Order withAddresses(AddressChanges next) {
        return new Order(key, stored, source, admission, facts, messages, declared.with(next), access);
    }

    /** This order, open to others. */
    public Order withAccess(Access next) {
        return new Order(key, stored, source, admission, facts, messages, declared, next);
    }

    private Order withFacts(OrderFacts next) {
        return new Order(key, stored, source, admission, next, messages, declared, access);
    }

    /** This order, remembering other messages. */
    public Order withMessages(PlannedMessages next) {
        return new Order(key, stored, source, admission, facts, next, declared, access);
    }

    /** How often it was stored; 0 before the first time. */
    public long version() {
        return stored.version();
    }

    public ChannelId channel() {
        return source.channel();
    }

    public Milestones milestones() {
        return facts.milestones();
    }

    public Purchase purchase() {
        return facts.purchase();
    }

    /** Where it goes: what its shop said last, be it in its shop system or by accepting what the buyer asked for. */
    public Optional<Address> deliveryAddress() {
        return addresses().delivery(purchase().deliveryAddress());
    }

    /** Where its buyer asked it to be sent instead. */
    public AddressChanges addresses() {
        return declared.addresses();
    }

    /** Since when its shop is to do something about where it goes: decide, or tell its shop system; empty where it is not. */
    public Optional<Instant> addressWaitsSince() {
        boolean late = onItsWay() && addresses().open().isEmpty();
        return late || cancelled() ? Optional.empty() : addresses().waitingSince();
    }

    /** Whether it is packed or on its way, so that nothing about it can be changed: what was sent was packed, whatever was said. */
    public boolean packed() {
        return milestones().has(Milestone.PACKED) || onItsWay();
    }

    /** Whether anything of it left that can go astray: a parcel, or, where no carrier brings any of it, whatever was handed over. */
    public boolean onItsWay() {
        return travels()
                ? parcels().all().stream().anyMatch(parcel -> parcel.state().handedOver())
                : lastSentAt().isPresent();
    }

    /** The parcels that are this order's as things are: what carriers bring. */
    public Parcels parcels() {
        Parcels all = fulfilments();
        return lines().stream().allMatch(line -> line.kind().travels())
                ? all
                : all.where(fulfilment -> PartRules.travels(fulfilment, lines()));
    }

    /** All that the shop handed over in whatever way, as things are: parcels, and what never travels. */
    public Parcels fulfilments() {
        return facts.parcels().live(milestones().at(Milestone.PLACED));
    }

    /** What no carrier brings, by kind; empty for an order that is sent as a whole. */
    public List<Part> parts() {
        return PartRules.parts(this);
    }

    /** The part of a kind. */
    public Optional<Part> part(LineKind kind) {
        return parts().stream().filter(part -> part.kind() == kind).findFirst();
    }

    /** Whether it was bought at a till and taken along: its buyer waits for nothing. */
    public boolean takenAlong() {
        List<Part> parts = parts();
        return !travels() && !parts.isEmpty() && parts.stream().allMatch(part -> part.kind() == LineKind.TAKEN_ALONG);
    }

    /** The lines that a carrier brings. */
    public List<Line> travellingLines() {
        return lines().stream().filter(line -> line.kind().travels()).toList();
    }

    /** Whether all of it was given up before any of it left: nobody waits for anything, and nobody pays for it. */
    public boolean givenUp() {
        return !lines().isEmpty()
                && lines().stream().allMatch(line -> line.awaited().signum() == 0)
                && parcels().all().stream().noneMatch(parcel -> parcel.state().handedOver());
    }

    /** Whether a carrier brings any of it, as far as is known. */
    public boolean travels() {
        return parts().isEmpty()
                || lines().stream().anyMatch(line -> line.kind().travels());
    }

    public NotificationPreferences preferences() {
        return declared.preferences();
    }

    /** Whether there is anything to show: it was placed, and admitted. */
    public boolean known() {
        return admission instanceof Admission.Admitted && milestones().has(Milestone.PLACED);
    }

    /** Whether what was personal of it was erased. */
    public boolean erased() {
        return admission instanceof Admission.Erased;
    }

    /** Whether the shop confirmed it. */
    public boolean confirmed() {
        return milestones().has(Milestone.CONFIRMED) || progress() == Progress.CONFIRMED;
    }

    /** Whether nothing more will be added to it. */
    public boolean complete() {
        return milestones().has(Milestone.FINALISED);
    }

    public Progress progress() {
        return ProgressRules.progress(this);
    }

    /** Whether every item that a carrier brings was handed over. */
    public boolean allSent() {
        return ProgressRules.allSent(
                parcels().all().stream()
                        .filter(parcel -> parcel.state().handedOver())
                        .toList(),
                travellingLines());
    }

    /** Whether its buyer has, or will get without anybody's doing, all of it: what travels was sent, what does not is done. */
    public boolean allHandedOver() {
        return (!travels() || allSent()) && parts().stream().allMatch(Part::done);
    }

    /** When the last of what can be judged was handed over, if any was: a parcel sent, a thing collected, a file made available. */
    public Optional<Instant> lastSentAt() {
        return Stream.concat(
                        parcels().all().stream()
                                .filter(parcel -> parcel.state().handedOver())
                                .flatMap(parcel -> parcel.sentAt().stream()),
                        judged())
                .max(Instant::compareTo);
    }

    /** When the last of its parcels was delivered, or the last of its other parts was done, once all were. */
    public Optional<Instant> deliveredAt() {
        return progress() == Progress.DELIVERED && parts().stream().allMatch(Part::done)
                ? Stream.concat(parcels().all().stream().flatMap(parcel -> parcel.since().stream()), judged())
                        .max(Instant::compareTo)
                : Optional.empty();
    }

    private Stream<Instant> judged() {
        return parts().stream().filter(part -> part.done() && part.judged()).flatMap(part -> part.since().stream());
    }

    /** The order number as the buyer knows it; empty for a stub. */
    public String number() {
        return milestones().number().map(Stamped::value).orElse("");
    }

    /** The language that the buyer chose for their messages, else the one that the shop's system says they speak. */
    public Optional<Language> language() {
        return preferences().language().or(() -> milestones().language().map(Stamped::value));
    }

    public Optional<Buyer> buyer() {
        return purchase().buyer().map(Stamped::value);
    }

    /** The buyer's number for text messages, read as it is dialled where the order goes. */
    public Optional<PhoneNumber> reachablePhone() {
        return buyer().flatMap(
                        buyer -> PhoneNumber.parse(buyer.phone(), purchase().country()));
    }

    public List<Line> lines() {
        return purchase().illustrated();
    }

    /** How its price and its payments stand to each other. */
    public Settlement settlement() {
        return SettlementRules.of(this);
    }

    /** Whether all of the money is there. */
    public boolean paid() {
        return settlement().paid();
    }

    /** Whether it does not stand, or not any more: cancelled, or thrown away by the shop. */
    public boolean cancelled() {
        return milestones().has(Milestone.CANCELLED) || withdrawn();
    }

    /** Whether the shop threw it away, as one that never was. */
    public boolean withdrawn() {
        return milestones().has(Milestone.WITHDRAWN);
    }

    /** Whether the shop took it; one that waits for its buyer to pay at a provider is not taken yet. */
    public boolean accepted() {
        return known()
                && (!milestones().has(Milestone.AWAITING_PAYMENT)
                        || settlement().secured());
    }

    /** What its buyer declared about withdrawing from the contract, oldest first. */
    public List<Withdrawal> withdrawals() {
        return declared.withdrawals();
    }

    /** What its buyer began to pay with providers. */
    public PaymentAttempts payments() {
        return declared.payments();
    }

    /** What its buyer asks to have settled. */
    public Tickets tickets() {
        return declared.tickets();
    }

    /** Whether its buyer withdrew from all of it: nothing is to be paid any more. */
    public boolean buyerWithdrew() {
        return WithdrawnPieces.whole(this);
    }

    /** Whether the buyer still has to transfer money on their own, and none of it is on its way from a provider. */
    public boolean awaitsTransfer() {
        return known()
                && settlement().asksForTransfer()
                && !buyerWithdrew()
                && !payments().underway();
    }

    /** The parcel that holds a fragment, if it is one of this order's. */
    public Optional<Parcel> parcel(ParcelId id) {
        return parcels().knownAs(id, facts.parcels());
    }
}
