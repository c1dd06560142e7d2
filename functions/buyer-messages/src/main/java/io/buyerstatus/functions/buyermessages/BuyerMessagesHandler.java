package io.buyerstatus.functions.buyermessages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.conversation.PostResult;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.order.Draft;
import io.buyerstatus.pages.buyer.order.FormResult;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the messages that buyers write on their order's page. */
public final class BuyerMessagesHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(BuyerMessagesHandler.class);

    /** A form of this size holds any message that a person typed, and is still shown again when it is too long. */
    private static final int LARGEST_FORM = 200_000;

    private final BuyerMessagesWiring wiring;

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
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("POST " + BuyerUrls.MESSAGES, this::serve));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return serve(event);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        Request request = new Request(event);
        return LanguageWish.of(request).remembered(answer(request));
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        try {
            return switch (request.route()) {
                case "POST " + BuyerUrls.MESSAGES -> post(request);
                default -> missing(request);
            };
        } catch (RuntimeException unavailable) {
            LOG.error("a request could not be served: {}", Loggable.of(unavailable));
            return unavailable(request);
        }
    }

    private APIGatewayV2HTTPResponse post(Request request) {
        if (request.body().length > LARGEST_FORM) {
            return Replies.page(
                    request, 413, wiring.notices().tooLarge(asked(request).language()));
        }
        Map<String, String> form = request.form();
        String text = form.getOrDefault("text", "");
        Entered<PostResult> entered =
                wiring.postBuyerMessage().post(AccessCookies.visit(request), text, form.getOrDefault("after", ""));
        return switch (entered) {
            case Entered.Through<PostResult>(PostResult result) -> answer(request, text, result);
            case Entered.TurnedAway<PostResult>(Entered.Reason why) ->
                switch (why) {
                    case Entered.NotOpen(Opened.Closed link) -> closed(request, link);
                    case Entered.NeedsProof proof -> Replies.seeOther(BuyerUrls.at(link(request), BuyerUrls.VERIFY));
                    case Entered.Busy busy -> unavailable(request);
                };
        };
    }

    private APIGatewayV2HTTPResponse answer(Request request, String text, PostResult result) {
        return switch (result) {
            case PostResult.Posted posted ->
                Replies.seeOther(link(request).getRawPath() + FormResult.POSTED.query() + "#messages");
            case PostResult.Refused refused -> page(request, 422, refused.shown(), Draft.refused(text, refused.rule()));
            case PostResult.NotStored not -> page(request, 503, not.shown(), Draft.busy(text));
        };
    }

    private APIGatewayV2HTTPResponse closed(Request request, Opened.Closed why) {
        ClosedPages.Answer answer = wiring.closed().of(why, asked(request));
        return Replies.page(request, answer.status(), answer.html());
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Opened.Shown shown, Draft draft) {
        String html = wiring.pages().html(shown, asked(request), wiring.clock().instant(), draft);
        return Replies.page(request, status, html);
    }

    private APIGatewayV2HTTPResponse unavailable(Request request) {
        return Replies.page(
                request, 503, wiring.notices().unavailable(asked(request).language()));
    }

    private APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(
                request, 404, wiring.notices().missing(asked(request).language()));
    }

    private URI link(Request request) {
        return request.privateLink(wiring.publicBase());
    }

    private PageRequest asked(Request request) {
        URI link = link(request);
        return new PageRequest(
                link,
                request.readAgainAt(link.getRawPath()),
                LanguageWish.of(request).language(),
                request.header("accept-language"));
    }
}
