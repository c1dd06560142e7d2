package io.buyerstatus.core.message.planning;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Chain;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Which messages an event makes due, and the order that remembers them. */
public record MessagePlan(Order order, List<Message> messages) {
    public MessagePlan {
        messages = List.copyOf(messages);
    }

    /**
     * Asks every type; an import makes nothing due, and neither does an event that is long past.
     *
     * @param messages all of the order's in the ledger; asked only where one of them may tell what is due, too
     * @param taken how many rows of messages are written beside: what finds no room with them is owed
     */
    public static MessagePlan about(
            OrderUpdate update, ShopAutomations automations, Supplier<List<Message>> messages, int taken, Instant now) {
        Order is = update.after();
        if (update.event().imported()) {
            return new MessagePlan(is.withPlanned(Set.of(), is.facts().parcels(), Set.of()), List.of());
        }
        Set<MessageKey> due = stillDue(update.before(), is, automations);
        if (update.event().time().isAfter(now.minus(Timing.MAX_EVENT_AGE))) {
            BuiltInTypes.ALL.stream()
                    .flatMap(type -> type.occurrences(update).stream())
                    .filter(key -> !planned(is, key))
                    .forEach(due::add);
            automations.occurrences(update).stream()
                    .filter(key -> !planned(is, key))
                    .forEach(due::add);
        }
        // Of a new order everything is news, however long ago its parcels left: its buyer heard of nothing yet.
        boolean old = update.event().time().isBefore(now.minus(Timing.NEWS));
        Chain chain = Chain.ofEvent(update.event().entryId());
        return Joining.of(is, due, messages, now)
                .in(
                        new Planning(
                                new Planning.Cause(is, Optional.of(update), old, chain),
                                automations,
                                update.settings(),
                                now),
                        due,
                        taken);
    }

    /**
     * What the shop wants to be said about what the buyer wrote.
     *
     * @param chain what led to that
     */
    public static MessagePlan ofBuyersWords(
            Order order,
            Entry written,
            Chain chain,
            ShopAutomations automations,
            EffectiveSettings settings,
            Instant now) {
        return new Planning(new Planning.Cause(order, Optional.empty(), false, chain), automations, settings, now)
                .plan(automations.occurrences(written));
    }

    /** Whether messages of a known order are still to be planned: more became due at once than one transaction holds. */
    public static boolean owes(Order order) {
        return order.known()
                && order.buyer().isPresent()
                && !order.messages().deferred().isEmpty();
    }

    /** So many of what is owed as one transaction holds. */
    public static MessagePlan ofOwed(
            Order order,
            ShopAutomations automations,
            EffectiveSettings settings,
            Supplier<List<Message>> messages,
            Instant now) {
        Set<MessageKey> due = stillDue(order, order, automations);
        return Joining.of(order, due, messages, now)
                .in(
                        new Planning(
                                new Planning.Cause(order, Optional.empty(), false, Chain.UNKNOWN),
                                automations,
                                settings,
                                now),
                        due,
                        0);
    }

    private static Set<MessageKey> stillDue(Order owing, Order is, ShopAutomations automations) {
        Set<MessageKey> due = new LinkedHashSet<>();
        owing.messages().deferred().stream()
                .sorted()
                .map(BuiltInTypes::key)
                .filter(key -> stillNews(is, key, automations))
                .map(key -> named(is, key))
                .filter(key -> !planned(is, key))
                .forEach(due::add);
        return due;
    }

    /** A parcel may have another name since its message was deferred, as by its number alone. */
    private static MessageKey named(Order order, MessageKey key) {
        return key.parcel().isEmpty()
                ? key
                : order.parcel(new ParcelId(key.parcel()))
                        .map(parcel -> new MessageKey(key.type(), parcel.id().value(), key.occurrence()))
                        .orElse(key);
    }

    /** What another release deferred is kept until it can be planned, and then shown as skipped. */
    private static boolean stillNews(Order order, MessageKey key, ShopAutomations automations) {
        return switch (key.type()) {
            case BuiltInType type -> type.stillNews(order, key);
            case MessageType.Automation automation -> automations.stillNews(order, key);
            case MessageType.Unknown unknown -> true;
        };
    }

    /**
     * A parcel's aliases all remember, so that a number that comes to be known later tells nobody twice; so do those that were taken back
     * and made anew under the same number.
     */
    static boolean planned(Order order, MessageKey key) {
        if (key.parcel().isEmpty()) {
            return order.messages().planned().contains(key.text());
        }
        Parcels live = order.fulfilments();
        return live.all().stream()
                .filter(parcel -> parcel.id().value().equals(key.parcel()))
                .anyMatch(parcel -> parcel.merged().planned().contains(keyInParcel(key))
                        || live.formerly(parcel, order.facts().parcels()).stream()
                                .anyMatch(before -> before.planned().contains(keyInParcel(key))));
    }

    static String keyInParcel(MessageKey key) {
        return key.type().name() + " " + key.occurrence();
    }
}
