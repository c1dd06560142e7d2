package io.buyerstatus.functions.duemessages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.buyerstatus.core.message.sending.SweepDueMessages.Stuck;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.functions.shared.Loggable;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs once a minute and moves on every message, and then every document and picture, whose time has come. */
public final class DueMessagesHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final Logger LOG = LoggerFactory.getLogger(DueMessagesHandler.class);

    /** The last call of a sweep may take its whole patience, and must not be cut off by Lambda. */
    private static final int RESERVE_MILLIS = 11_000;

    private final DueMessagesWiring wiring;

    /** As Lambda makes it. */
    public DueMessagesHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public DueMessagesHandler(Map<String, String> environment, InstantSource clock) {
        this(DueMessagesWiring.of(environment, clock, DueMessagesWiring.Beside.SENDERS));
    }

    /**
     * @param workers who sweeps the shards
     * @param pause waits a moment for senders that have enough before them
     */
    public DueMessagesHandler(Map<String, String> environment, InstantSource clock, Workers workers, Runnable pause) {
        this(DueMessagesWiring.of(environment, clock, new DueMessagesWiring.Beside(workers, pause)));
    }

    DueMessagesHandler(DueMessagesWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        BooleanSupplier timeIsUp = () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS;
        Swept messages;
        try {
            messages = wiring.sweepDueMessages().sweep(timeIsUp, DueMessagesHandler::report);
        } finally {
            LOG.info("documents: {}", rest("documents", wiring.sweepDueDocuments()::sweep, timeIsUp));
            LOG.info("pictures: {}", rest("pictures", wiring.sweepDuePictures()::sweep, timeIsUp));
        }
        LOG.info("swept: {}", messages);
        return Map.of("due", messages.due(), "moved", messages.moved(), "finished", messages.finished());
    }

    /** The template makes metrics of the figures: its filters read them by the words before them, from the end of the line. */
    private static void report(Stuck stuck) {
        LOG.info(
                "messages: waiting {} unhandled {} unknown {} failed {} oldest {}",
                stuck.waiting(),
                stuck.unhandled(),
                stuck.unknown(),
                stuck.failed(),
                stuck.oldest().toSeconds());
    }

    /** After the messages, and whatever becomes of it they are done. */
    private static Swept rest(String what, Function<BooleanSupplier, Swept> sweep, BooleanSupplier timeIsUp) {
        try {
            return sweep.apply(timeIsUp);
        } catch (RuntimeException broken) {
            LOG.error("{} could not be swept: {}", what, Loggable.of(broken));
            return new Swept(0, 0, false);
        }
    }
}
