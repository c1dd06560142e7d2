package io.buyerstatus.functions.statuspage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.calendar.CalendarFiles;
import io.buyerstatus.pages.buyer.calendar.CalendarSource;
import io.buyerstatus.pages.kit.text.BuyerLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives whoever holds an order's private link an entry for the calendar: {@code /o/{ref}/{secret}/calendar/{file}}. Calendars
 * fetch it by themselves, so its failures have no page and its answers set no cookie. Loaded with the first such request: the
 * page does without it.
 */
final class CalendarRoute {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarRoute.class);

    private CalendarRoute() {}

    static APIGatewayV2HTTPResponse entry(StatusPageWiring wiring, Request request) {
        try {
            return opened(wiring, request);
        } catch (RuntimeException unavailable) {
            LOG.error("a calendar entry could not be made: {}", Loggable.of(unavailable));
            return Replies.nothing(503);
        }
    }

    private static APIGatewayV2HTTPResponse opened(StatusPageWiring wiring, Request request) {
        String ref = request.pathParameter("ref");
        String secret = request.pathParameter("secret");
        return switch (wiring.openOrder().open(ref, secret, Optional.empty(), Freshness.MAY_LAG)) {
            case Opened.Shown shown ->
                CalendarFiles.file(source(wiring, request, shown), request.pathParameter("file"))
                        .map(entry -> Replies.calendar(request, entry))
                        .orElseGet(() -> toThePage(request));
            // The page says it better than a file can.
            case Opened.SwitchedOff off -> toThePage(request);
            case Opened.Outdated outdated -> toThePage(request);
            case Opened.NotFound notFound -> Replies.nothing(404);
        };
    }

    private static CalendarSource source(StatusPageWiring wiring, Request request, Opened.Shown shown) {
        PageLanguage language = BuyerLanguage.of(
                LanguageWish.of(request).language(), shown.view().order(), shown.settings());
        return new CalendarSource(
                shown.view().order(),
                shown.settings(),
                language,
                wiring.publicBase().resolve(page(request)),
                wiring.clock().instant());
    }

    private static APIGatewayV2HTTPResponse toThePage(Request request) {
        return Replies.seeOther(page(request));
    }

    private static String page(Request request) {
        return "/o/" + request.pathParameter("ref") + "/" + request.pathParameter("secret");
    }
}
