package io.buyerstatus.functions.shared.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.buyerstatus.core.link.BuyerUrls;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as an HTTP API hands it over (payload format 2.0), without its nulls. */
public final class Request {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final APIGatewayV2HTTPEvent event;

    public Request(APIGatewayV2HTTPEvent event) {
        this.event = event;
    }

    /** The route that matched, e.g. {@code GET /o/{ref}/{secret}}. */
    public String route() {
        return orEmpty(event.getRouteKey());
    }

    /** A part of the path by its name in the route; empty if it is missing. */
    public String pathParameter(String name) {
        return orEmpty(orEmpty(event.getPathParameters()).get(name));
    }

    /** The private link that the path names. Of a path that names none, what is in no link is encoded. */
    public URI privateLink(URI publicBase) {
        return link(publicBase, BuyerUrls.ORDER);
    }

    /** The same for the link that the order's buyer shares. */
    public URI sharedLink(URI publicBase) {
        return link(publicBase, BuyerUrls.SHARED);
    }

    private URI link(URI publicBase, String route) {
        return publicBase.resolve(BuyerUrls.path(route, pathParameter("ref"), pathParameter("secret")));
    }

    /**
     * Where the answer can be read again with GET.
     *
     * @param afterForm where this is the answer to a form
     * @return empty for the request's own address
     */
    public String readAgainAt(String afterForm) {
        return route().startsWith("GET ") ? "" : afterForm;
    }

    /** The names of the query's parameters. */
    public Set<String> queryParameters() {
        return Set.copyOf(query().keySet());
    }

    public Optional<String> queryParameter(String name) {
        return Optional.ofNullable(query().get(name));
    }

    /** The query as it stands in the address, for signatures over it; empty if there is none. */
    public String rawQuery() {
        return orEmpty(event.getRawQueryString());
    }

    /** As browsers' forms write it: a gateway's own reading may leave their {@code +} for a space as it stands. */
    private Map<String, String> query() {
        String raw = rawQuery();
        return raw.isEmpty() ? orEmpty(event.getQueryStringParameters()) : fields(raw);
    }

    /** The headers; HTTP APIs hand their names over in lower case. */
    public Map<String, String> headers() {
        return Map.copyOf(orEmpty(event.getHeaders()));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(orEmpty(event.getHeaders()).get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * The value of a cookie. HTTP APIs hand cookies over apart from the headers, each as {@code name=value}; where a name comes
     * twice, the first counts.
     */
    public Optional<String> cookie(String name) {
        String prefix = name + "=";
        return orEmpty(event.getCookies()).stream()
                .filter(cookie -> cookie.startsWith(prefix))
                .map(cookie -> cookie.substring(prefix.length()))
                .findFirst();
    }

    /** Where the request came from; empty where the gateway did not say. */
    public String sourceIp() {
        return event.getRequestContext() == null || event.getRequestContext().getHttp() == null
                ? ""
                : orEmpty(event.getRequestContext().getHttp().getSourceIp());
    }

    /**
     * Whether a page of another site made the browser send this. Browsers that do not say so by themselves say at least which site it
     * was; those from before 2023 say nothing about our own pages, which send no referrer.
     *
     * <p>Source: W3C Fetch Metadata Request Headers; Fetch Standard, "append a request Origin header".
     */
    public boolean fromElsewhere(URI publicBase) {
        return header("sec-fetch-site")
                .map(site -> !site.equals("same-origin") && !site.equals("none"))
                .orElseGet(() -> header("origin")
                        .filter(origin -> !origin.equals("null") && !origin.equalsIgnoreCase(origin(publicBase)))
                        .isPresent());
    }

    /** Whether it is certain that a page of ours made the browser send this. */
    public boolean fromHere(URI publicBase) {
        return header("sec-fetch-site").map("same-origin"::equals).orElseGet(() -> header("origin")
                .filter(origin(publicBase)::equalsIgnoreCase)
                .isPresent());
    }

    private static String origin(URI page) {
        return page.getScheme() + "://" + page.getRawAuthority();
    }

    /** How many bytes the body has, without a look at them; a few more where the gateway encoded them. */
    public int bodyLength() {
        String body = orEmpty(event.getBody());
        return event.getIsBase64Encoded() ? body.length() / 4 * 3 : body.length();
    }

    /** The body, byte for byte as the gateway received it. */
    public byte[] body() {
        String body = orEmpty(event.getBody());
        return event.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The fields of a submitted form; where one comes twice, the first counts. Empty for any other body.
     *
     * <p>Source: WHATWG URL Standard, application/x-www-form-urlencoded parsing.
     */
    public Map<String, String> form() {
        return header("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith(FORM)
                ? fields(new String(body(), StandardCharsets.UTF_8))
                : Map.of();
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                fields.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    /** What is not percent-encoded properly is taken as it stands: a text is never lost for a wrong sign. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
