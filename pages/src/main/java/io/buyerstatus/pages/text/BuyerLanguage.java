package io.buyerstatus.pages.text;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.LanguageChoice;

/** The language of an order's buyer, where nobody has chosen one. */
public final class BuyerLanguage {

    private BuyerLanguage() {}

    /** The order's language, else its country's, else the shop's. */
    public static PageLanguage of(Order order, EffectiveSettings settings) {
        String tag = LanguageChoice.forBuyer(order.language(), order.purchase().country(), settings);
        return PageLanguage.of(tag).orElse(PageLanguage.ENGLISH);
    }
}
