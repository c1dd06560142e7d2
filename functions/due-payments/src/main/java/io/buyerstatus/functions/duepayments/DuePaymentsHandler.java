package io.buyerstatus.functions.duepayments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs once a minute and brings on every payment whose time has come, or of which a provider told something. */
public final class DuePaymentsHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final Logger LOG = LoggerFactory.getLogger(DuePaymentsHandler.class);

    /** Some questions to a provider that does not answer, each of which takes its whole patience. */
    private static final int RESERVE_MILLIS = 40_000;

    private final DuePaymentsWiring wiring;

    /** As Lambda makes it. */
    public DuePaymentsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public DuePaymentsHandler(Map<String, String> environment, InstantSource clock) {
        this(DuePaymentsWiring.of(environment, clock));
    }

    DuePaymentsHandler(DuePaymentsWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        BooleanSupplier timeIsUp = () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS;
        Swept payments = wiring.sweep().sweep(timeIsUp);
        LOG.info("payments: {}", payments);
        return Map.of("due", payments.due(), "moved", payments.moved(), "finished", payments.finished());
    }
}
