package io.buyerstatus.core.access;

import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.time.Instant;
import java.util.Optional;

/** What a private link leads to. */
public sealed interface Opened {
    /**
     * The order.
     *
     * @param settings as they hold for the order's channel
     * @param verifiedUntil how long the browser that asks is known as the buyer's; empty where it is not
     */
    record Shown(OrderView view, EffectiveSettings settings, Optional<Instant> verifiedUntil) implements Opened {
        /** How much that browser may see: {@link AccessLevel#PRIVATE} or {@link AccessLevel#VERIFIED}. */
        public AccessLevel level() {
            return verifiedUntil.isPresent() ? AccessLevel.VERIFIED : AccessLevel.PRIVATE;
        }

        /** The same after a change of the order. */
        public Shown with(Order changed) {
            return new Shown(view.with(changed), settings, verifiedUntil);
        }
    }

    /** It leads to no order. */
    sealed interface Closed extends Opened {}

    /** The shop or channel is switched off (DR-2). */
    record SwitchedOff(OrderView view, EffectiveSettings settings) implements Closed {}

    /**
     * The link opened the order once. A new one can be had by mail; of the order nothing is shown.
     *
     * @param view for its language alone
     */
    record Outdated(Why why, OrderView view, EffectiveSettings settings) implements Closed {
        /** Why it opens nothing any more. */
        public enum Why {
            /** The shop's links end some time after the order did ({@code privacy.link_days}). */
            EXPIRED,
            /** Another link took its place. */
            REPLACED
        }
    }

    /** No such order, or another secret: the same answer, so that nobody learns which. */
    record NotFound() implements Closed {}
}
