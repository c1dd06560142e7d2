package io.buyerstatus.core.addressing;

import io.buyerstatus.core.connection.telling.AddressTelling;
import io.buyerstatus.core.connection.telling.TellingLedger;
import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.planning.Planner;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.staff.Actor;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.value.CleanText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the staff decide about another delivery address that a buyer asked for [DR-26]. One write decides, tells the buyer and has the
 * shop system told, both a moment later, so that whoever decided can think better of it.
 */
public final class DecideAddress {
    private static final int ATTEMPTS = 4;

    private final DeskOrders desk;
    private final OrderStore orders;
    private final TellingLedger tellings;
    private final SettingsStore settings;
    private final InstantSource clock;

    public DecideAddress(
            DeskOrders desk, OrderStore orders, TellingLedger tellings, SettingsStore settings, InstantSource clock) {
        this.desk = desk;
        this.orders = orders;
        this.tellings = tellings;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        /** It is so, perhaps since an earlier click. */
        DONE,
        /** The order is packed, or on its way. */
        PACKED,
        CANCELLED,
        /** The buyer reads the reason: there must be one. */
        NO_REASON,
        LONG_REASON,
        /** It is not as it was: its buyer asked for something else, or somebody decided already. */
        CHANGED,
        /** The buyer was told already, or the shop system was. */
        TOO_LATE,
        UNKNOWN,
        /** The order changed under every attempt. */
        NOT_DONE
    }

    /** The order goes where its buyer asked. */
    public Result accept(Actor who, OrderKey order, String wish) {
        return change(order, wish, found -> accept(who, found, wish));
    }

    private Optional<Step> accept(Actor who, Order order, String wish) {
        Optional<AddressRule> rule = AddressRule.tooLate(order);
        if (rule.isPresent()) {
            return Optional.of(new Refused(rule.get() == AddressRule.CANCELLED ? Result.CANCELLED : Result.PACKED));
        }
        Instant now = clock.instant();
        ShopSettings shop = settings(order);
        boolean byHand = shop.connection(order.source().connection())
                .filter(DecideAddress::told)
                .isEmpty();
        AddressDecision.Accepted how = new AddressDecision.Accepted(
                now, who.name(), byHand, order.purchase().deliveryAddress(), Optional.empty(), Optional.empty());
        return decided(order, wish, order.addresses().accepted(how), BuiltInTypes.ADDRESS_ACCEPTED, shop, now);
    }

    /** Whether the shop system of a connection is told. */
    public static boolean told(Connection connection) {
        return !connection.removed()
                && connection.pull().isPresent()
                && connection.kind().takesAddresses();
    }

    /** The order goes where it was to go. */
    public Result decline(Actor who, OrderKey order, String wish, String typed) {
        String reason = CleanText.typed(typed);
        if (reason.isEmpty()) {
            return Result.NO_REASON;
        }
        if (reason.length() > AddressChange.LONGEST_REASON) {
            return Result.LONG_REASON;
        }
        return change(order, wish, found -> {
            Instant now = clock.instant();
            return decided(
                    found,
                    wish,
                    found.addresses().declined(new AddressDecision.Declined(now, who.name(), reason)),
                    BuiltInTypes.ADDRESS_DECLINED,
                    settings(found),
                    now);
        });
    }

    private static Optional<Step> decided(
            Order order, String wish, AddressChanges next, BuiltInType told, ShopSettings shop, Instant now) {
        if (order.addresses().open().filter(open -> open.id().equals(wish)).isEmpty()) {
            return Optional.empty();
        }
        Order after = order.withAddresses(next);
        String occurrence = next.latest().map(AddressChange::occurrence).orElseThrow();
        List<Message> messages =
                Planner.plan(after, MessageKey.of(told, occurrence), shop.forChannel(order.channel()), now).stream()
                        .toList();
        return Optional.of(new Write(OrderChange.of(order, after).withMessages(messages)));
    }

    /** A person entered the address in the shop system, where nothing tells it. */
    public Result entered(Actor who, OrderKey order, String wish) {
        return change(order, wish, found -> {
            Order after = found.withAddresses(found.addresses().entered(clock.instant(), who.name()));
            return after.equals(found) ? Optional.empty() : Optional.of(new Write(OrderChange.of(found, after)));
        });
    }

