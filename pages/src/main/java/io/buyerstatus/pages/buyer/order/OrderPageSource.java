package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a status page is made of.
 *
 * @param view a known order and the newest entries of its conversation
 * @param settings as they hold for the order's channel
 * @param language that the page is to be in
 * @param link the order's private link, which the browser shows anyway
 * @param now decides which expectations have passed
 * @param draft a message of the buyer that was just refused
 * @param posted what became of the form that was just sent
 * @param level how much this browser may see; at least {@link AccessLevel#PRIVATE}
 * @param verifiedUntil how long this browser will be known as the buyer's
 */
public record OrderPageSource(
        OrderView view,
        EffectiveSettings settings,
        PageLanguage language,
        URI link,
        Instant now,
        Optional<Draft> draft,
        Optional<Posted> posted,
        AccessLevel level,
        Optional<Instant> verifiedUntil) {

    /** What became of a form. */
    public enum Posted {
        /** It stands in the conversation. */
        TAKEN,
        /** It stood there already: somebody pressed the button twice. */
        ALREADY,
        /** No message: this browser was just verified. */
        VERIFIED,
        /** No message: the link by which this page was opened took the place of another. */
        REPLACED
    }
}
