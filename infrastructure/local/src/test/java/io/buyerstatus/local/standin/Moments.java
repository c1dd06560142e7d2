package io.buyerstatus.local.standin;

import java.time.Instant;
import java.time.InstantSource;

/** The tests' time: a fixed clock for the stand-ins. */
final class Moments {

    static final Instant NOW = Instant.parse("2026-11-21T20:15:00.120Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private Moments() {}
}
