package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.Entered;
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
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Sends the buyer a code, to the address that the shop knows; at most three an hour and ten a day to whoever asks at one link. */
public final class RequestCode {
    private final OrderDoor door;
    private final RateLimiter attempts;
    private final OneTimeCodes codes;
    private final InstantSource clock;

    public RequestCode(OrderDoor door, RateLimiter attempts, OneTimeCodes codes, InstantSource clock) {
        this.door = door;
        this.attempts = attempts;
        this.codes = codes;
        this.clock = clock;
    }

    /** The outcome of the wish for a code. */
    public sealed interface Requested {
        /**
         * It is on its way.
         *
         * @param handle what the browser must show with the code, for its cookie
         */
        record Sent(LinkSecret handle, DeliveryChannel by) implements Requested {}

        /** There were three in the last hour, or ten in the last day. */
        record TooMany() implements Requested {}

        /** The shop knows neither an e-mail address nor a phone number of the buyer. */
        record NoAddress() implements Requested {}
    }

    /** Sends a code. */
    public Entered<Requested> request(Visit visit) {
        return door.enter(visit, AccessLevel.PRIVATE)
                .map(shown -> request(shown.view().order()));
    }

    private Requested request(Order order) {
        Optional<DeliveryChannel> by = ChannelChoice.onFile(order);
        if (by.isEmpty()) {
            return new Requested.NoAddress();
        }
        Instant now = clock.instant();
        if (!attempts.take(order.key().shop(), RateLimitKey.atLink(RateLimit.CODE, order), now)) {
            return new Requested.TooMany();
        }
        LinkSecret handle = codes.issue(order.key(), Purpose.VERIFY, id -> message(order.key(), id, by.get(), now));
        return new Requested.Sent(handle, by.get());
    }

    static Message message(OrderKey order, CodeId id, DeliveryChannel by, Instant now) {
        return Message.plan(Subject.of(order), BuiltInTypes.ACCESS_CODE, id.value(), by, now);
    }
}
