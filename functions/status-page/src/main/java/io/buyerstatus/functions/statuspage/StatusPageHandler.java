package io.buyerstatus.functions.statuspage;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.aws.order.OrderPriming;
import io.buyerstatus.aws.settings.SettingsPriming;
import io.buyerstatus.core.access.OpenShared.Shared;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.WatchOrder;
import io.buyerstatus.core.access.WatchOrder.Watched;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.order.FormResult;
import io.buyerstatus.pages.buyer.order.MadeUpOrder;
import io.buyerstatus.pages.buyer.order.SharedPageSource;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows an order to the holder of its private link, or a part of it by its shared one, and serves the files its page needs. Changes nothing. */
public final class StatusPageHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(StatusPageHandler.class);

    private static final String LIVE = "GET " + BuyerUrls.LIVE;
    private static final String SHARED_LIVE = "GET " + BuyerUrls.SHARED_LIVE;
    private static final String CALENDAR = "GET " + BuyerUrls.CALENDAR;

    private final StatusPageWiring wiring;

    /** The registry of snapshots holds it weakly. */
    final Snapshot snapshot;

    /** As Lambda makes it. */
    public StatusPageHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public StatusPageHandler(Map<String, String> environment, InstantSource clock) {
        this(StatusPageWiring.of(environment, clock));
    }

    /** With stores of one's own, e.g. to compare how they are reached. */
    public StatusPageHandler(OrderStore orders, SettingsStore settings, URI publicBase, InstantSource clock) {
        this(StatusPageWiring.of(orders, settings, publicBase, clock));
    }

    StatusPageHandler(StatusPageWiring wiring) {
        this.wiring = wiring;
        this.snapshot = Snapshot.primedBy(this::prime);
    }

    private void prime() {
        SettingsPriming.read();
        OrderPriming.read(MadeUpOrder.shown().view());
        wiring.pages().prime(wiring.publicBase());
        RequestPriming.ask("GET " + BuyerUrls.ORDER, this::serve);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return serve(event);
    }

    APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        Request request = new Request(event);
        if (request.route().equals(CALENDAR)) {
            return CalendarRoute.entry(wiring, request);
        }
        return LanguageWish.of(request).remembered(answer(request));
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        try {
            return switch (request.route()) {
                case "GET " + BuyerUrls.ORDER -> order(request);
                case LIVE ->
                    live(
                            request,
                            wiring.watchOrder().watch(request.pathParameter("ref"), request.pathParameter("secret")));
                case SHARED_LIVE ->
                    live(
                            request,
                            wiring.watchOrder()
                                    .watchShared(request.pathParameter("ref"), request.pathParameter("secret")));
                case "GET " + BuyerUrls.SHARED -> shared(request);
                case "GET " + BuyerUrls.ASSET -> asset(request);
                default -> missing(request);
            };
        } catch (RuntimeException unavailable) {
            LOG.error("a page could not be shown: {}", Loggable.of(unavailable));
            return switch (request.route()) {
                case LIVE, SHARED_LIVE -> Replies.nothing(503);
                default ->
                    Replies.page(
                            request,
                            503,
                            wiring.notices().unavailable(asked(request).language()));
            };
        }
    }

    private APIGatewayV2HTTPResponse order(Request request) {
        Optional<FormResult> result = FormResult.of(request.queryParameters());
        // A buyer who comes from a form must see what it did.
        Freshness freshness = result.isPresent() ? Freshness.LATEST : Freshness.MAY_LAG;
        return switch (wiring.openOrder().open(AccessCookies.visit(request), freshness)) {
            case Opened.Shown shown ->
                Replies.watchedPage(
                        request,
                        wiring.pages()
                                .html(shown, asked(request), wiring.clock().instant(), result),
                        WatchOrder.tag(shown.view().order()));
            case Opened.Closed closed -> {
                ClosedPages.Answer answer = wiring.closed().of(closed, asked(request));
                yield Replies.page(request, answer.status(), answer.html());
            }
        };
    }

    private static APIGatewayV2HTTPResponse live(Request request, Watched watched) {
        return switch (watched) {
            case Watched.At at -> Replies.tag(request, at.tag());
            case Watched.NotFound notFound -> Replies.nothing(404);
        };
    }

    private APIGatewayV2HTTPResponse shared(Request request) {
        PageRequest asked = asked(request, request.sharedLink(wiring.publicBase()));
        return switch (wiring.openShared()
                .open(request.pathParameter("ref"), request.pathParameter("secret"), Freshness.MAY_LAG)) {
            case Shared.Shown shown -> {
                // The order's own language would tell where its buyer lives.
                SharedPageSource source = new SharedPageSource(
                        shown.view().order(), shown.settings(), asked.language(shown.settings()), asked.link());
                yield Replies.watchedPage(
                        request, wiring.sharedPages().html(source), WatchOrder.sharedTag(shown.view()));
            }
            case Shared.SwitchedOff off ->
                Replies.page(
                        request,
                        200,
                        wiring.notices().off(off.view().order().key().shop(), off.settings(), asked.language()));
            case Shared.NotFound notFound -> missing(request);
        };
    }

    private APIGatewayV2HTTPResponse asset(Request request) {
        return wiring.assets()
                .find(request.pathParameter("file"))
                .map(asset -> Replies.file(request, asset.contentType(), asset.text()))
                .orElseGet(() -> missing(request));
    }

    private APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(
                request, 404, wiring.notices().missing(asked(request).language()));
    }

    private PageRequest asked(Request request) {
        return asked(request, request.privateLink(wiring.publicBase()));
    }

    private static PageRequest asked(Request request, URI link) {
        return new PageRequest(
                link,
                "",
                LanguageWish.of(request).language(),
                request.header("accept-language"),
                request.queryParameter(PageRequest.UPDATES));
    }
}
