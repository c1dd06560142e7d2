package io.buyerstatus.functions.calendar;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.calendar.CalendarFiles;
import io.buyerstatus.pages.buyer.calendar.CalendarSource;
import io.buyerstatus.pages.kit.text.BuyerLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives whoever holds an order's private link an entry for the calendar. Changes nothing. */
public final class CalendarHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarHandler.class);

    private final CalendarWiring wiring;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public CalendarHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public CalendarHandler(Map<String, String> environment, InstantSource clock) {
        this.wiring = CalendarWiring.of(environment, clock);
        this.snapshot = Snapshot.primedBy(wiring.openOrder()::openNothing);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        Request request = new Request(event);
        try {
            return switch (request.route()) {
                case "GET /o/{ref}/{secret}/calendar/{file}" -> entry(request);
                default -> Replies.nothing(404);
            };
        } catch (RuntimeException unavailable) {
            LOG.error("a calendar entry could not be made: {}", Loggable.of(unavailable));
            return Replies.nothing(503);
        }
    }

    private APIGatewayV2HTTPResponse entry(Request request) {
        String ref = request.pathParameter("ref");
        String secret = request.pathParameter("secret");
        return switch (wiring.openOrder().open(ref, secret, Optional.empty(), Freshness.MAY_LAG)) {
            case Opened.Shown shown ->
                CalendarFiles.file(source(request, shown), request.pathParameter("file"))
                        .map(entry -> Replies.calendar(request, entry))
                        .orElseGet(() -> toThePage(request));
            // The page says it better than a file can.
            case Opened.SwitchedOff off -> toThePage(request);
            case Opened.Outdated outdated -> toThePage(request);
            case Opened.NotFound notFound -> Replies.nothing(404);
        };
    }

    private CalendarSource source(Request request, Opened.Shown shown) {
        PageLanguage language = BuyerLanguage.of(
                LanguageWish.of(request).language(), shown.view().order(), shown.settings());
        URI link = wiring.publicBase().resolve(page(request));
        return new CalendarSource(
                shown.view().order(),
                shown.settings(),
                language,
                link,
                wiring.clock().instant());
    }

    private static APIGatewayV2HTTPResponse toThePage(Request request) {
        return Replies.seeOther(page(request));
    }

    private static String page(Request request) {
        return "/o/" + request.pathParameter("ref") + "/" + request.pathParameter("secret");
    }
}
