package io.buyerstatus.core.access;

import io.buyerstatus.core.link.LinkSecret;
import java.util.Optional;

/**
 * Somebody at an order's private link.
 *
 * @param ref the public part of the link, as it was asked for
 * @param secret the other part
 * @param browser the token in the order's cookie, if there is one
 * @param address the network address that the request came from
 */
public record Visit(String ref, String secret, Optional<LinkSecret> browser, String address) {
    @Override
    public String toString() {
        return "Visit[...]";
    }
}
