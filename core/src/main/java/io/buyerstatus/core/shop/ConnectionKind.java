package io.buyerstatus.core.shop;

/** The system behind a connection; decides how its webhooks are signed and read. */
public enum ConnectionKind {
    SHOPIFY(false, true),
    WOOCOMMERCE(false, true),
    SHOPWARE(false, false),
    EBAY(false, false),
    MAGENTO(false, true),
    MEDUSA(false, true),
    PRESTASHOP(false, false),
    GENERIC(false, false),
    EASYPOST(true, false),
    AFTERSHIP(true, false),
    DHL(true, false);

    private final boolean carrier;
    private final boolean takesAddresses;

    ConnectionKind(boolean carrier, boolean takesAddresses) {
        this.carrier = carrier;
        this.takesAddresses = takesAddresses;
    }

    /** Whether it can be told that an order goes to another address. */
    public boolean takesAddresses() {
        return takesAddresses;
    }

    /** Whether a carrier speaks, or a broker for carriers: it names parcels by their tracking numbers and knows no orders. */
    public boolean carrier() {
        return carrier;
    }
}
