package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.util.Optional;

/**
 * Where a page of this package stands.
 *
 * @param settings as they hold for the order's channel, or the shop's
 * @param link the order's private link, or the look-up form's address; forms lead to places below it
 * @param number the order's number, where it is known whose order it is
 */
public record FormContext(
        ShopId shop, EffectiveSettings settings, PageLanguage language, URI link, Optional<String> number) {

    /** Where a form leads: the path of a route of the same order or shop. */
    String path(String route) {
        return BuyerUrls.at(link, route);
    }
}
