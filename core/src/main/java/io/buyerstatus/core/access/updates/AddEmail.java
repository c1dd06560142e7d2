package io.buyerstatus.core.access.updates;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.code.CodeStore.Purpose;
import io.buyerstatus.core.access.code.OneTimeCodes;
import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Adds an e-mail address for an order's news (SH-7), confirmed by a code that is sent there. Only a browser that a code verified may
 * do that, and the buyer is told where the shop knows them to be. What opens the order never goes to an added address: neither
 * codes nor the private link, in whose place news have what is shared of the order.
 */
public final class AddEmail {
    private final OrderDoor door;
    private final RateLimiter attempts;
    private final OneTimeCodes codes;
    private final LinkIssuer links;
    private final InstantSource clock;

    public AddEmail(OrderDoor door, RateLimiter attempts, OneTimeCodes codes, LinkIssuer links, InstantSource clock) {
        this.door = door;
        this.attempts = attempts;
        this.codes = codes;
        this.links = links;
        this.clock = clock;
    }

    /** The outcome for an address, or of the code that confirms it. */
    public sealed interface Added {
        /**
         * A code is on its way to it.
         *
         * @param handle what the browser must show with the code, for its cookie
         */
        record CodeSent(Opened.Shown shown, LinkSecret handle) implements Added {}

        /** News go there from now on. */
        record Confirmed(Opened.Shown shown) implements Added {}

        /** It is no address. */
        record Invalid(Opened.Shown shown) implements Added {}

        /** Three addresses were to be added to the order in the last day, or ten ever. */
        record TooMany(Opened.Shown shown) implements Added {}

        /** It is another code; there may be another try. */
        record Wrong(Opened.Shown shown) implements Added {}

        /** The browser has no code that can be used. */
        record CodeGone(Opened.Shown shown) implements Added {}

        /** Too much failed from this network: what was typed was not looked at. */
        record Locked(Opened.Shown shown) implements Added {}
    }

    /** Sends a code to an address that somebody typed. */
    public Entered<Added> request(Visit visit, String typed) {
        return door.enter(visit, AccessLevel.VERIFIED).then(shown -> EmailAddress.parse(typed)
                .map(address -> request(shown, address))
                .orElseGet(() -> Entered.through(new Added.Invalid(shown))));
    }

    /**
     * Looks at the code.
     *
     * @param handle what the browser was given when it asked for the code
     */
    public Entered<Added> confirm(Visit visit, Optional<LinkSecret> handle, String typed) {
        return door.enter(visit, AccessLevel.VERIFIED)
                .then(shown -> handle.map(held -> confirm(visit, shown, held, typed))
                        .orElseGet(() -> Entered.through(new Added.CodeGone(shown))));
    }

    private Entered<Added> request(Opened.Shown shown, EmailAddress address) {
        Order order = shown.view().order();
        Instant now = clock.instant();
        if (!attempts.take(order.key().shop(), RateLimitKey.of(RateLimit.ADDED_EMAIL, order.key()), now)) {
            return Entered.through(new Added.TooMany(shown));
        }
        return door.edit(shown, was -> was.withPreferences(was.preferences().adding(address)))
                .map(is -> new Added.CodeSent(
                        is, codes.issue(order.key(), Purpose.EMAIL, code -> message(order.key(), code, now))));
    }

    private static Message message(OrderKey order, CodeId code, Instant now) {
        return Message.plan(Subject.of(order), BuiltInTypes.CONFIRM_EMAIL, code.value(), DeliveryChannel.EMAIL, now);
    }

    private Entered<Added> confirm(Visit visit, Opened.Shown shown, LinkSecret handle, String typed) {
        Order order = shown.view().order();
        Optional<EmailAddress> address = order.preferences().unconfirmed();
        if (address.isEmpty()) {
            return Entered.through(new Added.CodeGone(shown));
        }
        ShopId shop = order.key().shop();
        RateLimitKey network = RateLimitKey.ofAddress(visit.address());
        if (!attempts.take(shop, network, clock.instant())) {
            return Entered.through(new Added.Locked(shown));
        }
        return switch (codes.spend(
                order.key(), handle, Purpose.EMAIL, address.get().normalised(), typed)) {
            case GONE -> Entered.through(new Added.CodeGone(shown));
            case WRONG -> Entered.through(new Added.Wrong(shown));
            case RIGHT -> {
                attempts.giveBack(shop, network);
                yield confirmed(shown, address.get());
            }
        };
    }

    private Entered<Added> confirmed(Opened.Shown shown, EmailAddress address) {
        return door.edit(
                        shown,
                        was -> was.preferences().unconfirmed().equals(Optional.of(address))
                                ? links.sharing(
                                        was.withPreferences(was.preferences().confirmed()))
                                : was,
                        (was, is) -> is.equals(was) ? List.of() : links.moved(is, clock.instant()))
                // Another address may have been added in that moment, and this one gone with it.
                .map(is -> is.view().order().preferences().email().equals(Optional.of(address))
                        ? new Added.Confirmed(is)
                        : new Added.CodeGone(is));
    }
}
