package io.buyerstatus.core.connection;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageComposer;
import io.buyerstatus.core.message.sending.SellerNotice;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;

/** Composes what sellers are told of their connections; leaves all else to another composer. */
public final class ConnectionMessageComposer implements MessageComposer {
    private static final Composition REMOVED = new Composition.Skip("its connection was removed");

    private final ConnectionMails mails;
    private final EmailAddress support;
    private final MessageComposer others;

    /**
     * @param support whom sellers ask when they need help (KS-9)
     */
    public ConnectionMessageComposer(ConnectionMails mails, EmailAddress support, MessageComposer others) {
        this.mails = mails;
        this.support = support;
        this.others = others;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        return message.id().subject() instanceof Subject.OfConnection(ShopId of, ConnectionId id)
                        && message.key().type() instanceof BuiltInType type
                ? Draft.of(
                        message,
                        shop.connection(id)
                                .filter(connection -> !connection.removed())
                                .map(connection -> composed(message, type, connection, shop))
                                .orElse(REMOVED))
                : others.compose(message, shop, now);
    }

    private Composition composed(Message message, BuiltInType type, Connection connection, ShopSettings shop) {
        EffectiveSettings settings = shop.forChannel(connection.channel());
        Instant since = Instant.ofEpochMilli(Long.parseLong(message.key().occurrence()));
        return SellerNotice.of(
                message, type, support, settings, () -> mails.mail(type, connection, since, support, settings));
    }
}
