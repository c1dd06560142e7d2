package io.buyerstatus.core.planted;

import java.time.InstantSource;

final class MakesAClock {
    final InstantSource clock = InstantSource.system();
}
