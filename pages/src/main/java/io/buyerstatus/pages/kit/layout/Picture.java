package io.buyerstatus.pages.kit.layout;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;

/**
 * A picture from our own host. Its room on the page is fixed before it is there, so that nothing moves when it comes.
 *
 * @param width of its room, in CSS pixels
 * @param height of its room, in CSS pixels
 */
public record Picture(String src, int width, int height) {

    /** How the address of each of our copies begins. */
    private static final String OURS = BuyerUrls.PICTURE.substring(0, BuyerUrls.PICTURE.indexOf('{'));

    private static final int SIDE = 64;
    private static final int LOGO_WIDTH = 160;
    private static final int LOGO_HEIGHT = 40;

    public Picture {
        if (!src.startsWith(OURS)) {
            throw new IllegalArgumentException("a picture comes from our own host");
        }
    }

    /** Our copy of an item's picture. */
    public static Picture item(ShopId shop, URI original) {
        return new Picture(PictureKey.of(shop, PictureVariant.ITEM, original).path(), SIDE, SIDE);
    }

    /** Our copy of a shop's logo. */
    public static Picture logo(ShopId shop, URI original) {
        return new Picture(PictureKey.of(shop, PictureVariant.LOGO, original).path(), LOGO_WIDTH, LOGO_HEIGHT);
    }
}
