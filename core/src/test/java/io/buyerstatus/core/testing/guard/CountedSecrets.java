package io.buyerstatus.core.testing.guard;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretSource;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** Secrets that tests can foresee, and that never repeat. */
public final class CountedSecrets implements SecretSource {
    private final AtomicLong made = new AtomicLong();

    @Override
    public LinkSecret fresh() {
        return LinkSecret.of(ByteBuffer.allocate(LinkSecret.BYTES)
                .putLong(made.incrementAndGet())
                .array());
    }
}
