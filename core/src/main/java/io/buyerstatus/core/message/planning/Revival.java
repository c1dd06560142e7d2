package io.buyerstatus.core.message.planning;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an order is owed that comes back, or a parcel of it, or its price, or what a parcel was said to do, or a debt: the messages that were skipped
 * because it was taken back, or paid, once more. Whether they still are to go out is asked when they are sent, as ever.
 */
public final class Revival {
    private static final Set<String> ORDER_TAKEN_BACK =
            Set.of(SkipRule.ORDER_CANCELLED.reason(), SkipRule.ORDER_WITHDRAWN.reason());

    /** The newest, of which nobody gets more in a day: what is written with an event leaves room for it. */
    public static final int MOST = 40;

    private static final Set<MessageState> NOT_LEFT =
            EnumSet.of(MessageState.PLANNED, MessageState.WAITING, MessageState.PENDING, MessageState.SKIPPED);

    private Revival() {}

    /**
     * The messages that go on.
     *
     * @param messages all of the order's in the ledger; asked only where something comes back
     */
    public static List<Message> after(
            OrderUpdate update, ShopAutomations automations, Supplier<List<Message>> messages, Instant now) {
        if (update.event().imported()) {
            return List.of();
        }
        boolean order = update.before().cancelled() && !update.after().cancelled();
        boolean refund = refunded(update.before()) && !refunded(update.after());
        Set<String> parcels = cameBack(update.before(), update.after());
        Set<MessageKey> trueAgain = trueAgain(update, automations);
        Set<String> gone = gone(update);
        if (!order && !refund && parcels.isEmpty() && trueAgain.isEmpty() && gone.isEmpty()) {
            return List.of();
        }
        List<Message> all = messages.get();
        boolean untold = all.stream().anyMatch(message -> wasToTell(message, gone));
        return all.stream()
                .filter(message -> message.state() == MessageState.SKIPPED)
                .filter(message -> (order && ORDER_TAKEN_BACK.contains(message.reason()))
                        || (refund && message.reason().equals(SkipRule.ORDER_REFUNDED.reason()))
                        || (parcels.contains(message.key().parcel())
                                && message.reason().equals(SkipRule.PARCEL_TAKEN_BACK.reason()))
                        || (trueAgain.contains(message.key()) && passed(message))
                        || (untold && toldWithAnother(message, update.after())))
                .sorted(Comparator.comparing(
                                (Message message) -> message.schedule().wantedAt())
                        .reversed())
                .limit(MOST)
                .map(message -> message.revived(now))
                .toList();
    }

    private static boolean refunded(Order order) {
        return order.facts().payments().fullyRefunded();
    }

    /** The fragments of parcels of which messages were planned, and that are no more. */
    private static Set<String> gone(OrderUpdate update) {
        return update.before().parcels().all().stream()
                .filter(parcel -> !parcel.merged().planned().isEmpty())
                .filter(parcel -> update.after().parcel(parcel.id()).isEmpty())
                .flatMap(parcel -> parcel.fragments().stream())
                .map(ParcelId::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a message of a parcel that is no more was to tell of others, too, and has not left. */
    private static boolean wasToTell(Message message, Set<String> gone) {
        return gone.contains(message.key().parcel())
                && message.key().type() instanceof BuiltInType type
                && type.tellsTogether()
                && NOT_LEFT.contains(message.state());
    }

    private static boolean toldWithAnother(Message message, Order order) {
        return message.reason().equals(SkipRule.TOLD_TOGETHER)
                && order.parcel(new ParcelId(message.key().parcel())).isPresent();
    }

    private static boolean passed(Message message) {
        String reason = message.reason();
        return reason.equals(SkipRule.PARCEL_TAKEN_BACK.reason())
                || (message.key().type() instanceof BuiltInType type
                        ? type.passing(reason)
                        : reason.startsWith(SkipRule.NO_LONGER));
    }

    /** What was planned once before, and is so again: what it says was taken back meanwhile, or merely happens again. */
    private static Set<MessageKey> trueAgain(OrderUpdate update, ShopAutomations automations) {
        Stream<MessageKey> builtIn = BuiltInTypes.ALL.stream().flatMap(type -> type.occurrences(update).stream());
        return Stream.concat(builtIn, automations.occurrences(update).stream())
                .filter(key -> MessagePlan.planned(update.after(), key))
                .flatMap(key -> key.parcel().isEmpty() ? Stream.of(key) : aliases(update.after(), key))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The key under every id that the parcel had while it was being told of. */
    private static Stream<MessageKey> aliases(Order order, MessageKey key) {
        Parcels live = order.fulfilments();
        return live.holding(new ParcelId(key.parcel())).stream()
                .flatMap(parcel -> Stream.concat(
                        parcel.fragments().stream(),
                        live.formerly(parcel, order.facts().parcels()).stream().map(ParcelFacts::id)))
                .map(fragment -> new MessageKey(key.type(), fragment.value(), key.occurrence()));
    }

    /** The fragments of parcels that the order had, then had not, and has again. */
    private static Set<String> cameBack(Order before, Order after) {
        Set<ParcelId> back = new HashSet<>(before.facts().parcels().fragments().keySet());
        back.removeAll(before.parcels().fragments().keySet());
        back.retainAll(after.parcels().fragments().keySet());
        return Set.copyOf(back.stream().map(ParcelId::value).toList());
    }
}
