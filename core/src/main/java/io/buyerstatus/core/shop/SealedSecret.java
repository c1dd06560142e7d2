package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;

/**
 * A secret as the key service encrypted it, in base64; bound to its shop and purpose, so that a copy elsewhere does not
 * open.
 */
public record SealedSecret(String ciphertext) {
    public SealedSecret {
        Checks.text(ciphertext, 12_000, "ciphertext");
    }

    @Override
    public String toString() {
        return "SealedSecret[...]";
    }
}
