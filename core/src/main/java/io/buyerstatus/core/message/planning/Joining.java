package io.buyerstatus.core.message.planning;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which news of parcels are told with those of another that left with them: those whose message has not begun to leave. It is written in
 * the transaction that counts on it, so that whoever is about to send it without them begins anew.
 *
 * @param told what needs no message of its own
 * @param by the messages that tell it
 */
record Joining(Set<MessageKey> told, List<Message> by) {
    private static final Set<MessageState> NOT_LEFT =
            EnumSet.of(MessageState.PLANNED, MessageState.WAITING, MessageState.PENDING);

    Joining {
        told = Set.copyOf(told);
        by = List.copyOf(by);
    }

    /**
     * What of these is told with others.
     *
     * @param messages all of the order's in the ledger; asked only where a parcel left with another
     */
    static Joining of(Order order, Set<MessageKey> due, Supplier<List<Message>> messages, Instant now) {
        Set<MessageKey> told = new HashSet<>();
        List<Message> by = new ArrayList<>();
        List<MessageKey> alone = new ArrayList<>();
        for (MessageKey key : due.stream().limit(Planning.AT_ONCE).toList()) {
            List<MessageKey> others = others(order, key);
            if (others.stream().anyMatch(alone::contains)) {
                told.add(key);
                continue;
            }
            List<Message> tells = others.stream().anyMatch(other -> MessagePlan.planned(order, other))
                    ? telling(messages.get(), order, others)
                    : List.of();
            if (tells.isEmpty()) {
                alone.add(key);
            } else {
                told.add(key);
                tells.stream()
                        .filter(message -> by.stream().noneMatch(row -> row.id().equals(message.id())))
                        .map(message -> anew(message, order, key, now))
                        .forEach(by::add);
            }
        }
        return new Joining(told, by);
    }

    /**
     * The plan of all of it, with the messages that tell more than they did.
     *
     * @param taken how many rows of messages are written beside
     */
    MessagePlan in(Planning planning, Set<MessageKey> due, int taken) {
        MessagePlan plan = planning.plan(due, told, taken + by.size());
        return new MessagePlan(
                plan.order(),
                Stream.concat(plan.messages().stream(), by.stream()).toList());
    }

    /** The same news of the parcels that left with the one of a key. */
    private static List<MessageKey> others(Order order, MessageKey key) {
        return key.type() instanceof BuiltInType type && type.tellsTogether()
                ? order.parcel(new ParcelId(key.parcel())).stream()
                        .flatMap(parcel ->
                                order.parcels().leftWith(parcel).stream().filter(other -> !other.equals(parcel)))
                        .map(other -> new MessageKey(type, other.id().value(), key.occurrence()))
                        .toList()
                : List.of();
    }

    private static List<Message> telling(List<Message> messages, Order order, List<MessageKey> keys) {
        return messages.stream()
                .filter(message -> NOT_LEFT.contains(message.state()))
                .filter(message -> keys.stream()
                        .anyMatch(key -> key.type().equals(message.key().type())
                                && key.occurrence().equals(message.key().occurrence())
                                && fragments(order, key).anyMatch(message.key().parcel()::equals)))
                .limit(1)
                .toList();
    }

    private static Stream<String> fragments(Order order, MessageKey key) {
        return order.parcel(new ParcelId(key.parcel())).stream()
                .map(Parcel::fragments)
                .flatMap(Set::stream)
                .map(ParcelId::value);
    }

    /** Still planned while more parcels are to come, else due now. */
    private static Message anew(Message message, Order order, MessageKey key, Instant now) {
        boolean more = order.parcel(new ParcelId(key.parcel()))
                .filter(parcel ->
                        order.parcels().announceMoreWith(parcel, order.facts().parcels()))
                .isPresent();
        return more && message.state() == MessageState.PLANNED
                ? message.postponed(message.due().orElse(now), now)
                : message.pending(now);
    }
}
