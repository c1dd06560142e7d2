package io.buyerstatus.aws.access;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretSource;
import java.security.SecureRandom;

/** Secrets from the platform's secure source, opened at the first use: a restored snapshot must not repeat any. */
public final class RandomSecretSource implements SecretSource {
    @Override
    public LinkSecret fresh() {
        byte[] bytes = new byte[LinkSecret.BYTES];
        new SecureRandom().nextBytes(bytes);
        return LinkSecret.of(bytes);
    }
}
