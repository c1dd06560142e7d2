package io.buyerstatus.core.planted;

import java.time.Instant;

final class ReadsTheClock {
    final Instant now = Instant.now();
}
