package io.buyerstatus.core.access.updates;

import io.buyerstatus.core.access.Entered;
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
import java.util.Optional;

/**
 * Adds an e-mail address for an order's news (SH-7), confirmed by a code that is sent there. Codes that prove to be the
 * buyer never go there: whoever got hold of a verified browser does not get the order.
 */
public final class AddEmail {
    private final OrderDoor door;
    private final RateLimiter attempts;
    private final OneTimeCodes codes;
    private final InstantSource clock;

    public AddEmail(OrderDoor door, RateLimiter attempts, OneTimeCodes codes, InstantSource clock) {
        this.door = door;
        this.attempts = attempts;
        this.codes = codes;
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

        /** Three codes were sent for the order in the last hour. */
        record TooMany(Opened.Shown shown) implements Added {}

        /** It is another code; there may be another try. */
        record Wrong(Opened.Shown shown) implements Added {}

        /** The browser has no code that can be used. */
        record CodeGone(Opened.Shown shown) implements Added {}

        /** Too many tries: what was typed was not looked at, nor would a code be. */
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
        if (!attempts.left(order.key().shop(), RateLimitKey.of(RateLimit.ORDER, order.key()), now)) {
            return Entered.through(new Added.Locked(shown));
        }
        if (!attempts.take(order.key().shop(), RateLimitKey.of(RateLimit.CODE, order.key()), now)) {
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
        Instant now = clock.instant();
        RateLimitKey network = RateLimitKey.ofAddress(visit.address());
        RateLimitKey tries = RateLimitKey.of(RateLimit.ORDER, order.key());
        if (!attempts.take(shop, network, now) || !attempts.take(shop, tries, now)) {
            return Entered.through(new Added.Locked(shown));
        }
        return switch (codes.spend(
                order.key(), handle, Purpose.EMAIL, address.get().normalised(), typed)) {
            case GONE -> Entered.through(new Added.CodeGone(shown));
            case WRONG -> Entered.through(new Added.Wrong(shown));
            case RIGHT -> {
                attempts.giveBack(shop, tries);
                attempts.giveBack(shop, network);
                yield confirmed(shown, address.get());
            }
        };
    }

    private Entered<Added> confirmed(Opened.Shown shown, EmailAddress address) {
        return door.edit(
                        shown,
                        was -> was.preferences().unconfirmed().equals(Optional.of(address))
                                ? was.withPreferences(was.preferences().confirmed())
                                : was)
                // Another address may have been added in that moment, and this one gone with it.
                .map(is -> is.view().order().preferences().email().equals(Optional.of(address))
                        ? new Added.Confirmed(is)
                        : new Added.CodeGone(is));
    }
}
