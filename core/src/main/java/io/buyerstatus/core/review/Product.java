package io.buyerstatus.core.review;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Hashes;

/**
 * Something that was ordered, as reviews know it.
 *
 * @param id by what the shop calls it, so that the same product of two orders is one
 * @param sku may be empty
 */
public record Product(String id, String sku, String name) {
    private static final int LONGEST_NAME = 200;

    public Product {
        Checks.text(id, 40, "product id");
        Checks.atMost(sku, 200, "sku");
        Checks.text(name, LONGEST_NAME, "product name");
    }

    /** The product of a line: known by its number, or by its name where it has none. */
    public static Product of(Line line) {
        return new Product(
                line.sku().isBlank() ? Hashes.key("product name", line.name()) : idOf(line.sku()),
                line.sku(),
                CleanText.cut(line.name(), LONGEST_NAME));
    }

    /** The id of the product that a shop numbers so. */
    public static String idOf(String sku) {
        return Hashes.key("product", sku);
    }
}
