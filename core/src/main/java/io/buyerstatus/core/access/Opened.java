package io.buyerstatus.core.access;

import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.VerifiedBrowser;
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
     * @param browser how the owner of the browser that asks proved to be the buyer; empty where they did not
     */
    record Shown(OrderView view, EffectiveSettings settings, Optional<VerifiedBrowser> browser) implements Opened {
        /** How much that browser may see: from {@link AccessLevel#PRIVATE} on. */
        public AccessLevel level() {
            return browser.map(known -> known.proof().level()).orElse(AccessLevel.PRIVATE);
        }

        /** Whether names and addresses may be shown: to the browser, or to whoever holds the link. */
        public boolean showsAddresses() {
            return level().compareTo(AccessLevel.ADDRESSES) >= 0
                    || settings.get(PrivacySettings.ADDRESSES) == PrivacySettings.Addresses.SHOWN;
        }

        /** Whether contact data, invoices and other papers may be shown as well: a postcode opens addresses and nothing more. */
        public boolean showsAll() {
            return level() == AccessLevel.VERIFIED
                    || settings.get(PrivacySettings.ADDRESSES) == PrivacySettings.Addresses.SHOWN;
        }

        /** How long the browser is known; empty where it is not. */
        public Optional<Instant> knownUntil() {
            return browser.map(VerifiedBrowser::until);
        }

        /** The same after a change of the order. */
        public Shown with(Order changed) {
            return new Shown(view.with(changed), settings, browser);
        }
    }

    /** It leads to no order. */
    sealed interface Closed extends Opened {}

    /** The shop or channel is switched off (DR-2). */
    record SwitchedOff(OrderView view, EffectiveSettings settings) implements Closed {}

    /**
     * The link opened the order once; of the order nothing is shown. Only in the place of an expired one a new one can be had by mail.
     *
     * @param view for its language alone
     */
    record Outdated(Why why, OrderView view, EffectiveSettings settings) implements Closed {
        /** Why it opens nothing any more. */
        public enum Why {
            /** The shop's links end some time after the order did ({@code privacy.link_days}). */
            EXPIRED,
            /** Another link took its place. */
            REPLACED,
            /** What was personal of the order was erased. */
            ERASED
        }
    }

    /** No such order, or another secret: the same answer, so that nobody learns which. */
    record NotFound() implements Closed {}
}
