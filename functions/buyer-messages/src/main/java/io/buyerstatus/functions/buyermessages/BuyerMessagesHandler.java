package io.buyerstatus.functions.buyermessages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.conversation.PostResult;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.buyer.BuyerServing;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import io.buyerstatus.pages.buyer.order.Draft;
import io.buyerstatus.pages.buyer.order.FormResult;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Takes the messages that buyers write on their order's page, other delivery addresses, and declarations of withdrawal. */
public final class BuyerMessagesHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** A form of this size holds any message that a person typed, and is still shown again when it is too long. */
    private static final int LARGEST_FORM = 200_000;

    private final BuyerMessagesWiring wiring;
    private final BuyerServing serving;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public BuyerMessagesHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public BuyerMessagesHandler(Map<String, String> environment, InstantSource clock) {
        this(BuyerMessagesWiring.of(environment, clock));
    }

    BuyerMessagesHandler(BuyerMessagesWiring wiring) {
        this.wiring = wiring;
        this.serving = new BuyerServing(wiring.answers(), request -> LARGEST_FORM);
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("POST " + BuyerUrls.MESSAGES, this::serve));
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
            case "POST " + BuyerUrls.MESSAGES -> post(request);
            case "GET " + BuyerUrls.ADDRESS -> wiring.addresses().form(request);
            case "POST " + BuyerUrls.ADDRESS -> wiring.addresses().take(request);
            case "GET " + BuyerUrls.WITHDRAWAL, "POST " + BuyerUrls.WITHDRAWAL ->
                wiring.withdrawals().statement(request);
            case "POST " + BuyerUrls.CONFIRM_WITHDRAWAL -> wiring.withdrawals().confirm(request);
            case "GET " + BuyerUrls.WITHDRAW -> wiring.withdrawals().form(request);
            case "POST " + BuyerUrls.WITHDRAW -> wiring.withdrawals().check(request);
            case "POST " + BuyerUrls.CONFIRM_WITHDRAW -> wiring.withdrawals().declare(request);
            default -> wiring.answers().missing(request);
        };
    }

    private APIGatewayV2HTTPResponse post(Request request) {
        Map<String, String> form = request.form();
        String text = form.getOrDefault("text", "");
        Optional<TicketKind> about = TicketKind.named(form.getOrDefault("about", ""));
        return wiring.answers()
                .entered(
                        request,
                        wiring.postBuyerMessage()
                                .post(AccessCookies.visit(request), text, about, form.getOrDefault("after", "")),
                        result -> answer(request, text, about, result));
    }

    private APIGatewayV2HTTPResponse answer(
            Request request, String text, Optional<TicketKind> about, PostResult result) {
        return switch (result) {
            case PostResult.Posted posted ->
                Replies.seeOther(wiring.answers().link(request).getRawPath() + FormResult.POSTED.query() + "#messages");
            case PostResult.Refused refused ->
                page(request, 422, refused.shown(), Draft.refused(text, about, refused.rule()));
            case PostResult.NotStored not -> page(request, 503, not.shown(), Draft.busy(text, about));
        };
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Opened.Shown shown, Draft draft) {
        String html = wiring.pages()
                .html(
                        shown,
                        wiring.answers().asked(request),
                        wiring.withdrawals().clock().instant(),
                        draft);
        return Replies.page(request, status, html);
    }
}
