package io.buyerstatus.core.link;

/** Port to a secure source of randomness. */
@FunctionalInterface
public interface SecretSource {
    /** 160 bits that nobody has seen before. */
    LinkSecret fresh();
}
