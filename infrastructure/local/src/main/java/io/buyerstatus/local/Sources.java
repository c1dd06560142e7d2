package io.buyerstatus.local;

import io.buyerstatus.local.engine.Engines;
import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.source.Activity;
import io.buyerstatus.local.source.EventSource;
import io.buyerstatus.local.source.queue.QueueSource;
import io.buyerstatus.local.source.stream.FailureQueue;
import io.buyerstatus.local.source.stream.StreamPositions;
import io.buyerstatus.local.source.stream.StreamSource;
import io.buyerstatus.local.wiring.QueueMapping;
import io.buyerstatus.local.wiring.StreamMapping;
import io.buyerstatus.local.wiring.Wiring;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the pollers and readers that the template asks for. */
final class Sources {

    private final Engines engines;
    private final Wiring wiring;
    private final Map<String, LambdaFunction> functions;
    private final InstantSource clock;
    private final Activity activity;
    private final StreamPositions positions;

    Sources(
            Engines engines,
            Wiring wiring,
            Map<String, LambdaFunction> functions,
            InstantSource clock,
            Activity activity,
            Optional<Path> folder) {
        this.engines = engines;
        this.wiring = wiring;
        this.functions = functions;
        this.clock = clock;
        this.activity = activity;
        this.positions = StreamPositions.open(folder.map(path -> path.resolve("stream-positions")));
    }

    /** All of them, not started yet. */
    List<EventSource> create() {
        List<EventSource> sources = new ArrayList<>();
        wiring.queueMappings().forEach(mapping -> sources.add(queue(mapping)));
        wiring.streamMappings().forEach(mapping -> sources.add(stream(mapping)));
        return sources;
    }

    private EventSource queue(QueueMapping mapping) {
        return new QueueSource(
                mapping,
                wiring.queueUrl(mapping.queueArn()),
                engines.queues(),
                function(mapping.function()),
                activity,
                clock);
    }

    private EventSource stream(StreamMapping mapping) {
        StreamSource source = new StreamSource(
                mapping,
                engines.streams(),
                function(mapping.function()),
                mapping.failureQueueArn().map(arn -> new FailureQueue(engines.queues(), wiring.queueUrl(arn), clock)),
                positions,
                activity);
        engines.dynamoDb().onWrite(source::written);
        return source;
    }

    private LambdaFunction function(String name) {
        LambdaFunction function = functions.get(name);
        if (function == null) {
            throw new IllegalStateException("no function " + name);
        }
        return function;
    }
}
