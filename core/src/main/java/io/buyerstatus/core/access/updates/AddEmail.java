package io.buyerstatus.core.access.updates;

import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.Opened;
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
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderWrites;
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
    private final OpenOrder open;
    private final OrderWrites writes;
    private final RateLimiter attempts;
    private final OneTimeCodes codes;
    private final InstantSource clock;

    public AddEmail(OpenOrder open, OrderWrites writes, RateLimiter attempts, OneTimeCodes codes, InstantSource clock) {
        this.open = open;
        this.writes = writes;
        this.attempts = attempts;
        this.codes = codes;
        this.clock = clock;
    }

    /** What became of an address, or of the code that confirms it. */
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

        /** Only a verified browser may do that. */
        record NeedsProof(Opened.Shown shown) implements Added {}

        /** The link opens nothing. */
        record NotOpen(Opened.Closed why) implements Added {}

        /** The order changed under every attempt; try again in a moment. */
        record Busy() implements Added {}
    }

    /** What a step does in a verified browser. */
    private interface Step {
        Added take(Opened.Shown shown);
    }

    /** Sends a code to an address that somebody typed. */
    public Added request(Visit visit, String typed) {
        return verified(visit, shown -> EmailAddress.parse(typed)
                .map(address -> request(shown, address))
                .orElseGet(() -> new Added.Invalid(shown)));
    }

    /**
     * Looks at the code.
     *
     * @param handle what the browser was given when it asked for the code
     */
    public Added confirm(Visit visit, Optional<LinkSecret> handle, String typed) {
        return verified(visit, shown -> handle.map(held -> confirm(visit, shown, held, typed))
                .orElseGet(() -> new Added.CodeGone(shown)));
    }

    private Added verified(Visit visit, Step step) {
        return switch (open.open(visit.ref(), visit.secret(), visit.browser(), Freshness.LATEST)) {
            case Opened.Closed closed -> new Added.NotOpen(closed);
            case Opened.Shown shown ->
                shown.level() == AccessLevel.VERIFIED ? step.take(shown) : new Added.NeedsProof(shown);
        };
    }

    private Added request(Opened.Shown shown, EmailAddress address) {
        Order order = shown.view().order();
        Instant now = clock.instant();
        if (!attempts.left(order.key().shop(), RateLimitKey.of(RateLimit.ORDER, order.key()), now)) {
            return new Added.Locked(shown);
        }
        if (!attempts.take(order.key().shop(), RateLimitKey.of(RateLimit.CODE, order.key()), now)) {
            return new Added.TooMany(shown);
        }
        Optional<Order> written =
                writes.apply(order, was -> was.withPreferences(was.preferences().adding(address)));
        return written.<Added>map(is -> new Added.CodeSent(
                        shown.with(is), codes.issue(is.key(), Purpose.EMAIL, code -> message(is, code, now))))
                .orElseGet(Added.Busy::new);
    }

    private static Message message(Order order, CodeId code, Instant now) {
        return Message.plan(
                Subject.of(order.key()), BuiltInTypes.CONFIRM_EMAIL, code.value(), DeliveryChannel.EMAIL, now);
    }

    private Added confirm(Visit visit, Opened.Shown shown, LinkSecret handle, String typed) {
        Order order = shown.view().order();
        Optional<EmailAddress> address = order.preferences().unconfirmed();
        if (address.isEmpty()) {
            return new Added.CodeGone(shown);
        }
        ShopId shop = order.key().shop();
        Instant now = clock.instant();
        RateLimitKey network = RateLimitKey.ofAddress(visit.address());
        RateLimitKey tries = RateLimitKey.of(RateLimit.ORDER, order.key());
        if (!attempts.take(shop, network, now) || !attempts.take(shop, tries, now)) {
            return new Added.Locked(shown);
        }
        return switch (codes.spend(
                order.key(), handle, Purpose.EMAIL, address.get().normalised(), typed)) {
            case GONE -> new Added.CodeGone(shown);
            case WRONG -> new Added.Wrong(shown);
            case RIGHT -> {
                attempts.giveBack(shop, tries);
                attempts.giveBack(shop, network);
                yield confirmed(shown, address.get());
            }
        };
    }

    private Added confirmed(Opened.Shown shown, EmailAddress address) {
        return writes.apply(
                        shown.view().order(),
                        was -> was.preferences().unconfirmed().equals(Optional.of(address))
                                ? was.withPreferences(was.preferences().confirmed())
                                : was)
                // Another address may have been added in that moment, and this one gone with it.
                .map(is -> is.preferences().email().equals(Optional.of(address))
                        ? new Added.Confirmed(shown.with(is))
                        : new Added.CodeGone(shown.with(is)))
                .orElseGet(Added.Busy::new);
    }
}
