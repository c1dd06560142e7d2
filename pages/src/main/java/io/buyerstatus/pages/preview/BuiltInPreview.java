package io.buyerstatus.pages.preview;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.pages.mail.BuiltInMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message that we write, about a sample of an order and with settings that need not hold yet. */
public final class BuiltInPreview {
    private static final BuiltInMessages MESSAGES = new BuiltInMessages();

    /** In which state an order is when it is written; of what is not here, there is no sample. */
    private static final Map<BuiltInType, Progress> STATES = Map.of(
            BuiltInTypes.ORDER_CONFIRMED, Progress.PLACED,
            BuiltInTypes.PAYMENT_REMINDER, Progress.PLACED,
            BuiltInTypes.SENT, Progress.SENT,
            BuiltInTypes.OUT_FOR_DELIVERY, Progress.OUT_FOR_DELIVERY,
            BuiltInTypes.PICKUP_READY, Progress.PICKUP_READY,
            BuiltInTypes.DELIVERY_ATTEMPTED, Progress.ATTEMPTED,
            BuiltInTypes.DELIVERED, Progress.DELIVERED,
            BuiltInTypes.BUYER_WROTE, Progress.SENT,
            BuiltInTypes.SELLER_WROTE, Progress.SENT,
            BuiltInTypes.REVIEW_REQUEST, Progress.DELIVERED);

    private BuiltInPreview() {}

    /** Whether there is a sample of it. */
    public static boolean shows(BuiltInType type) {
        return STATES.containsKey(type);
    }

    /** The mail, in the language that the shop's buyers read. */
    public static Preview.Message mail(
            BuiltInType type, ShopId shop, ChannelId channel, EffectiveSettings settings, Instant now) {
        String language = LanguageChoice.forShop(settings).tag();
        Order order = SampleOrders.of(STATES.getOrDefault(type, Progress.SENT), shop, channel, language, now);
        String parcel = order.parcels().all().stream()
                .findFirst()
                .map(sent -> sent.id().value())
                .orElse("");
        MessageKey key = new MessageKey(type, parcel, MessageKey.ONCE);
        Message message =
                Message.plan(new Subject.OfOrder(order.key()), key, type.role(), DeliveryChannel.EMAIL, now, now);
        Entry entry = new Entry(
                "sample",
                now,
                type == BuiltInTypes.SELLER_WROTE ? Entry.Author.SELLER : Entry.Author.BUYER,
                Entry.Visibility.BUYER_AND_SELLER,
                type == BuiltInTypes.SELLER_WROTE ? "" : "Mia Köhler",
                "When will it come?");
        return new Preview.Message.Mail(MESSAGES.mail(new Material(
                message,
                type,
                OrderView.of(order, List.of(entry), false),
                settings,
                language,
                Preview.LINK,
                Optional.of(Preview.STOP),
                Optional.empty())));
    }
}
