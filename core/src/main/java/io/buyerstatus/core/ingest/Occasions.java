package io.buyerstatus.core.ingest;

import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.message.AmbiguousCarrier;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is worth telling after an event: the difference between the order before and after it. An event that comes late
 * makes no difference to where the order is, and so causes no message.
 */
final class Occasions {
    private static final Set<Progress> NOT_SENT_YET = EnumSet.of(Progress.PLACED, Progress.CONFIRMED, Progress.PACKED);

    private static final String ONCE = "1";

    private Occasions() {}

    static List<MessageKey> between(Order before, Order after, OrderEvent event, EffectiveSettings settings) {
        List<MessageKey> occasions = new ArrayList<>();
        if (!before.known() && after.known() && NOT_SENT_YET.contains(after.progress())) {
            occasions.add(MessageKey.ofOrder(MessageType.ORDER_CONFIRMED, ONCE));
            occasions.addAll(reminders(after, settings));
        }
        for (Parcel parcel : after.parcels().all()) {
            occasions.addAll(ofParcel(before, parcel));
            if (doubtful(after, parcel, settings) && !doubtfulBefore(before, parcel, settings)) {
                occasions.add(
                        new MessageKey(MessageType.CARRIER_UNCLEAR, parcel.id().value(), ONCE));
            }
        }
        if (before.lastSentAt().isEmpty()
                && after.lastSentAt().isPresent()
                && settings.get(ReviewSettings.ENABLED)) {
            occasions.add(MessageKey.ofOrder(MessageType.REVIEW_REQUEST, ONCE));
        }
        if (event.fact() instanceof Fact.OrderNoted noted && noted.toBuyer()) {
            occasions.add(MessageKey.ofOrder(MessageType.SELLER_WROTE, ApplyOrderEvent.entryId(event)));
        }
        return occasions;
    }

    /** Whether an occasion that had to wait for its order to become known is still worth telling. */
    static boolean stillNews(Order order, MessageKey occasion) {
        return switch (occasion.trigger()) {
            case SENT -> isIn(order, occasion, ParcelState.SENT);
            case OUT_FOR_DELIVERY -> isIn(order, occasion, ParcelState.OUT_FOR_DELIVERY);
            case DELIVERED -> isIn(order, occasion, ParcelState.DELIVERED);
            // Whether the carrier is clear by then is looked at when the question is due.
            case CARRIER_UNCLEAR -> true;
            case ORDER_CONFIRMED,
                    PAYMENT_REMINDER,
                    BUYER_WROTE,
                    SELLER_WROTE,
                    REVIEW_REQUEST,
                    ACCESS_CODE,
                    FRESH_LINK,
                    CONFIRM_EMAIL -> true;
        };
    }

    private static boolean doubtful(Order order, Parcel parcel, EffectiveSettings settings) {
        return AmbiguousCarrier.about(parcel, order, settings).isPresent();
    }

    private static boolean doubtfulBefore(Order before, Parcel parcel, EffectiveSettings settings) {
        return parcel.fragments().stream()
                .flatMap(id -> before.parcel(id).stream())
                .anyMatch(was -> doubtful(before, was, settings));
    }

    private static boolean isIn(Order order, MessageKey occasion, ParcelState state) {
        return order.parcel(new ParcelId(occasion.parcel()))
                .filter(parcel -> parcel.state() == state)
                .isPresent();
    }

    private static List<MessageKey> reminders(Order order, EffectiveSettings settings) {
        if (!order.awaitsTransfer() || !settings.get(MessageSettings.REMINDER_ENABLED)) {
            return List.of();
        }
        return IntStream.rangeClosed(1, settings.get(MessageSettings.REMINDER_COUNT))
                .mapToObj(number -> MessageKey.ofOrder(MessageType.PAYMENT_REMINDER, Integer.toString(number)))
                .toList();
    }

    private static List<MessageKey> ofParcel(Order before, Parcel parcel) {
        ParcelState was = parcel.fragments().stream()
                .flatMap(id -> before.parcel(id).stream())
                .map(Parcel::state)
                .max(ParcelState::compareTo)
                .orElse(ParcelState.UNKNOWN);
        ParcelState is = parcel.state();
        if (is == was) {
            return List.of();
        }
        String id = parcel.id().value();
        return switch (is) {
            case SENT -> was.handedOver() ? List.of() : List.of(new MessageKey(MessageType.SENT, id, ONCE));
            case OUT_FOR_DELIVERY -> List.of(new MessageKey(MessageType.OUT_FOR_DELIVERY, id, day(parcel)));
            case DELIVERED -> List.of(new MessageKey(MessageType.DELIVERED, id, ONCE));
            case UNKNOWN, ANNOUNCED, AVAILABLE_FOR_PICKUP, DELIVERY_ATTEMPTED, EXCEPTION, RETURNING, RETURNED ->
                List.of();
        };
    }

    /** A parcel that goes out again the next day is news again. */
    private static String day(Parcel parcel) {
        return parcel.since()
                .orElse(Instant.EPOCH)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }
}
