package io.buyerstatus.core.shop;

/** The shop system behind a connection; decides how its webhooks are signed and read. */
public enum ConnectionKind {
    SHOPIFY,
    WOOCOMMERCE,
    GENERIC
}
