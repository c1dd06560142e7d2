package io.buyerstatus.core.link;

import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The link keys of shops, opened once per process: a key never changes while its shop exists. */
public final class LinkKeys {
    private final SecretBox secrets;
    private final Map<ShopId, LinkKey> opened = new ConcurrentHashMap<>();

    public LinkKeys(SecretBox secrets) {
        this.secrets = secrets;
    }

    /** The shop's key. */
    public LinkKey of(ShopId shop, SealedSecret sealed) {
        return opened.computeIfAbsent(shop, id -> new LinkKey(secrets.open(id, SecretBox.Purpose.LINK_KEY, sealed)));
    }
}
