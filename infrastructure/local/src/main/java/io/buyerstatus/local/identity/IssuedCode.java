package io.buyerstatus.local.identity;

import java.time.Instant;

/** A code that a browser was sent away with, and all that its exchange must repeat. */
record IssuedCode(
        Account account,
        String client,
        String callback,
        String challenge,
        String nonce,
        Instant authenticatedAt,
        Instant expiresAt) {}
