package io.buyerstatus.core.access;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Tells an open page whether it is still what it was [SH-10, SH-11], and says nothing else: with a tag that, by the private link,
 * is another after every write of the order, and by the shared link where what that shows is another (SH-22). A link that opens
 * nothing any more watches nothing. Reads the order's head, and no settings when they are cached.
 */
public final class WatchOrder {
    private final OrderStore orders;
    private final SettingsStore settings;
    private final InstantSource clock;

    public WatchOrder(OrderStore orders, SettingsStore settings, InstantSource clock) {
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a link may know. */
    public sealed interface Watched {
        /** The order as it is now; the tag has 26 letters and digits. */
        record At(String tag) implements Watched {}

        /** No such order, or another secret: the same answer, so that nobody learns which. */
        record NotFound() implements Watched {}
    }

    /** By the private link; one read of the head. */
    public Watched watch(String ref, String secret) {
        return watch(ref, secret, (head, given) -> Optional.of(head)
                .filter(it -> it.link().hash().matches(given))
                .map(it -> tag(ref, it)));
    }

    /** By the link that the buyer shares; one read of the head. */
    public Watched watchShared(String ref, String secret) {
        return watch(ref, secret, (head, given) -> head.share()
                .filter(share -> share.opensWith(given))
                .map(share -> sharedTag(ref, head.glimpse())));
    }

    private Watched watch(String ref, String secret, BiFunction<OrderHead, LinkSecret, Optional<String>> tag) {
        Optional<LinkSecret> given = LinkSecret.parse(secret);
        if (given.isEmpty()) {
            return new Watched.NotFound();
        }
        return OrderKey.parseRef(ref)
                .flatMap(key -> orders.head(key).filter(OrderHead::known).flatMap(head -> tag.apply(head, given.get())
                        .filter(any -> opens(key, head))))
                .<Watched>map(Watched.At::new)
                .orElseGet(Watched.NotFound::new);
    }

    private boolean opens(OrderKey key, OrderHead head) {
        return settings.shop(key.shop())
                .map(shop -> shop.forChannel(head.channel()))
                .filter(effective -> effective.get(GeneralSettings.ENABLED) && !over(key, head, effective))
                .isPresent();
    }

    /** A head that was last written before heads repeated it does not say how old the order is; the order does. */
    private boolean over(OrderKey key, OrderHead head, EffectiveSettings effective) {
        if (effective.find(PrivacySettings.LINK_DAYS).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        return head.extract()
                .map(extract -> LinkLife.over(extract.newest(), effective, now))
                .or(() -> orders.find(key).map(order -> LinkLife.over(order, effective, now)))
                .orElse(true);
    }

    /** The tag of an order's private page as it was read. */
    public static String tag(Order order) {
        return tag(order.key().ref(), OrderHead.of(order));
    }

    /** The tag of what is shared of an order as it was read. */
    public static String sharedTag(OrderView view) {
        return sharedTag(view.order().key().ref(), view.glimpse());
    }

    /** With the private link's hash in it, so that nobody who holds less can count the writes. */
    private static String tag(String ref, OrderHead head) {
        return Hashes.key("live", ref, head.link().hash().value(), Long.toString(head.version()));
    }

    private static String sharedTag(String ref, String glimpse) {
        return Hashes.key("shared", ref, glimpse);
    }
}
