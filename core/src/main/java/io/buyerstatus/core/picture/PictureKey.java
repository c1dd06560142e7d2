package io.buyerstatus.core.picture;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.net.URI;
import java.util.Optional;

/**
 * Our copy's address, derived from the shop, the use and the address of the original, so that a page can name it without asking
 * whether it is there yet, and nobody can guess it who does not know the original.
 */
public record PictureKey(ShopId shop, String key) {
    public PictureKey {
        Checks.matching(Hashes.KEY, key, "picture key");
    }

    /** The key when the text is one. */
    public static Optional<PictureKey> parse(ShopId shop, String text) {
        return Hashes.KEY.matcher(text).matches() ? Optional.of(new PictureKey(shop, text)) : Optional.empty();
    }

    /** The thumbnail of an item of one of the shop's orders. */
    public static PictureKey item(ShopId shop, URI original) {
        return of(shop, PictureVariant.ITEM, original);
    }

    /** The shop's logo. */
    public static PictureKey logo(ShopId shop, URI original) {
        return of(shop, PictureVariant.LOGO, original);
    }

    public static PictureKey of(ShopId shop, PictureVariant use, URI original) {
        return new PictureKey(shop, Hashes.key("picture", shop.value(), use.name(), original.toString()));
    }

    /** Where the copy is served: from our own host, always. */
    public String path() {
        return BuyerUrls.path(BuyerUrls.PICTURE, shop.value(), key);
    }
}
