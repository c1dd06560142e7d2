package io.buyerstatus.browser;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.Assets.Asset;
import java.net.URI;
import java.util.Optional;

/** Pages handed to a browser without a network, under the headers that the functions send with them. */
final class Served {
    private static final String HOST = "https://status.example";
    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";
    private static final String ASSETS = "/assets/";
    private static final Request REQUEST = new Request(new APIGatewayV2HTTPEvent());

    private final Assets assets = new Assets();
    private String html = "";

    /** Whatever the window asks for comes from here: the page of the moment, our assets, and nothing else. */
    Served(BrowserContext window) {
        window.route("**/*", this::answer);
    }

    /** Takes this for the page of the moment; answers with where to find it. */
    String with(String page) {
        html = page;
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
