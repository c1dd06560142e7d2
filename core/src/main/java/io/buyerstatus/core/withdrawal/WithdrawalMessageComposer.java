package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageComposer;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.Unwritten;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/** Composes what is told of declared withdrawals, from the declaration as it was stored; leaves all else to another composer. */
public final class WithdrawalMessageComposer implements MessageComposer {
    private final WithdrawalStore store;
    private final OrderReader orders;
    private final OrderLinks links;
    private final WithdrawalMails mails;
    private final MessageComposer others;

    public WithdrawalMessageComposer(
            WithdrawalStore store,
            OrderReader orders,
            OrderLinks links,
            WithdrawalMails mails,
            MessageComposer others) {
        this.store = store;
        this.orders = orders;
        this.links = links;
        this.mails = mails;
        this.others = others;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        return message.id().subject() instanceof Subject.OfWithdrawal(ShopId of, String id)
                        && message.key().type() instanceof BuiltInType type
                ? store.find(of, id)
                        .map(withdrawal -> compose(message, type, withdrawal, shop))
                        .orElseGet(() -> Draft.of(message, new Composition.Wait("its withdrawal is not there")))
                : others.compose(message, shop, now);
    }

    private Draft compose(Message message, BuiltInType type, Withdrawal withdrawal, ShopSettings shop) {
        Optional<Order> order = withdrawal.order().flatMap(orders::find);
        EffectiveSettings settings =
                order.map(Order::channel).map(shop::forChannel).orElseGet(shop::ofShop);
        if (type.equals(BuiltInTypes.WITHDRAWAL_RECEIVED)
                && withdrawal.said().receiptTo().isEmpty()) {
            return Draft.of(message, byPhone(withdrawal, order, settings, shop), withdrawal.order());
        }
        Optional<EmailAddress> to = recipient(type, withdrawal, order, settings);
        Composition composed = settings.get(GeneralSettings.ENABLED)
                ? to.map(address -> written(message, type, withdrawal, order, address, settings))
                        .orElse(Composition.NO_ADDRESS)
                : Composition.SWITCHED_OFF;
        Draft draft = Draft.of(message, composed, withdrawal.order());
        return to.map(address -> draft.counting(quota(type, withdrawal, order, address)))
                .orElse(draft);
    }

    /** Whoever gave a number alone: what cannot leave is skipped, and the seller is told to hand over the receipt. */
    private Composition byPhone(
            Withdrawal withdrawal, Optional<Order> about, EffectiveSettings settings, ShopSettings shop) {
        if (!settings.get(GeneralSettings.ENABLED)) {
            return Composition.SWITCHED_OFF;
        }
        return about.<Composition>flatMap(order -> ReceiptByPhone.number(order, settings)
                        .map(number -> Unwritten.unless(
                                () -> new Composition.Sms(number, sms(withdrawal, order, number, settings, shop)))))
                .orElse(Composition.NO_ADDRESS);
    }

    private String sms(
            Withdrawal withdrawal, Order order, PhoneNumber number, EffectiveSettings settings, ShopSettings shop) {
        OrderLinks.Keys keys = links.keysOf(shop, order, true, false, new Recipient.BySms(number));
        return mails.sms(withdrawal, keys.link(), settings);
    }

    private Composition written(
            Message message,
            BuiltInType type,
            Withdrawal withdrawal,
            Optional<Order> order,
            EmailAddress to,
            EffectiveSettings settings) {
        return Unwritten.unless(() -> new Composition.Mail(
                mail(message, type, to, mails.mail(type, withdrawal, order, settings), withdrawal, settings)));
    }

    /** Declaring asks for nothing, so whoever wants a mailbox filled can: it is bounded where a mail leaves, never what is stored. */
    private static Quota quota(BuiltInType type, Withdrawal withdrawal, Optional<Order> order, EmailAddress to) {
        if (type.role() == RecipientRole.SELLER) {
            return Quota.of(
                    Quota.Kind.DECLARATIONS,
                    to,
                    withdrawal
                            .order()
                            .map(OrderKey::ref)
                            .orElse(withdrawal.shop().value()));
        }
        boolean onFile = order.flatMap(Order::buyer)
                .flatMap(Buyer::email)
                .filter(known -> known.normalised().equals(to.normalised()))
                .isPresent();
        return Quota.of(onFile ? Quota.Kind.RECEIPT : Quota.Kind.TYPED_RECEIPT, to);
    }

    private static Optional<EmailAddress> recipient(
            BuiltInType type, Withdrawal withdrawal, Optional<Order> order, EffectiveSettings settings) {
        if (type.role() == RecipientRole.SELLER) {
            return MessageSettings.notified(settings);
        }
        return type.equals(BuiltInTypes.WITHDRAWAL_NOTICED)
                ? order.flatMap(Order::buyer).flatMap(Buyer::email)
                : withdrawal.said().receiptTo();
    }

    /** The buyer answers the shop, and the shop the buyer, where that address takes mail. */
    private static Optional<EmailAddress> replyTo(BuiltInType type, Withdrawal withdrawal, EffectiveSettings settings) {
        return type.role() == RecipientRole.BUYER
                ? MessageSettings.replyTo(settings)
                : withdrawal.said().receiptTo().filter(address -> !type.equals(BuiltInTypes.WITHDRAWAL_UNDELIVERED));
    }

    private static OutgoingMail mail(
            Message message,
            BuiltInType type,
            EmailAddress to,
            RenderedMail rendered,
            Withdrawal withdrawal,
            EffectiveSettings settings) {
        return OutgoingMail.necessary(message, type, replyTo(type, withdrawal, settings), to, rendered, settings);
    }
}
