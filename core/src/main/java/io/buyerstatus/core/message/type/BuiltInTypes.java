package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of built-in message types. */
public final class BuiltInTypes {
    public static final BuiltInType ORDER_CONFIRMED = new OrderConfirmed();
    public static final BuiltInType PAYMENT_REMINDER = new PaymentReminder();
    public static final BuiltInType SENT = new ParcelUpdates.Sent();
    public static final BuiltInType OUT_FOR_DELIVERY = new ParcelUpdates.OutForDelivery();
    public static final BuiltInType PICKUP_READY = new ParcelUpdates.PickupReady();
    public static final BuiltInType DELIVERY_ATTEMPTED = new ParcelUpdates.DeliveryAttempted();
    public static final BuiltInType DELIVERED = new ParcelUpdates.Delivered();
    public static final BuiltInType READY_TO_COLLECT = new PartUpdates.ReadyToCollect();
    public static final BuiltInType ON_OUR_WAY = new PartUpdates.OnOurWay();
    public static final BuiltInType DOWNLOAD_READY = new PartUpdates.DownloadReady();
    public static final BuiltInType BUYER_WROTE = new ConversationMessages.BuyerWrote();
    public static final BuiltInType ADDRESS_WANTED = new AddressMessages.Wanted();
    public static final BuiltInType ADDRESS_ACCEPTED = new AddressMessages.Accepted();
    public static final BuiltInType ADDRESS_DECLINED = new AddressMessages.Declined();
    public static final BuiltInType SELLER_WROTE = new ConversationMessages.SellerWrote();
    public static final BuiltInType PAYMENT_NOTED = new PaymentNoted();
    public static final BuiltInType CARRIER_UNCLEAR = new AmbiguousCarrier();
    public static final BuiltInType REVIEW_REQUEST = new ReviewRequest();
    public static final BuiltInType NEWS_DIGEST = new Digests.OfNews();
    public static final BuiltInType CARRIERS_UNCLEAR = new Digests.OfCarrierQuestions();
    public static final BuiltInType ACCESS_CODE = new AccessMessages.AccessCode();
    public static final BuiltInType FRESH_LINK = new AccessMessages.FreshLink();
    public static final BuiltInType CONFIRM_EMAIL = new AccessMessages.ConfirmEmail();
    public static final BuiltInType NEWS_MOVED = new AccessMessages.NewsMoved();
    public static final BuiltInType MAILBOX_INVALID = new MailboxInvalid();
    public static final BuiltInType MESSAGE_GAVE_UP = new MessageGaveUp();
    public static final BuiltInType MESSAGE_UNSETTLED = new MessageUnsettled();
    public static final BuiltInType AUTOMATION_HELD = new AutomationHeld("AUTOMATION_HELD");
    public static final BuiltInType AUTOMATION_FAILING = new AutomationHeld("AUTOMATION_FAILING");
    public static final BuiltInType WITHDRAWAL_RECEIVED = new WithdrawalMessages.Received();
    public static final BuiltInType WITHDRAWAL_NOTICED = new WithdrawalMessages.Noticed();
    public static final BuiltInType WITHDRAWAL_DECLARED = new WithdrawalMessages.Declared();
    public static final BuiltInType WITHDRAWAL_UNDELIVERED = new WithdrawalMessages.Undelivered();

    public static final BuiltInType REVIEW_RECEIVED = new ReviewMessages.Received();
    public static final BuiltInType REVIEW_WRITTEN = new ReviewMessages.Written();
    public static final BuiltInType REVIEW_DECIDED = new ReviewMessages.Decided();

    public static final BuiltInType INQUIRY_RECEIVED = new InquiryMessages.Received();
    public static final BuiltInType INQUIRY_WRITTEN = new InquiryMessages.Written();
    public static final BuiltInType INQUIRY_ANSWERED = new InquiryMessages.Answered();

