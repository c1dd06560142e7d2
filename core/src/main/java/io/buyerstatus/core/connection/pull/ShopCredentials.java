package io.buyerstatus.core.connection.pull;

import io.buyerstatus.core.shop.ShopAddress;

/** Credentials at a shop system, opened. */
public record ShopCredentials(ShopAddress address, String login, String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "ShopCredentials[" + address + ", " + login + "]";
    }
}
