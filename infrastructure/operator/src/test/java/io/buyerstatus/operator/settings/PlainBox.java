package io.buyerstatus.operator.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import java.util.Base64;

/** Seals as a key service does as far as callers can tell: twice the same gives two seals, bound to shop and purpose. */
final class PlainBox implements SecretBox {
    private int sealed;

    @Override
    public SealedSecret seal(ShopId shop, Purpose purpose, byte[] secret) {
        sealed++;
        return new SealedSecret(
                shop + "|" + purpose + "|" + sealed + "|" + Base64.getEncoder().encodeToString(secret));
    }

    @Override
    public byte[] open(ShopId shop, Purpose purpose, SealedSecret secret) {
        String[] parts = secret.ciphertext().split("\\|", -1);
        if (!parts[0].equals(shop.value()) || !parts[1].equals(purpose.name())) {
            throw new IllegalArgumentException("sealed for another shop or purpose");
        }
        return Base64.getDecoder().decode(parts[3].getBytes(ISO_8859_1));
    }
}
