package io.buyerstatus.functions.statuspage;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.OpenShared.Shared;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.WatchOrder;
import io.buyerstatus.core.access.WatchOrder.Watched;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.order.OrderPageSource;
import io.buyerstatus.pages.buyer.order.OrderPageSource.Posted;
import io.buyerstatus.pages.buyer.order.SharedPageSource;
import io.buyerstatus.pages.kit.text.BuyerLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows an order to whoever holds its private link, or a part of it by its shared one, and serves the files its page needs. Changes nothing. */
public final class StatusPageHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(StatusPageHandler.class);

    private static final String CALENDAR = "GET /o/{ref}/{secret}/calendar/{file}";

    private final StatusPageWiring wiring;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public StatusPageHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public StatusPageHandler(Map<String, String> environment, InstantSource clock) {
        this(StatusPageWiring.of(environment, clock));
    }

    StatusPageHandler(StatusPageWiring wiring) {
        this.wiring = wiring;
        this.snapshot = Snapshot.primedBy(() -> {
            wiring.openOrder().openNothing();
            wiring.pages().prime();
        });
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        Request request = new Request(event);
        if (request.route().equals(CALENDAR)) {
            return CalendarRoute.entry(wiring, request);
        }
        return LanguageWish.of(request).remembered(answer(request));
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        try {
            return switch (request.route()) {
                case "GET /o/{ref}/{secret}" -> order(request);
                case "GET /o/{ref}/{secret}/live" ->
                    live(
                            request,
                            wiring.watchOrder().watch(request.pathParameter("ref"), request.pathParameter("secret")));
                case "GET /s/{ref}/{secret}/live" ->
                    live(
                            request,
                            wiring.watchOrder()
                                    .watchShared(request.pathParameter("ref"), request.pathParameter("secret")));
                case "GET /s/{ref}/{secret}" -> shared(request);
                case "GET /assets/{file}" -> asset(request);
                default -> missing(request);
            };
        } catch (RuntimeException unavailable) {
            LOG.error("a page could not be shown: {}", Loggable.of(unavailable));
            if (request.route().endsWith("/live")) {
                return Replies.nothing(503);
            }
            return Replies.page(request, 503, wiring.notices().unavailable(language(request)));
        }
    }

    private APIGatewayV2HTTPResponse order(Request request) {
        Visit visit = AccessCookies.visit(request);
        return switch (wiring.openOrder().open(visit.ref(), visit.secret(), visit.browser(), freshness(request))) {
            case Opened.Shown shown ->
                Replies.watchedPage(
                        request,
                        wiring.pages().html(source(request, visit, shown)),
                        WatchOrder.tag(shown.view().order()));
            case Opened.Closed closed -> {
                ClosedPages.Answer answer =
                        wiring.closed().of(closed, link(request), "", wish(request), request.header("accept-language"));
                yield Replies.page(request, answer.status(), answer.html());
            }
        };
    }

    /** Whoever comes from a form must see what it did. */
    private static Freshness freshness(Request request) {
        boolean fromForm = Stream.of("posted", "verified", "replaced")
                .anyMatch(name -> request.queryParameter(name).isPresent());
        return fromForm ? Freshness.LATEST : Freshness.MAY_LAG;
    }

    private static APIGatewayV2HTTPResponse live(Request request, Watched watched) {
        return switch (watched) {
            case Watched.At at -> Replies.tag(request, at.tag());
            case Watched.NotFound notFound -> Replies.nothing(404);
        };
    }

    private OrderPageSource source(Request request, Visit visit, Opened.Shown shown) {
        Instant now = wiring.clock().instant();
        Order order = shown.view().order();
        return new OrderPageSource(
                shown.view(),
                shown.settings(),
                BuyerLanguage.of(wish(request), order, shown.settings()),
                link(request),
                now,
                Optional.empty(),
                posted(request, shown.level()),
                shown.level(),
                visit.browser().flatMap(token -> order.access().until(token, now)));
    }

    /** What the form did that the buyer comes from; what the page shows must agree with it. */
    private static Optional<Posted> posted(Request request, AccessLevel level) {
        if (request.queryParameter("posted").isPresent()) {
            return Optional.of(Posted.TAKEN);
        }
        if (level != AccessLevel.VERIFIED) {
            return Optional.empty();
        }
        return request.queryParameter("replaced").isPresent()
                ? Optional.of(Posted.REPLACED)
                : request.queryParameter("verified").map(anything -> Posted.VERIFIED);
    }

    private APIGatewayV2HTTPResponse shared(Request request) {
        String ref = request.pathParameter("ref");
        String secret = request.pathParameter("secret");
        return switch (wiring.openShared().open(ref, secret, Freshness.MAY_LAG)) {
            case Shared.Shown shown -> {
                // The order's own language would tell where its buyer lives.
                PageLanguage language =
                        BuyerLanguage.ofVisitor(wish(request), request.header("accept-language"), shown.settings());
                SharedPageSource source = new SharedPageSource(
                        shown.view().order(),
                        shown.settings(),
                        language,
                        wiring.publicBase().resolve("/s/" + ref + "/" + secret));
                yield Replies.watchedPage(
                        request, wiring.sharedPages().html(source), WatchOrder.sharedTag(shown.view()));
            }
            case Shared.SwitchedOff off ->
                Replies.page(
                        request,
                        200,
                        wiring.notices().off(off.view().order().key().shop(), off.settings(), language(request)));
            case Shared.NotFound notFound -> missing(request);
        };
    }

    private URI link(Request request) {
        return request.privateLink(wiring.publicBase());
    }

    private APIGatewayV2HTTPResponse asset(Request request) {
        return wiring.assets()
                .find(request.pathParameter("file"))
                .map(asset -> Replies.file(request, asset.contentType(), asset.text()))
                .orElseGet(() -> missing(request));
    }

    private APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(request, 404, wiring.notices().missing(language(request)));
    }

    private static PageLanguage language(Request request) {
        return BuyerLanguage.ofStranger(wish(request), request.header("accept-language"));
    }

    private static Optional<Language> wish(Request request) {
        return LanguageWish.of(request).language();
    }
}
