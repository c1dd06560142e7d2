package io.buyerstatus.local.function;

import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.wiring.QueueMapping;
import io.buyerstatus.local.wiring.Wiring;
import java.time.Duration;

/** A queue that the function consumes. */
final class QueueEvent implements EventType {

    private static final int DEFAULT_BATCH = 10;
    private static final int DEFAULT_CONCURRENCY = 2;

    @Override
    public void connect(String function, String name, Properties properties, Wiring wiring) {
        properties.oneOf("Enabled", "true");
        wiring.add(new QueueMapping(
                properties.required("Queue"),
                function,
                properties.integer("BatchSize").orElse(DEFAULT_BATCH),
                Duration.ofSeconds(
                        properties.integer("MaximumBatchingWindowInSeconds").orElse(0)),
                EventSources.reportsFailures(properties),
                properties
                        .nested("ScalingConfig", scaling -> scaling.integer("MaximumConcurrency")
                                .orElse(DEFAULT_CONCURRENCY))
                        .orElse(DEFAULT_CONCURRENCY)));
    }
}
