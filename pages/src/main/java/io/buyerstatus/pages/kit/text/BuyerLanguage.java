package io.buyerstatus.pages.kit.text;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The language in which somebody reads a page. */
public final class BuyerLanguage {

    private BuyerLanguage() {}

    /** The order's language, else its country's, else the shop's. */
    public static PageLanguage of(Order order, EffectiveSettings settings) {
        return of(Optional.empty(), order, settings);
    }

    /** The language that the buyer chose, if the shop offers it, else the order's, else its country's, else the shop's. */
    public static PageLanguage of(Optional<Language> wish, Order order, EffectiveSettings settings) {
        return PageLanguage.of(
                LanguageChoice.forBuyer(wish, order.language(), order.purchase().country(), settings));
    }

    /** The language for a visitor of a shop, their order not known: chosen, or the browser's, where the shop offers it, or the shop's. */
    public static PageLanguage ofVisitor(
            Optional<Language> wish, Optional<String> acceptLanguage, EffectiveSettings settings) {
        Set<PageLanguage> offered =
                LanguageChoice.offered(settings).stream().map(PageLanguage::of).collect(Collectors.toUnmodifiableSet());
        return wish.flatMap(SupportedLanguage::of)
                .map(PageLanguage::of)
                .filter(offered::contains)
                .or(() -> acceptLanguage.flatMap(header -> AcceptLanguage.preferred(header, offered)))
                .orElseGet(() -> PageLanguage.of(LanguageChoice.forShop(settings)));
    }

    /** The language for somebody whose order is not known: chosen, or the browser's [RFC 9110, 12.5.4], or English. */
    public static PageLanguage ofStranger(Optional<Language> wish, Optional<String> acceptLanguage) {
        return wish.flatMap(SupportedLanguage::of)
                .map(PageLanguage::of)
                .orElseGet(() -> AcceptLanguage.orEnglish(acceptLanguage));
    }
}
