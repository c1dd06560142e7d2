package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.LinkLife;
import io.buyerstatus.core.access.code.CodeStore.Purpose;
import io.buyerstatus.core.access.code.CodeStore.Spent;
import io.buyerstatus.core.access.code.OneTimeCodes;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes the code that {@link LookUpOrder} sent, and leads to the order's private link in a verified browser (SH-21). A
 * wrong code, one of somebody who guessed, one too many, one too old: the same calls of the stores and the same answer. A code has
 * its own five tries; nobody else's are counted with them.
 */
public final class EnterByCode {
    private final SettingsStore settings;
    private final OrderStore orders;
    private final RateLimiter attempts;
    private final OneTimeCodes codes;
    private final TrustBrowser browsers;
    private final LinkIssuer links;
    private final InstantSource clock;

    public EnterByCode(
            SettingsStore settings,
            OrderStore orders,
            RateLimiter attempts,
            OneTimeCodes codes,
            TrustBrowser browsers,
            LinkIssuer links,
            InstantSource clock) {
        this.settings = settings;
        this.orders = orders;
        this.attempts = attempts;
        this.codes = codes;
        this.browsers = browsers;
        this.links = links;
        this.clock = clock;
    }

    /** The outcome of a typed code. */
    public sealed interface Outcome {
        /**
         * The order's private link, in a browser that is the buyer's.
         *
         * @param browser the token for its cookie
         * @param until when the cookie ends
         */
        record Found(OrderKey order, LinkSecret secret, LinkSecret browser, Instant until) implements Outcome {}

        /** Not the right one, not any more, or not here: nobody learns which. */
        record Refused() implements Outcome {}

        /** Too much failed from this network: nothing was looked at, whatever it was. */
        record TooMany() implements Outcome {}

        /** There is no such shop. */
        record NoSuchShop() implements Outcome {}
    }

    /**
     * Looks at a code.
     *
     * @param shop as the path names it
     * @param handle what the browser was given when it looked the order up
     * @param address the network address that the request came from
     * @return turned away where the code was right, but the order changed under every attempt: a new one is needed in a moment
     */
    public Entered<Outcome> enter(String shop, Optional<LinkSecret> handle, String typed, String address) {
        Optional<ShopId> known =
                ShopId.parse(shop).filter(id -> settings.shop(id).isPresent());
        if (known.isEmpty()) {
            return Entered.through(new Outcome.NoSuchShop());
        }
        return handle.map(held -> enter(known.get(), held, typed, address))
                .orElseGet(() -> Entered.through(new Outcome.Refused()));
    }

    private Entered<Outcome> enter(ShopId shop, LinkSecret handle, String typed, String from) {
        RateLimitKey failures = RateLimitKey.ofAddress(from);
        if (!attempts.take(shop, failures, clock.instant())) {
            return Entered.through(new Outcome.TooMany());
        }
        OrderKey order = codes.find(shop, handle, Purpose.VERIFY)
                .orElseGet(() -> new OrderKey(shop, Hashes.key("nobody", handle.value())));
        if (codes.spendUnseen(order, handle, typed) != Spent.RIGHT) {
            return Entered.through(new Outcome.Refused());
        }
        attempts.giveBack(shop, failures);
        attempts.giveBack(shop, RateLimitKey.ofLookUps(from));
        return orders.find(order)
                .filter(Order::known)
                .map(this::found)
                .orElseGet(() -> Entered.through(new Outcome.Refused()));
    }

    private Entered<Outcome> found(Order order) {
        Instant now = clock.instant();
        boolean over = settings.shop(order.key().shop())
                .filter(shop -> LinkLife.over(order, shop.forChannel(order.channel()), now))
                .isPresent();
        return browsers.trust(order, Proof.CODE, verified -> over ? links.renewed(verified, now) : verified)
                .map(trusted -> new Outcome.Found(
                        order.key(), links.present(trusted.order()), trusted.token(), trusted.until()));
    }
}
