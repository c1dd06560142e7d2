package io.buyerstatus.core.api;

import io.buyerstatus.core.link.SecretHash;
import java.util.Optional;

/** Port to the keys, for those who only look. */
@FunctionalInterface
public interface ApiKeys {
    /** The key of a hash, as it is now and with everything that was written before, in one read; whether it holds, the caller says. */
    Optional<ApiKey> find(SecretHash hash);
}