    public static final BuiltInType CONNECTION_REFUSED = new ConnectionMessage("CONNECTION_REFUSED");
    public static final BuiltInType CONNECTION_UNREACHABLE = new ConnectionMessage("CONNECTION_UNREACHABLE");
    public static final BuiltInType CONNECTION_SILENT = new ConnectionMessage("CONNECTION_SILENT");
    public static final BuiltInType CONNECTION_RECOVERED = new ConnectionMessage("CONNECTION_RECOVERED");

    public static final BuiltInType WEBHOOK_STOPPED = new ConnectionMessage("WEBHOOK_STOPPED");

    /** Somebody signed in for a mailbox, and the provider lets us in no more. */
    public static final BuiltInType MAILBOX_SIGN_IN_ENDED = new ConnectionMessage("MAILBOX_SIGN_IN_ENDED");

    /** The same will be so on a day that is known. */
    public static final BuiltInType MAILBOX_SIGN_IN_ENDS = new ConnectionMessage("MAILBOX_SIGN_IN_ENDS");

    /** In the order in which they are planned and shown. */
    public static final List<BuiltInType> ALL = List.of(
            ORDER_CONFIRMED,
            PAYMENT_REMINDER,
            SENT,
            OUT_FOR_DELIVERY,
            PICKUP_READY,
            DELIVERY_ATTEMPTED,
            DELIVERED,
            READY_TO_COLLECT,
            ON_OUR_WAY,
            DOWNLOAD_READY,
            BUYER_WROTE,
            SELLER_WROTE,
            ADDRESS_WANTED,
            ADDRESS_ACCEPTED,
            ADDRESS_DECLINED,
            PAYMENT_NOTED,
            CARRIER_UNCLEAR,
            REVIEW_REQUEST,
            NEWS_DIGEST,
            CARRIERS_UNCLEAR,
            ACCESS_CODE,
            FRESH_LINK,
            CONFIRM_EMAIL,
            NEWS_MOVED,
            MAILBOX_INVALID,
            MESSAGE_GAVE_UP,
            MESSAGE_UNSETTLED,
            AUTOMATION_HELD,
            AUTOMATION_FAILING,
            WITHDRAWAL_RECEIVED,
            WITHDRAWAL_NOTICED,
            WITHDRAWAL_DECLARED,
            WITHDRAWAL_UNDELIVERED,
            REVIEW_RECEIVED,
            REVIEW_WRITTEN,
            REVIEW_DECIDED,
            INQUIRY_RECEIVED,
            INQUIRY_WRITTEN,
            INQUIRY_ANSWERED,
            CONNECTION_REFUSED,
            CONNECTION_UNREACHABLE,
            CONNECTION_SILENT,
            CONNECTION_RECOVERED,
            WEBHOOK_STOPPED,
            MAILBOX_SIGN_IN_ENDED,
            MAILBOX_SIGN_IN_ENDS);

    private static final Map<String, BuiltInType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(BuiltInType::name, Function.identity()));

    private BuiltInTypes() {}

    /** The type of a name, whatever release wrote it. */
    public static MessageType named(String name) {
        BuiltInType known = BY_NAME.get(name);
        if (known != null) {
            return known;
        }
        String prefix = MessageType.Automation.PREFIX;
        return name.length() > prefix.length() && name.startsWith(prefix)
                ? new MessageType.Automation(name.substring(prefix.length()))
                : new MessageType.Unknown(name);
    }

    /** The key of its text, whatever release wrote it. */
    public static MessageKey key(String text) {
        return MessageKey.parse(text, BuiltInTypes::named);
    }

    /** Those whose way and words a shop may choose. */
    public static List<BuiltInType> configurable() {
        return ALL.stream().filter(BuiltInType::configurable).toList();
    }

    /** What a shop may set for them. */
    public static List<Setting<?>> settings() {
        return configurable().stream()
                .flatMap(type -> type.settings().all().stream())
                .<Setting<?>>map(Function.identity())
                .toList();
    }
}
