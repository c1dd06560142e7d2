package io.buyerstatus.pages.kit.layout;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.kit.text.BuyerLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.util.Optional;

/**
 * What a page needs to know of the request that it answers.
 *
 * @param link what was asked about: an order's private or shared link, or the look-up form's address
 * @param readAt where the answer can be read again with GET; empty for its own address
 * @param wish the language that somebody chose
 * @param acceptLanguage the languages that the browser would like [RFC 9110, 12.5.4]
 * @param unfolded the parcel of which every update was asked for
 */
public record PageRequest(
        URI link, String readAt, Optional<Language> wish, Optional<String> acceptLanguage, Optional<String> unfolded) {
    /** The query's parameter that names the parcel of which every update is asked for. */
    public static final String UPDATES = "updates";

    /** With what is folded left folded. */
    public PageRequest(URI link, String readAt, Optional<Language> wish, Optional<String> acceptLanguage) {
        this(link, readAt, wish, acceptLanguage, Optional.empty());
    }

    /** For an order's buyer. */
    public PageLanguage language(Order order, EffectiveSettings settings) {
        return BuyerLanguage.of(wish, order, settings);
    }

    /** For a visitor of a shop, whose order is not known or nobody's business. */
    public PageLanguage language(EffectiveSettings settings) {
        return BuyerLanguage.ofVisitor(wish, acceptLanguage, settings);
    }

    /** For somebody of whom nothing is known. */
    public PageLanguage language() {
        return BuyerLanguage.ofStranger(wish, acceptLanguage);
    }
}
