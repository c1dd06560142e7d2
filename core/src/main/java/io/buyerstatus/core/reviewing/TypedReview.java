package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.value.Language;
import java.util.Map;

/**
 * What a form says; nothing of it is checked yet.
 *
 * @param stars of the shop
 * @param products of each product's id, what was typed
 * @param signed whether the buyer's name is shown
 */
public record TypedReview(String stars, String words, Map<String, Typed> products, boolean signed, Language language) {
    public TypedReview {
        products = Map.copyOf(products);
    }

    /** Of one product. */
    public record Typed(String stars, String words) {}

    /** Without what it says. */
    @Override
    public String toString() {
        return "TypedReview[...]";
    }
}
