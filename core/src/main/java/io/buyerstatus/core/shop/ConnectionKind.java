package io.buyerstatus.core.shop;

/** The system behind a connection; decides how its webhooks are signed and read. */
public enum ConnectionKind {
    SHOPIFY(false),
    WOOCOMMERCE(false),
    SHOPWARE(false),
    GENERIC(false),
    EASYPOST(true),
    AFTERSHIP(true),
    DHL(true);

    private final boolean carrier;

    ConnectionKind(boolean carrier) {
        this.carrier = carrier;
    }

    /** Whether a carrier speaks, or a broker for carriers: it names parcels by their tracking numbers and knows no orders. */
    public boolean carrier() {
        return carrier;
    }
}
