package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.desk.DeskServing;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import java.time.InstantSource;
import java.util.Map;

/** Shows the staff what their shop has set, and lets its owners change it. It reads no order, opens no secret, and can let nobody in. */
public final class DeskSettingsHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** The longest texts of a section in every language, in the longest way to write them. */
    private static final int LARGEST_FORM = 3_000_000;

    private final DeskSettingsWiring wiring;
    private final DeskServing serving;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public DeskSettingsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public DeskSettingsHandler(Map<String, String> environment, InstantSource clock) {
        this(DeskSettingsWiring.of(environment, clock));
    }

    DeskSettingsHandler(DeskSettingsWiring wiring) {
        this.wiring = wiring;
        this.serving = new DeskServing(wiring.answers(), LARGEST_FORM);
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("GET " + ConsoleUrls.SETTINGS, this::serve));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return serve(event);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        return serving.serve(event, this::answer);
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "GET " + ConsoleUrls.SETTINGS -> wiring.settings().overview(request);
            case "GET " + ConsoleUrls.SETTINGS_SECTION -> wiring.settings().show(request);
            case "POST " + ConsoleUrls.SETTINGS_SECTION -> wiring.settings().change(request);
            case "GET " + ConsoleUrls.CHANGES -> wiring.changes().show(request);
            case "POST " + ConsoleUrls.CHANGES -> wiring.changes().undo(request);
            case "GET " + ConsoleUrls.TEMPLATES -> wiring.templates().show(request);
            case "POST " + ConsoleUrls.TEMPLATES -> wiring.templates().begin(request);
            case "GET " + ConsoleUrls.TEMPLATE -> wiring.template().show(request);
            case "POST " + ConsoleUrls.TEMPLATE -> wiring.template().change(request);
            case "GET " + ConsoleUrls.AUTOMATIONS -> wiring.automations().show(request);
            case "POST " + ConsoleUrls.AUTOMATIONS -> wiring.automations().begin(request);
            case "GET " + ConsoleUrls.AUTOMATION -> wiring.automations().one(request);
            case "POST " + ConsoleUrls.AUTOMATION -> wiring.automations().change(request);
            case "GET " + ConsoleUrls.MAILBOXES -> wiring.mailboxes().show(request);
            case "POST " + ConsoleUrls.MAILBOXES -> wiring.mailboxes().change(request);
            case "GET " + ConsoleUrls.MAILBOX_SIGNED_IN ->
                wiring.mailboxSignIn().end(request);
            case "GET " + ConsoleUrls.WEBHOOKS -> wiring.webhooks().show(request);
            case "POST " + ConsoleUrls.WEBHOOKS -> wiring.webhooks().make(request);
            case "GET " + ConsoleUrls.WEBHOOK -> wiring.webhooks().one(request);
            case "POST " + ConsoleUrls.WEBHOOK -> wiring.webhooks().change(request);
            case "GET " + ConsoleUrls.STANDING -> wiring.standing().show(request);
            default -> wiring.answers().missing(request);
        };
    }
}
