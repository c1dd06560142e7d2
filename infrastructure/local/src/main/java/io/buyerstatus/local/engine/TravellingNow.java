package io.buyerstatus.local.engine;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.elasticmq.util.NowProvider;

/** The local system's clock as ElasticMQ asks for it. */
final class TravellingNow extends NowProvider {

    private final InstantSource clock;

    TravellingNow(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public long nowMillis() {
        return clock.millis();
    }

    @Override
    public OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
