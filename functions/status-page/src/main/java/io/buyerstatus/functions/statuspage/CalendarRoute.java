package io.buyerstatus.functions.statuspage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.calendar.CalendarFiles;
import io.buyerstatus.pages.buyer.calendar.CalendarSource;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.kit.text.BuyerLanguage;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the holder of an order's private link an entry for the calendar: {@code /o/{ref}/{secret}/calendar/{file}}. Calendars
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
        URI page = request.privateLink(wiring.publicBase());
        return switch (wiring.openOrder().open(AccessCookies.visit(request), Freshness.MAY_LAG)) {
            case Opened.Shown shown ->
                CalendarFiles.file(source(wiring, request, shown, page), request.pathParameter("file"))
                        .map(entry -> Replies.calendar(request, entry))
                        .orElseGet(() -> Replies.seeOther(page.getRawPath()));
            // The page says it better than a file can.
            case Opened.SwitchedOff off -> Replies.seeOther(page.getRawPath());
            case Opened.Outdated outdated -> Replies.seeOther(page.getRawPath());
            case Opened.NotFound notFound -> Replies.nothing(404);
        };
    }

    private static CalendarSource source(StatusPageWiring wiring, Request request, Opened.Shown shown, URI page) {
        return new CalendarSource(
                shown.view().order(),
                shown.settings(),
                BuyerLanguage.of(
                        LanguageWish.of(request).language(), shown.view().order(), shown.settings()),
                page,
                wiring.clock().instant(),
                // Calendars fetch entries without the browser's cookie, and keep them where others read along.
                PostcodeMask.of(shown.showsAddresses()));
    }
}
