package io.buyerstatus.core.access;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes orders' links: their secrets, their next generations, and the message that carries them. */
public final class LinkIssuer {
    private final SettingsStore settings;
    private final LinkKeys keys;
    private final SecretSource secrets;

    public LinkIssuer(SettingsStore settings, LinkKeys keys, SecretSource secrets) {
        this.settings = settings;
        this.keys = keys;
        this.secrets = secrets;
    }

    /** The secret of the order's present private link. */
    public LinkSecret present(Order order) {
        return key(order.key()).secret(order.key().ref(), order.access().link().generation());
    }

    /** The order by its next link, in which the browsers stay known. */
    public Order renewed(Order order, Instant now) {
        return order.withAccess(order.access().renewed(next(order), now));
    }

    /** The order by its next link alone: also without any address that somebody added who may have had the one before. */
    Order replaced(Order order, Optional<LinkSecret> browser, Instant now) {
        return order.withAccess(order.access().replaced(next(order), browser, now))
                .withPreferences(order.preferences().withoutAdded());
    }

    /** Whether a secret stops the news of an order for somebody who gets them: by mail, where the shop knows or the buyer added. */
    public boolean stops(Order order, LinkSecret secret) {
        return Stream.of(ChannelChoice.email(order), order.buyer().flatMap(Buyer::email))
                .flatMap(Optional::stream)
                .map(email -> key(order.key()).stop(order.key().ref(), email.normalised()))
                .anyMatch(stopping -> SecretHash.of(stopping).matches(secret));
    }

    /** Whether a secret takes back another way for an order's news: it was told to where the shop knows the buyer to be. */
    public boolean undoes(Order order, LinkSecret secret) {
        return Recipient.onFile(order)
                .map(told -> key(order.key()).undo(order.key().ref(), told.address()))
                .filter(undoing -> SecretHash.of(undoing).matches(secret))
                .isPresent();
    }

    /** Tells the buyer, where the shop knows them to be, that news go another way from now on. */
    public List<Message> moved(Order order, Instant now) {
        return ChannelChoice.onFile(order).stream()
                .map(by -> Message.plan(
                        Subject.of(order.key()),
                        BuiltInTypes.NEWS_MOVED,
                        Hashes.key("moved", secrets.fresh().value()),
                        by,
                        now))
                .toList();
    }

    /** The secret of the link that is shared now; empty where none is. */
    public Optional<LinkSecret> shared(Order order) {
        return order.access().share().filter(share -> share.hash().isPresent()).map(share -> key(order.key())
                .shared(order.key().ref(), share.generation()));
    }

    /** The order with a shared link: the present one, or where there is none, one that never was. */
    public Order sharing(Order order) {
        if (shared(order).isPresent()) {
            return order;
        }
        int generation = order.access().share().map(ShareState::generation).orElse(0) + 1;
        SecretHash hash = SecretHash.of(key(order.key()).shared(order.key().ref(), generation));
        return order.withAccess(order.access().sharing(new ShareState(generation, Optional.of(hash))));
    }

    /** The message that carries the order's present link. */
    Message message(Order order, DeliveryChannel by, Instant now) {
        String occurrence = Hashes.key("link", secrets.fresh().value());
        return Message.plan(Subject.of(order.key()), BuiltInTypes.FRESH_LINK, occurrence, by, now);
    }

    private SecretHash next(Order order) {
        return SecretHash.of(
                key(order.key()).secret(order.key().ref(), order.access().link().generation() + 1));
    }

    private LinkKey key(OrderKey order) {
        return settings.shop(order.shop())
                .map(shop -> keys.of(shop.id(), shop.linkKey()))
                .orElseThrow(() -> new IllegalStateException("the settings of " + order.shop() + " are gone"));
    }
}
