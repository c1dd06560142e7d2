package io.buyerstatus.functions.shopwebhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.withdrawal.DeclaredElsewhere;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import io.buyerstatus.integrations.contract.DeclarationCodec;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.QueueMessages;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the webhooks of shop systems, and of payment providers: checks the signature over the bytes as they came, enqueues the events that the
 * delivery asserts, and only then answers 2xx.
 */
public final class ShopWebhooksHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(ShopWebhooksHandler.class);

    /** More than any shop system sends for one order; the events that a delivery asserts are far smaller than it. */
    private static final int MAX_DELIVERY_BYTES = 1_048_576;

    private static final DeclarationCodec DECLARATIONS = new DeclarationCodec();

    private static final char REPLACEMENT = '\ufffd';

    private final ShopWebhooksWiring wiring;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public ShopWebhooksHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public ShopWebhooksHandler(Map<String, String> environment, InstantSource clock) {
        this(ShopWebhooksWiring.of(environment, clock));
    }

    ShopWebhooksHandler(ShopWebhooksWiring wiring) {
        this.wiring = wiring;
        this.snapshot = Snapshot.primedBy(() -> {
            wiring.prime();
            RequestPriming.ask("POST /hooks/{connection}", this::serve);
        });
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return serve(event);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        Request request = new Request(event);
        try {
            return answer(request);
        } catch (RuntimeException unavailable) {
            LOG.error("a delivery could not be taken: {}", Loggable.of(unavailable));
            return Problem.of(503, "Not available now", "Please send the delivery again.")
                    .response();
        }
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "POST /hooks/{connection}" ->
                wiring.connection(request.pathParameter("connection"))
                        .map(connection -> receive(request, connection))
                        .orElseGet(ShopWebhooksHandler::unknown);
            case "GET " + ShopwareHooks.REGISTRATION ->
                wiring.connection(request.pathParameter("connection"))
                        .map(connection -> wiring.shopware().asked(request, connection))
                        .orElseGet(ShopWebhooksHandler::unknown);
            case "POST " + ShopwareHooks.REGISTRATION ->
                wiring.connection(request.pathParameter("connection"))
                        .map(connection -> wiring.shopware().confirmed(request, connection))
                        .orElseGet(ShopWebhooksHandler::unknown);
            case "POST " + PaymentHooks.PAYPAL -> wiring.payments().paypal(request);
            case "POST " + PaymentHooks.KLARNA -> wiring.payments().klarna(request);
            default -> unknown();
        };
    }

    private static APIGatewayV2HTTPResponse unknown() {
        return Problem.of(404, "Unknown connection", "No shop has installed this connection.")
                .response();
    }

    private APIGatewayV2HTTPResponse receive(Request request, Connection connection) {
        byte[] body = request.body();
        if (body.length > MAX_DELIVERY_BYTES) {
            return tooLarge("The body has " + body.length + " bytes, at most " + MAX_DELIVERY_BYTES + " are read");
        }
        WebhookAdapter adapter = wiring.adapter(connection.kind());
        SignatureCheck check = adapter.verify(
                body,
                request.headers(),
                wiring.shopware().secretsOf(connection),
                wiring.clock().instant());
        Optional<Translation> foreign =
                check == SignatureCheck.AUTHENTIC ? wiring.shopware().ofAnother(body, connection) : Optional.empty();
        if (foreign.isPresent()) {
            return take(foreign.get(), connection);
        }
        return switch (check) {
            case AUTHENTIC ->
                wiring.shopware().lived(body, connection)
                        ? answered(connection, "the life of its app")
                        : take(
                                adapter.translate(
                                        body,
                                        request.headers(),
                                        connection,
                                        wiring.clock().instant()),
                                connection);
            case PING -> accepted(connection, "ping");
            case UNSIGNED ->
                unauthorised(connection, "The signature is missing, or is not of the form that this platform sends.");
            case UNSUPPORTED ->
                unauthorised(
                        connection,
                        "This kind of delivery is not read. Of Shopify, subscribe to webhooks instead of Events, whose"
                                + " headers lack the X-.");
            case FORGED ->
                damaged(body)
                        ? notUnderstood(
                                connection,
                                List.of(new FieldError("", "encoding", "is not UTF-8, or was not when it was sent")))
                        : unauthorised(connection, "The signature was not made with a secret of this connection.");
            case STALE ->
                unauthorised(connection, "The signed time is more than five minutes away from ours: check the clock.");
        };
    }

    private APIGatewayV2HTTPResponse take(Translation translation, Connection connection) {
        return switch (translation) {
            case Translation.Events events -> {
                events.unknownCodes().forEach(code -> LOG.warn("{}: unknown code {}", connection.id(), code));
                yield enqueue(events.events(), connection);
            }
            case Translation.Ignored ignored -> accepted(connection, "ignored: " + ignored.reason());
            case Translation.Declared(DeclaredElsewhere declared) -> {
                // Also of a removed connection: nothing that a buyer declares is lost.
                wiring.queue().enqueue(List.of(DECLARATIONS.encode(declared)));
                yield accepted(connection, "a withdrawal");
            }
            case Translation.Hint hint -> {
                wiring.deliveries().hinted(connection);
                yield accepted(connection, "to be fetched: " + hint.reason());
            }
            case Translation.Rejected rejected -> notUnderstood(connection, rejected.errors());
        };
    }

    private APIGatewayV2HTTPResponse notUnderstood(Connection connection, List<FieldError> errors) {
        FieldError first = errors.getFirst();
        wiring.deliveries().refused(connection, "not understood: " + first.field() + " " + first.message());
        return new Problem(
                        400,
                        "Not understood",
                        "The delivery breaks the rules named in errors; nothing of it was taken.",
                        errors)
                .response();
    }

    /** The gateway replaces what is no UTF-8 of a body that it hands over as text, and no signature fits that any more. */
    private static boolean damaged(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).indexOf(REPLACEMENT) >= 0;
    }

    private APIGatewayV2HTTPResponse enqueue(List<OrderEvent> events, Connection connection) {
        return switch (QueueMessages.encode(events)) {
            case QueueMessages.Ready ready -> {
                // Also what a removed connection brings: what belongs to orders that it brought goes on.
                wiring.queue().enqueue(ready.bodies());
                yield bringsNew(events, connection)
                        ? gone(connection)
                        : accepted(connection, events.size() + " events");
            }
            case QueueMessages.TooLarge large ->
                tooLarge("An event of it has " + large.bytes() + " bytes, the queue takes " + QueueMessages.MAX_BYTES);
        };
    }

    /** Whether an order was placed after the connection was removed (KS-10); the rule refuses it where it is taken in, visibly. */
    private static boolean bringsNew(List<OrderEvent> events, Connection connection) {
        return connection
                .removedAt()
                .filter(removed -> events.stream()
                        .anyMatch(event -> event.fact() instanceof Fact.OrderPlaced
                                && !event.time().isBefore(removed)))
                .isPresent();
    }

    private APIGatewayV2HTTPResponse gone(Connection connection) {
        wiring.deliveries().refused(connection, "a new order, after the connection was removed");
        return Problem.of(
                        410,
                        "Connection removed",
                        "This connection was removed by its shop and brings no new orders. Delete the webhook.")
                .response();
    }

    private APIGatewayV2HTTPResponse accepted(Connection connection, String what) {
        wiring.deliveries().taken(connection);
        return answered(connection, what);
    }

    private static APIGatewayV2HTTPResponse answered(Connection connection, String what) {
        LOG.info("{}: {}", connection.id(), what);
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(Map.of("content-type", "application/json", "cache-control", "no-store"))
                .withBody("{}")
                .build();
    }

    private APIGatewayV2HTTPResponse unauthorised(Connection connection, String detail) {
        wiring.deliveries().refused(connection, detail);
        return Problem.of(401, "Not signed by this connection", detail).response();
    }

    private static APIGatewayV2HTTPResponse tooLarge(String found) {
        return Problem.of(413, "Too large", found + "; nothing of it was taken.")
                .response();
    }
}
