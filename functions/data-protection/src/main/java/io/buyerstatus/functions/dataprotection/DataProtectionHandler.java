package io.buyerstatus.functions.dataprotection;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.desk.DeskServing;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies and erases what a shop has of a buyer when an owner says so. By itself it erases what is older than the shop keeps it, and what dead
 * letters have of what was erased.
 */
public final class DataProtectionHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(DataProtectionHandler.class);

    /** What a schedule asks for; no route of the API has such a name. */
    private static final String SWEEP = "sweep retention";

    private static final int LARGEST_FORM = 10_000;

    /** An order with very many rows, and the answer. */
    private static final int RESERVE_MILLIS = 10_000;

    private final DataProtectionWiring wiring;
    private final DeskServing serving;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public DataProtectionHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public DataProtectionHandler(Map<String, String> environment, InstantSource clock) {
        this(DataProtectionWiring.of(environment, clock));
    }

    DataProtectionHandler(DataProtectionWiring wiring) {
        this.wiring = wiring;
        this.serving = new DeskServing(wiring.answers(), LARGEST_FORM);
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("GET " + ConsoleUrls.DATA_PROTECTION, this::serve));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return new Request(event).route().equals(SWEEP) ? swept(context) : serve(event);
    }

    private APIGatewayV2HTTPResponse swept(Context context) {
        BooleanSupplier timeIsUp = () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS;
        try {
            LOG.info("dead letters: {}", wiring.deadLetters().forget(timeIsUp));
        } finally {
            LOG.info("retention: {}", wiring.sweep().sweep(timeIsUp));
        }
        return Replies.nothing(204);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        return serving.serve(event, this::answer);
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "GET " + ConsoleUrls.DATA_PROTECTION -> wiring.route().show(request);
            case "POST " + ConsoleUrls.DATA_PROTECTION -> wiring.route().act(request);
            default -> wiring.answers().missing(request);
        };
    }
}
