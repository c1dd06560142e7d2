package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tenant's id: 2 to 40 lower-case letters, digits and dashes. It is in every partition key. */
public record ShopId(String value) {
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])");

    public ShopId {
        Checks.matching(ID, value, "shop");
    }

    /** The id when the text is one. */
    public static Optional<ShopId> parse(String text) {
        return ID.matcher(text).matches() ? Optional.of(new ShopId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
