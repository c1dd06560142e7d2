package io.buyerstatus.core.checkout;

import java.time.Instant;

/** Port that keeps what payment providers tell until somebody has looked. A store that does not answer throws. */
public interface PaymentNotices {
    /** Keeps it, to be looked at as soon as can be; the same one twice is one. */
    void keep(ProviderNotice notice, Instant now);
}
