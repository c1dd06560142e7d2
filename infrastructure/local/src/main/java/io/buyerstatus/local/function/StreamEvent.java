package io.buyerstatus.local.function;

import io.buyerstatus.local.filter.Filters;
import io.buyerstatus.local.filter.Pattern;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.TemplateException;
import io.buyerstatus.local.wiring.StreamMapping;
import io.buyerstatus.local.wiring.Wiring;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** A table's stream that the function consumes. */
final class StreamEvent implements EventType {

    private static final int DEFAULT_BATCH = 100;
    private static final int WITHOUT_LIMIT = -1;

    @Override
    public void connect(String function, String name, Properties properties, Wiring wiring) {
        // One shard is read by one reader here: more of them change nothing.
        properties.withoutLocalEffect("ParallelizationFactor");
        properties.oneOf("Enabled", "true");
        String position = properties
                .oneOf("StartingPosition", "TRIM_HORIZON", "LATEST")
                .orElseThrow(() -> new TemplateException(properties.position(), "StartingPosition is missing"));
        wiring.add(new StreamMapping(
                properties.required("Stream"),
                function,
                position.equals("TRIM_HORIZON"),
                properties.nested("FilterCriteria", StreamEvent::filters).orElseGet(Filters::none),
                properties.integer("BatchSize").orElse(DEFAULT_BATCH),
                Duration.ofSeconds(
                        properties.integer("MaximumBatchingWindowInSeconds").orElse(0)),
                EventSources.reportsFailures(properties),
                properties.flag("BisectBatchOnFunctionError"),
                limit(properties, "MaximumRetryAttempts").map(OptionalInt::of).orElseGet(OptionalInt::empty),
                limit(properties, "MaximumRecordAgeInSeconds").map(Duration::ofSeconds),
                properties.nested("DestinationConfig", StreamEvent::destination).flatMap(queue -> queue)));
    }

    private static Optional<Integer> limit(Properties properties, String name) {
        return properties.integer(name).filter(value -> value != WITHOUT_LIMIT);
    }

    private static Filters filters(Properties properties) {
        return new Filters(properties.each("Filters", filter -> {
            try {
                return Pattern.parse(filter.required("Pattern"));
            } catch (IllegalArgumentException e) {
                throw new TemplateException(filter.position("Pattern"), String.valueOf(e.getMessage()), e);
            }
        }));
    }

    private static Optional<String> destination(Properties properties) {
        return properties.nested("OnFailure", failure -> {
            failure.oneOf("Type", "SQS");
            return failure.required("Destination");
        });
    }
}
