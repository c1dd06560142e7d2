package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;

/**
 * What the order remembers of its private link: enough to recognise the secret, not enough to make it.
 *
 * @param generation counts replaced secrets, from 1
 */
public record LinkState(int generation, SecretHash hash) {
    public LinkState {
        Checks.require(generation >= 1, "generation", "must be 1 or more");
    }
}
