package io.buyerstatus.core.shop;

/** Port to the key service. */
public interface SecretBox {
    /** What a secret is for; part of what it is bound to. */
    enum Purpose {
        WEBHOOK,
        LINK_KEY,
        MAILBOX,
        /** The secret half of credentials at a payment provider. */
        PAYMENT,
        /** The secret half of credentials at a shop system, for fetching its orders. */
        SHOP,
        /** What signs the webhooks that we send. */
        OUTGOING_WEBHOOK
    }

    /** Encrypts at most 4,096 bytes, bound to shop and purpose. */
    SealedSecret seal(ShopId shop, Purpose purpose, byte[] secret);

    /**
     * Decrypts what {@link #seal} made for the same shop and purpose.
     *
     * @throws RuntimeException when it was sealed for another one, or the key service does not answer
     */
    byte[] open(ShopId shop, Purpose purpose, SealedSecret secret);
}
