package io.buyerstatus.browser;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.kit.layout.Asset;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.Colour;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pages handed to a browser without a network, under the headers that the functions send with them. */
final class Served {
    private static final String HOST = "https://status.example";
    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";
    private static final String ASSETS = "/assets/";
    private static final Pattern THEME = Pattern.compile("/assets/theme-([0-9a-f]{6})-HASH\\.css");
    private static final Request REQUEST = new Request(new APIGatewayV2HTTPEvent());

    private final Assets assets = new Assets();
    private String html = "";

    /** Whatever the window asks for comes from here: the page of the moment, our assets, and nothing else. */
    Served(BrowserContext window) {
        window.route("**/*", this::answer);
    }

    /**
     * The page of the moment, in which names of assets and outlines of maps may stand as golden files have them; answers with
     * where to find it.
     */
    String with(String page) {
        html = THEME.matcher(page.replace("/assets/page-HASH.css", assets.stylesheet())
                        .replace("/assets/page-HASH.js", assets.script())
                        .replace("/assets/icon-HASH.svg", assets.icon())
                        .replace("d=\"OUTLINES\"", "d=\"M0 0\""))
                .replaceAll(theme -> assets.theme(Colour.parse(theme.group(1)).orElseThrow()));
        return HOST + "/o/order/secret";
    }

    /** The page of the moment, as it is answered. */
    String page() {
        return html;
    }

    private void answer(Route route) {
        URI uri = URI.create(route.request().url());
        boolean ours = route.request().url().startsWith(HOST + "/");
        if (ours && uri.getPath().startsWith(ASSETS)) {
            Optional<Asset> asset = assets.find(uri.getPath().substring(ASSETS.length()));
            route.fulfill(asset.map(file -> of(Replies.file(REQUEST, file.contentType(), file.text())))
                    .orElseGet(() -> new Route.FulfillOptions().setStatus(404)));
        } else if (ours && route.request().isNavigationRequest()) {
            route.fulfill(of(Replies.page(REQUEST, 200, html)));
        } else if (ours && uri.getPath().startsWith("/pictures/")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("image/svg+xml").setBody(PICTURE));
        } else if (ours && uri.getPath().endsWith("/live")) {
            route.fulfill(new Route.FulfillOptions().setStatus(304));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private static Route.FulfillOptions of(APIGatewayV2HTTPResponse reply) {
        return new Route.FulfillOptions()
                .setStatus(reply.getStatusCode())
                .setHeaders(reply.getHeaders())
                .setBody(reply.getBody());
    }
}
