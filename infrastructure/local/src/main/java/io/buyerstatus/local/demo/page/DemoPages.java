package io.buyerstatus.local.demo.page;

import io.buyerstatus.local.demo.Demo;
import io.buyerstatus.local.demo.Resource;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The start page at {@code /__local}, and for machines {@code /__local/system.json}, which reads no order, and
 * {@code /__local/demo.json}, which reads all of the demo's. Nothing here runs a script.
 */
public final class DemoPages implements LocalPage {
    /** Everything below it that nobody else serves is answered here. */
    public static final String PATH = LocalPages.ROOT;

    static final String JSON_PATH = PATH + "/demo.json";
    static final String SYSTEM_PATH = PATH + "/system.json";
    static final String STYLE_PATH = PATH + "/start.css";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Demo demo;
    private final String style = Resource.text(DemoPages.class, "start.css");

    public DemoPages(Demo demo) {
        this.demo = demo;
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return LocalResponse.text(405, "only GET changes nothing, and nothing is to be changed here");
        }
        return switch (request.path()) {
            case PATH, PATH + "/" ->
                of(
                        "text/html; charset=utf-8",
                        StartPage.render(demo.system(), demo.orders(), demo.over(), demo.connections()));
            case JSON_PATH -> LocalResponse.json(200, DemoJson.of(demo));
            case SYSTEM_PATH -> LocalResponse.json(200, DemoJson.of(demo.system()));
            case STYLE_PATH -> of("text/css; charset=utf-8", style);
            default -> LocalResponse.text(404, "there is nothing here; the start page is " + PATH);
        };
    }

    private static LocalResponse of(String contentType, String body) {
        return new LocalResponse(
                200,
                Map.of(
                        "content-type", contentType,
                        "cache-control", "no-store",
                        "content-security-policy", POLICY,
                        "x-content-type-options", "nosniff",
                        "referrer-policy", "no-referrer"),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
