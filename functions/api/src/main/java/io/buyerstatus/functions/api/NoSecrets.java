package io.buyerstatus.functions.api;

import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;

/** Secrets are set at the desk alone: here nobody seals or opens one, and the function has no right to. */
final class NoSecrets implements SecretBox {
    @Override
    public SealedSecret seal(ShopId shop, Purpose purpose, byte[] secret) {
        throw new IllegalStateException("no key sets a secret");
    }

    @Override
    public byte[] open(ShopId shop, Purpose purpose, SealedSecret sealed) {
        throw new IllegalStateException("no key reads a secret");
    }
}
