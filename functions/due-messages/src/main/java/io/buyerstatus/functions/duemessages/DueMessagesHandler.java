package io.buyerstatus.functions.duemessages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.buyerstatus.core.due.HourlySweep;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs once a minute and moves on every message whose time has come. */
public final class DueMessagesHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final Logger LOG = LoggerFactory.getLogger(DueMessagesHandler.class);

    /** What the last calls of a sweep may take before Lambda would cut them off. */
    private static final int RESERVE_MILLIS = 5_000;

    private final DueMessagesWiring wiring;

    /** As Lambda makes it. */
    public DueMessagesHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public DueMessagesHandler(Map<String, String> environment, InstantSource clock) {
        this.wiring = DueMessagesWiring.of(environment, clock);
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        HourlySweep.Swept swept =
                wiring.sweepDueMessages().sweep(() -> context.getRemainingTimeInMillis() < RESERVE_MILLIS);
        LOG.info("{} due, {} moved, finished: {}", swept.due(), swept.moved(), swept.finished());
        return Map.of("due", swept.due(), "moved", swept.moved(), "finished", swept.finished());
    }
}
