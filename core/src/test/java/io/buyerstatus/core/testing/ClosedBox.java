package io.buyerstatus.core.testing;

import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;

/** Opens nothing, as while the service that does is away. */
public record ClosedBox(SecretBox sealing) implements SecretBox {
    /** What it says. */
    public static final String CLOSED = "the service does not answer";

    public static SecretBox of(SecretBox sealing) {
        return new ClosedBox(sealing);
    }

    @Override
    public SealedSecret seal(ShopId shop, Purpose purpose, byte[] secret) {
        return sealing.seal(shop, purpose, secret);
    }

    @Override
    public byte[] open(ShopId shop, Purpose purpose, SealedSecret secret) {
        throw new IllegalStateException(CLOSED);
    }
}
