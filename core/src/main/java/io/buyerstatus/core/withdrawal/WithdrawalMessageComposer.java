package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
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
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/** Composes what is told of declared withdrawals, from the declaration as it was stored; leaves all else to another composer. */
public final class WithdrawalMessageComposer implements MessageComposer {
    private final WithdrawalStore store;
    private final OrderReader orders;
    private final WithdrawalMails mails;
    private final MessageComposer others;

    public WithdrawalMessageComposer(
            WithdrawalStore store, OrderReader orders, WithdrawalMails mails, MessageComposer others) {
        this.store = store;
        this.orders = orders;
        this.mails = mails;
        this.others = others;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        return message.id().subject() instanceof Subject.OfWithdrawal(ShopId of, String id)
                        && message.key().type() instanceof BuiltInType type
                ? store.find(of, id)
                        .map(withdrawal ->
                                Draft.of(message, compose(message, type, withdrawal, shop), withdrawal.order()))
                        .orElseGet(() -> Draft.of(message, new Composition.Wait("its withdrawal is not there")))
                : others.compose(message, shop, now);
    }

    private Composition compose(Message message, BuiltInType type, Withdrawal withdrawal, ShopSettings shop) {
        Optional<Order> order = withdrawal.order().flatMap(orders::find);
        EffectiveSettings settings =
                order.map(Order::channel).map(shop::forChannel).orElseGet(shop::ofShop);
        if (!settings.get(GeneralSettings.ENABLED)) {
            return Composition.SWITCHED_OFF;
        }
        return recipient(type, withdrawal, order, settings)
                .map(to -> Unwritten.unless(() -> new Composition.Mail(
                        mail(message, type, to, mails.mail(type, withdrawal, order, settings), withdrawal, settings))))
                .orElse(Composition.NO_ADDRESS);
    }

    private static Optional<EmailAddress> recipient(
            BuiltInType type, Withdrawal withdrawal, Optional<Order> order, EffectiveSettings settings) {
        if (type.role() == RecipientRole.SELLER) {
            return MessageSettings.notified(settings);
        }
        return type.equals(BuiltInTypes.WITHDRAWAL_NOTICED)
                ? order.flatMap(Order::buyer).flatMap(Buyer::email)
                : Optional.of(withdrawal.said().receiptTo());
    }

    /** The buyer answers the shop, and the shop the buyer, where that address takes mail. */
    private static Optional<EmailAddress> replyTo(BuiltInType type, Withdrawal withdrawal, EffectiveSettings settings) {
        return type.role() == RecipientRole.BUYER
                ? MessageSettings.replyTo(settings)
                : Optional.of(withdrawal.said().receiptTo())
                        .filter(address -> !type.equals(BuiltInTypes.WITHDRAWAL_UNDELIVERED));
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
