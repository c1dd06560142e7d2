package io.buyerstatus.aws.guard;

import io.buyerstatus.core.guard.Secrets;
import io.buyerstatus.core.link.LinkSecret;
import java.security.SecureRandom;

/** Secrets from the platform's secure source, opened at the first use: a restored snapshot must not repeat any. */
public final class RandomSecrets implements Secrets {
    @Override
    public LinkSecret fresh() {
        byte[] bytes = new byte[LinkSecret.BYTES];
        new SecureRandom().nextBytes(bytes);
        return LinkSecret.of(bytes);
    }
}
