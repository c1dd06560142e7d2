package io.buyerstatus.core.access.updates;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderStore;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * Takes what the links of a mail do that do one thing and open nothing: stop the news of an order (RFC 8058), and take back another
 * way for them. Each belongs to the mail's recipient, works as long as they get such mails, whatever became of the private link, and
 * is also heard by a shop that is switched off.
 */
public final class MailedLinks {
    private final OrderDoor door;
    private final OrderStore orders;
    private final SettingsStore settings;
    private final LinkIssuer links;

    public MailedLinks(OrderDoor door, OrderStore orders, SettingsStore settings, LinkIssuer links) {
        this.door = door;
        this.orders = orders;
        this.settings = settings;
        this.links = links;
    }

    /** The order that a link is about; of it nothing but language and frame may be shown. */
    public record Mailed(Order order, EffectiveSettings settings) {}

    /** What a link would stop; changes nothing. */
    public Entered<Mailed> toStop(Visit visit) {
        return find(visit, links::stops);
    }

    /** Stops the news. */
    public Entered<Mailed> stop(Visit visit) {
        return toStop(visit)
                .then(mailed -> edit(
                        mailed,
                        order -> order.withPreferences(order.preferences().quiet(true))));
    }

    /** What a link would take back; changes nothing. */
    public Entered<Mailed> toUndo(Visit visit) {
        return find(visit, links::undoes);
    }

    /** Sends news where the shop knows the buyer to be, and forgets all browsers: one of them asked for the other way. */
    public Entered<Mailed> undo(Visit visit) {
        return toUndo(visit)
                .then(mailed -> edit(mailed, order -> order.withPreferences(
                                order.preferences().onFile())
                        .withAccess(order.access().forgetting())));
    }

    private Entered<Mailed> find(Visit visit, BiPredicate<Order, LinkSecret> fits) {
        Optional<LinkSecret> secret = LinkSecret.parse(visit.secret());
        return OrderKey.parseRef(visit.ref())
                .filter(key -> secret.isPresent())
                .flatMap(orders::find)
                .filter(Order::known)
                .filter(order -> fits.test(order, secret.get()))
                .flatMap(order -> settings.shop(order.key().shop())
                        .map(shop -> new Mailed(order, shop.forChannel(order.channel()))))
                .map(Entered::through)
                .orElseGet(() -> Entered.turnedAway(new Entered.NotOpen(new Opened.NotFound())));
    }

    private Entered<Mailed> edit(Mailed mailed, UnaryOperator<Order> edit) {
        return door.edit(mailed.order(), edit).map(order -> new Mailed(order, mailed.settings()));
    }
}
