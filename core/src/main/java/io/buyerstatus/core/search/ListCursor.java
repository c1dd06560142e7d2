package io.buyerstatus.core.search;

import io.buyerstatus.core.shop.ShopId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Where a list goes on, for a program to bring back as it was given: made by us, for one shop and one list of it. */
public final class ListCursor {
    private static final char BEFORE_PLACE = '.';

    private ListCursor() {}

    /**
     * Seals a place in a list.
     *
     * @param list what is listed, with all that narrows it
     * @param after as {@link FindOrders.Found#after} says it
     */
    public static String seal(SearchKey key, ShopId shop, String list, String after) {
        return digest(key, shop, list, after)
                + BEFORE_PLACE
                + Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a cursor holds; empty for one of another shop or list, or that was made elsewhere. */
    public static Optional<String> open(SearchKey key, ShopId shop, String list, String cursor) {
        int dot = cursor.indexOf(BEFORE_PLACE);
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            String after = new String(Base64.getUrlDecoder().decode(cursor.substring(dot + 1)), StandardCharsets.UTF_8);
            return MessageDigest.isEqual(
                            seal(key, shop, list, after).getBytes(StandardCharsets.UTF_8),
                            cursor.getBytes(StandardCharsets.UTF_8))
                    ? Optional.of(after)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String digest(SearchKey key, ShopId shop, String list, String after) {
        return key.digest("cursor", shop.value() + "\n" + list + "\n" + after);
    }
}
