package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Stars;
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
    public record Typed(String stars, String words) {
        private boolean withoutStars() {
            return Stars.parse(stars).isEmpty() && !words.isBlank();
        }
    }

    /** Whether it says something of a product that got no stars. */
    boolean wordsWithoutStars() {
        return products.values().stream().anyMatch(Typed::withoutStars);
    }

    /** Whether it says more of something than is kept. */
    boolean tooLong() {
        return Opinion.tooLong(words)
                || products.values().stream().anyMatch(product -> Opinion.tooLong(product.words()));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "TypedReview[...]";
    }
}
