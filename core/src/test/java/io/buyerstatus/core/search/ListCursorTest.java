package io.buyerstatus.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.shop.ShopId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a list goes on. */
@Tag("AP-2")
final class ListCursorTest {
    private static final SearchKey KEY = new SearchKey("a key of a shop");
    private static final ShopId SHOP = new ShopId("demo");
    private static final String CURSOR = ListCursor.seal(KEY, SHOP, "orders?waiting", "2026-11-28#4711");

    @Test
    void aCursorIsOfItsShopAndList() {
        assertThat(ListCursor.open(KEY, SHOP, "orders?waiting", CURSOR)).contains("2026-11-28#4711");
        assertThat(ListCursor.open(KEY, SHOP, "orders?", CURSOR)).isEmpty();
        assertThat(ListCursor.open(KEY, new ShopId("another"), "orders?waiting", CURSOR))
                .isEmpty();
        assertThat(ListCursor.open(new SearchKey("another key"), SHOP, "orders?waiting", CURSOR))
                .isEmpty();
    }

    @Test
    void oneThatWasChangedIsNone() {
        for (int at = 0; at < CURSOR.length(); at++) {
            char other = CURSOR.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(ListCursor.open(
                            KEY, SHOP, "orders?waiting", CURSOR.substring(0, at) + other + CURSOR.substring(at + 1)))
                    .isEmpty();
        }
        assertThat(ListCursor.open(KEY, SHOP, "orders?waiting", "")).isEmpty();
        assertThat(ListCursor.open(KEY, SHOP, "orders?waiting", "a.!")).isEmpty();
    }
}
