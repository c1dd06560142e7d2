package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageComposer;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.Unwritten;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Composes what is told of reviews, from the review as it was stored; leaves all else to another composer. */
public final class ReviewMessageComposer implements MessageComposer {
    private final ReviewStore store;
    private final OrderReader orders;
    private final OrderLinks links;
    private final ReviewMails mails;
    private final MessageComposer others;

    public ReviewMessageComposer(
            ReviewStore store, OrderReader orders, OrderLinks links, ReviewMails mails, MessageComposer others) {
        this.store = store;
        this.orders = orders;
        this.links = links;
        this.mails = mails;
        this.others = others;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        return message.id().subject() instanceof Subject.OfReview(ShopId of, String id)
                        && message.key().type() instanceof BuiltInType type
                ? store.find(of, id)
                        .map(review -> Draft.of(
                                message,
                                compose(message, type, review, shop),
                                Optional.of(review.invitation().order())))
                        .orElseGet(() -> Draft.of(message, new Composition.Wait("its review is not there")))
                : others.compose(message, shop, now);
    }

    private Composition compose(Message message, BuiltInType type, Review review, ShopSettings shop) {
        Optional<Order> order = orders.find(review.invitation().order());
        EffectiveSettings settings = shop.forChannel(review.invitation().channel());
        if (!settings.get(GeneralSettings.ENABLED)) {
            return Composition.SWITCHED_OFF;
        }
        URI link = links.review(shop, review.invitation().order()).uri();
        return recipient(type, order, settings)
                .map(to -> Unwritten.unless(() -> new Composition.Mail(mail(
                        message, type, to, mails.mail(type, message, review, order, settings, link), order, settings))))
                .orElse(Composition.NO_ADDRESS);
    }

    private static Optional<EmailAddress> recipient(
            BuiltInType type, Optional<Order> order, EffectiveSettings settings) {
        return type.role() == RecipientRole.SELLER
                ? MessageSettings.notified(settings)
                : order.flatMap(Order::buyer).flatMap(Buyer::email);
    }

    /** The buyer answers the shop, and the shop the buyer: from a review to the conversation in one step (KS-15). */
    private static OutgoingMail mail(
            Message message,
            BuiltInType type,
            EmailAddress to,
            RenderedMail rendered,
            Optional<Order> order,
            EffectiveSettings settings) {
        return OutgoingMail.necessary(
                message,
                type,
                type.role() == RecipientRole.BUYER
                        ? MessageSettings.replyTo(settings)
                        : order.flatMap(Order::buyer).flatMap(Buyer::email),
                to,
                rendered,
                settings);
    }
}
