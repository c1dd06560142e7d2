package io.buyerstatus.core.webhook;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageComposer;
import io.buyerstatus.core.message.sending.SellerNotice;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;

/** Composes what sellers are told of their endpoints; leaves all else to another composer. */
public final class WebhookMessageComposer implements MessageComposer {
    private static final Composition REMOVED = new Composition.Skip("its endpoint was removed");

    private final Endpoints endpoints;
    private final WebhookMails mails;
    private final EmailAddress support;
    private final MessageComposer others;

    /**
     * @param support whom sellers ask when they need help
     */
    public WebhookMessageComposer(
            Endpoints endpoints, WebhookMails mails, EmailAddress support, MessageComposer others) {
        this.endpoints = endpoints;
        this.mails = mails;
        this.support = support;
        this.others = others;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        return message.id().subject() instanceof Subject.OfWebhook(ShopId of, String id)
                        && message.key().type() instanceof BuiltInType type
                ? Draft.of(
                        message,
                        EndpointId.parse(id)
                                .flatMap(endpoint -> endpoints.find(of, endpoint))
                                .map(endpoint -> composed(message, type, endpoint, shop.ofShop()))
                                .orElse(REMOVED))
                : others.compose(message, shop, now);
    }

    private Composition composed(Message message, BuiltInType type, Endpoint endpoint, EffectiveSettings settings) {
        return SellerNotice.of(message, type, support, settings, () -> mails.mail(type, endpoint, support, settings));
    }
}