    /** Has the shop system told once more, after what kept it from that was mended. */
    public Result tellAgain(OrderKey order, String occurrence) {
        return tellings.find(order, occurrence)
                .filter(telling -> telling.state() == AddressTelling.State.REFUSED)
                .map(telling -> tellings.replace(telling.askedAgain(clock.instant())) ? Result.DONE : Result.CHANGED)
                .orElse(Result.CHANGED);
    }

    /** Takes a decision back of which nobody was told yet. */
    public Result undo(Actor who, OrderKey order, String wish) {
        Optional<OrderCard> card = desk.card(order, who.id(), OrderCard.ENTRIES);
        Optional<AddressChange> newest = card.flatMap(
                        found -> found.order().addresses().latest())
                .filter(change -> change.id().equals(wish));
        if (card.isEmpty() || newest.isEmpty()) {
            return Result.UNKNOWN;
        }
        Instant now = clock.instant();
        String occurrence = newest.get().occurrence();
        List<Message> telling = card.get().messages().stream()
                .filter(message -> decision(message, occurrence))
                .toList();
        List<Message> held = telling.stream()
                .filter(Cancelling::possible)
                .map(message -> Cancelling.cancel(message, now))
                .filter(desk::replace)
                .toList();
        boolean kept =
                held.size() == telling.stream().filter(DecideAddress::leaves).count();
        if (!kept || !untold(order, occurrence, now)) {
            held.forEach(message -> desk.replace(Cancelling.restore(message, now)));
            return Result.TOO_LATE;
        }
        return change(order, wish, found -> {
            Order after = found.withAddresses(found.addresses().undecided());
            return after.equals(found) ? Optional.empty() : Optional.of(new Write(OrderChange.of(found, after)));
        });
    }

    private static boolean decision(Message message, String occurrence) {
        return message.key().occurrence().equals(occurrence)
                && (message.key().type().equals(BuiltInTypes.ADDRESS_ACCEPTED)
                        || message.key().type().equals(BuiltInTypes.ADDRESS_DECLINED));
    }

    /** What never leaves, since there is no way to its buyer, keeps nobody from thinking better of it. */
    private static boolean leaves(Message message) {
        return message.state() != MessageState.SKIPPED;
    }

    private boolean untold(OrderKey order, String occurrence, Instant now) {
        return tellings.find(order, occurrence)
                .map(telling -> telling.state() == AddressTelling.State.DROPPED
                        || (telling.nothingLeft() && tellings.replace(telling.dropped("taken back", now))))
                .orElse(true);
    }

    /** Whether a decision can be taken back, as far as the card shows: nobody was told of it. */
    public static boolean undoable(OrderCard card, AddressChange change) {
        boolean decided = change.accepted()
                .map(AddressDecision.Accepted::untold)
                .orElse(change.decision() instanceof AddressDecision.Declined);
        return decided
                && card.messages().stream()
                        .filter(message -> decision(message, change.occurrence()))
                        .filter(DecideAddress::leaves)
                        .allMatch(Cancelling::possible)
                && card.tellings().stream()
                        .filter(each -> each.occurrence().equals(change.occurrence()))
                        .allMatch(AddressTelling::nothingLeft);
    }

    /** What is to be done about an order as it was read. */
    private sealed interface Step {}

    private record Write(OrderChange change) implements Step {}

    private record Refused(Result why) implements Step {}

    /** Writes what an order asks for, and again as others leave it; nothing where there is nothing to do. */
    private Result change(OrderKey key, String wish, Function<Order, Optional<Step>> step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Order> order = orders.find(key)
                    .filter(found -> found.addresses().find(wish).isPresent());
            if (order.isEmpty()) {
                return Result.UNKNOWN;
            }
            Optional<Step> next = step.apply(order.get());
            if (next.isEmpty()) {
                return Result.CHANGED;
            }
            switch (next.get()) {
                case Refused(Result why) -> {
                    return why;
                }
                case Write(OrderChange write) -> {
                    if (orders.commit(write) != Commit.CONFLICT) {
                        return Result.DONE;
                    }
                }
            }
        }
        return Result.NOT_DONE;
    }

    private ShopSettings settings(Order order) {
        return settings.shop(order.key().shop())
                .orElseThrow(() -> new IllegalStateException(
                        "the settings of " + order.key().shop() + " are gone"));
    }
}
