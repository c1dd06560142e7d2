package io.buyerstatus.core.guard;

import io.buyerstatus.core.link.LinkSecret;

/** Port to a secure source of randomness. */
@FunctionalInterface
public interface Secrets {
    /** 160 bits that nobody has seen before. */
    LinkSecret fresh();
}
