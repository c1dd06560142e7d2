package io.buyerstatus.core.review;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a buyer says of an order.
 *
 * @param shop of the shop as a whole
 * @param products of what was ordered, by the product's id; none needs to be judged
 * @param name under which it is shown, e.g. "Anna K."; empty for none
 */
public record ReviewText(Opinion shop, Map<String, Opinion> products, String name, Language language) {
    public static final int LONGEST_NAME = 60;

    public ReviewText {
        products = Map.copyOf(products);
        Checks.size(products.keySet(), Invitation.MOST_PRODUCTS, "products");
        Checks.atMost(name, LONGEST_NAME, "name");
    }

    /** Of a product. */
    public Optional<Opinion> of(String product) {
        return Optional.ofNullable(products.get(product));
    }

    /** SHA-256 over every byte of it; the salt keeps anybody from guessing words that were erased. */
    String digest(String salt) {
        List<String> parts = new ArrayList<>(List.of(
                "review text",
                salt,
                name,
                language.tag(),
                String.valueOf(shop.stars().count()),
                shop.words()));
        new TreeMap<>(products).forEach((product, opinion) -> {
            parts.add(product);
            parts.add(String.valueOf(opinion.stars().count()));
            parts.add(opinion.words());
        });
        return HexFormat.of().formatHex(Hashes.sha256(parts.toArray(String[]::new)));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "ReviewText[...]";
    }
}
