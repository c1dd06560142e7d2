package io.buyerstatus.functions.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.functions.api.ApiDoor.Operation;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The API for shops' own programs: what the desk does, by the same use cases. It can make no key, and let nobody in. */
public final class ApiHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);

    private static final Operation READ = Operation.of(Scope.READ);
    private static final Operation WRITE = Operation.of(Scope.WRITE);
    private static final Operation WEBHOOKS = Operation.of(Scope.WEBHOOKS);
    private static final Operation SECTION = Operation.of(Scope.SETTINGS, "channel");

    private final ApiWiring wiring;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public ApiHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public ApiHandler(Map<String, String> environment, InstantSource clock) {
        this(ApiWiring.of(environment, clock));
    }

    ApiHandler(ApiWiring wiring) {
        this.wiring = wiring;
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("GET " + ApiUrls.ORDERS, this::serve));
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
            LOG.error("a request could not be served: {}", Loggable.of(unavailable));
            return wiring.door().unavailable(request);
        }
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "GET " + ApiUrls.DOCUMENT -> wiring.docs().document(request);
            case "GET " + ApiUrls.DOCS -> wiring.docs().page(request);
            case "GET " + ApiUrls.ORDERS ->
                open(request, Operation.of(Scope.READ, OrdersRoute.PARAMETERS), wiring.orders()::list);
            case "GET " + ApiUrls.ORDER -> open(request, READ, wiring.order()::show);
            case "GET " + ApiUrls.TIMELINE -> open(request, READ, wiring.order()::timeline);
            case "GET " + ApiUrls.MESSAGES -> open(request, READ, wiring.order()::messages);
            case "GET " + ApiUrls.THREAD -> open(request, Operation.of(Scope.READ, "all"), wiring.order()::thread);
            case "POST " + ApiUrls.REPLIES -> open(request, WRITE.taking("NewReply"), wiring.writing()::reply);
            case "DELETE " + ApiUrls.REPLY -> open(request, WRITE, wiring.writing()::undo);
            case "POST " + ApiUrls.NOTES -> open(request, WRITE.taking("NewNote"), wiring.writing()::note);
            case "POST " + ApiUrls.CLOSE_TICKET -> open(request, WRITE.taking("ReadUpTo"), wiring.writing()::close);
            case "POST " + ApiUrls.REOPEN_TICKET -> open(request, WRITE, wiring.writing()::reopen);
            case "GET " + ApiUrls.TICKETS ->
                open(request, Operation.of(Scope.READ, OrdersRoute.BOARD_PARAMETERS), wiring.orders()::board);
            case "GET " + ApiUrls.WITHDRAWALS ->
                open(request, Operation.of(Scope.READ, WithdrawalsRoute.PARAMETERS), wiring.withdrawals()::list);
            case "GET " + ApiUrls.WITHDRAWAL -> open(request, READ, wiring.withdrawals()::show);
            case "POST " + ApiUrls.SETTLE_WITHDRAWAL -> open(request, WRITE, wiring.withdrawals()::done);
            case "POST " + ApiUrls.REOPEN_WITHDRAWAL -> open(request, WRITE, wiring.withdrawals()::reopen);
            case "GET " + ApiUrls.SETTINGS -> open(request, Operation.of(Scope.SETTINGS), wiring.settings()::sections);
            case "GET " + ApiUrls.SECTION -> open(request, SECTION, wiring.settings()::show);
            case "PATCH " + ApiUrls.SECTION ->
                open(request, SECTION.taking("SectionChange"), wiring.settings()::change);
            case "GET " + ApiUrls.TEMPLATES -> open(request, READ, wiring.templates()::list);
            case "GET " + ApiUrls.WEBHOOKS -> open(request, WEBHOOKS, wiring.webhooks()::list);
            case "POST " + ApiUrls.WEBHOOKS -> open(request, WEBHOOKS.taking("NewWebhook"), wiring.webhooks()::make);
            case "GET " + ApiUrls.WEBHOOK -> open(request, WEBHOOKS, wiring.webhooks()::show);
            case "PATCH " + ApiUrls.WEBHOOK ->
                open(request, WEBHOOKS.taking("WebhookChange"), wiring.webhooks()::change);
            case "DELETE " + ApiUrls.WEBHOOK -> open(request, WEBHOOKS, wiring.webhooks()::remove);
            case "POST " + ApiUrls.WEBHOOK_SECRET -> open(request, WEBHOOKS, wiring.webhooks()::rotate);
            case "POST " + ApiUrls.WEBHOOK_TEST -> open(request, WEBHOOKS, wiring.webhooks()::test);
            case "GET " + ApiUrls.DELIVERIES ->
                open(request, Operation.of(Scope.WEBHOOKS, "before"), wiring.webhooks()::deliveries);
            case "POST " + ApiUrls.REPLAY -> open(request, WEBHOOKS, wiring.webhooks()::replay);
            case "ANY " + ApiUrls.ELSEWHERE -> wiring.door().nowhere(request);
            default -> Replies.nothing(404);
        };
    }

    private APIGatewayV2HTTPResponse open(Request request, Operation operation, Function<Call, Answer> then) {
        return wiring.door().open(request, operation, then);
    }
}
