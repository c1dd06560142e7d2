package io.buyerstatus.functions.shoppulls;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import io.buyerstatus.core.shop.Connection;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks with shop systems. Once an hour it looks at every connection whose hour it is: fetches its orders, and hears whether it is silent.
 * Once a minute it tells what was decided here.
 */
public final class ShopPullsHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final Logger LOG = LoggerFactory.getLogger(ShopPullsHandler.class);

    /** The parts of one page that are asked for one by one, and a pause that a shop system asks for. */
    private static final int RESERVE_MILLIS = 120_000;

    /** What the minute's schedule asks for. */
    private static final String TELL = "tell";

    private final ShopPullsWiring wiring;

    /** As Lambda makes it. */
    public ShopPullsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public ShopPullsHandler(Map<String, String> environment, InstantSource clock) {
        this(ShopPullsWiring.of(environment, clock));
    }

    ShopPullsHandler(ShopPullsWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        BooleanSupplier timeIsUp = () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS;
        if (TELL.equals(event.get("do"))) {
            Swept tellings = wiring.tellings().sweep(timeIsUp);
            LOG.info("tellings: {}", tellings);
            return figures(tellings);
        }
        Swept pulls = wiring.sweep().sweep(timeIsUp, ShopPullsHandler::report);
        LOG.info("pulls: {}", pulls);
        return figures(pulls);
    }

    private static Map<String, Object> figures(Swept swept) {
        return Map.of("due", swept.due(), "moved", swept.moved(), "finished", swept.finished());
    }

    /** Without what shop systems say in their own words, which may be a person's. */
    private static void report(Connection connection, PullResult result) {
        LOG.info("{}: {} {}", connection.id(), result.getClass().getSimpleName(), result.counts());
    }
}
