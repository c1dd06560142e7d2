package io.buyerstatus.functions.shared.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Makes the answers to people: pages that nobody keeps, frames, indexes or scripts, and files that everybody keeps. */
public final class Replies {
    private static final int WORTH_COMPRESSING = 1000;

    /**
     * Pages hold personal data behind a secret in the path: nothing may store, index, frame or refer from them, and nothing
     * but our own style sheets, pictures and script loads; the script speaks to nobody but us.
     */
    private static final Map<String, String> PAGE_HEADERS = Map.ofEntries(
            Map.entry("content-type", "text/html; charset=utf-8"),
            Map.entry("cache-control", "no-store"),
            Map.entry(
                    "content-security-policy",
                    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
            Map.entry("referrer-policy", "no-referrer"),
            Map.entry("x-robots-tag", "noindex, nofollow, noarchive"),
            Map.entry("x-content-type-options", "nosniff"),
            Map.entry("x-frame-options", "DENY"),
            Map.entry("cross-origin-opener-policy", "same-origin"),
            Map.entry("cross-origin-resource-policy", "same-origin"),
            Map.entry("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
            Map.entry("strict-transport-security", "max-age=63072000; includeSubDomains"),
            Map.entry("vary", "accept-encoding, accept-language"));

    /** An answer without a page; its location may hold a secret. */
    private static final Map<String, String> BARE_HEADERS = Map.of(
            "cache-control", "no-store",
            "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
            "referrer-policy", "no-referrer",
            "x-robots-tag", "noindex, nofollow, noarchive",
            "x-content-type-options", "nosniff",
            "strict-transport-security", "max-age=63072000; includeSubDomains");

    private Replies() {}

    /** A page, compressed for clients that accept that. */
    public static APIGatewayV2HTTPResponse page(Request request, int status, String html) {
        return text(request, status, html, PAGE_HEADERS);
    }

    /** A page that asks, while it is open, whether its tag has changed; its script reads the tag, which headers else hide. */
    public static APIGatewayV2HTTPResponse watchedPage(Request request, String html, String tag) {
        Map<String, String> headers = new HashMap<>(PAGE_HEADERS);
        headers.put("etag", "W/\"" + tag + "\"");
        headers.put("server-timing", "live;desc=\"" + tag + "\"");
        return text(request, 200, html, headers);
    }

    /** The answer to such a page: 304 where the tag is still the same, else 200 with the new one. Nothing else in either. */
    public static APIGatewayV2HTTPResponse tag(Request request, String tag) {
        boolean same = request.header("if-none-match").orElse("").contains("\"" + tag + "\"");
        return empty(same ? 304 : 200, Map.of("etag", "W/\"" + tag + "\""));
    }

    /** An answer to a program that has nothing to show to people: a status and no word. */
    public static APIGatewayV2HTTPResponse nothing(int status) {
        return empty(status, Map.of());
    }

    private static APIGatewayV2HTTPResponse empty(int status, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("cache-control", "no-store");
        headers.put("content-type", "text/plain; charset=utf-8");
        headers.put("x-content-type-options", "nosniff");
        headers.put("x-robots-tag", "noindex, nofollow, noarchive");
        headers.put("cross-origin-resource-policy", "same-origin");
        headers.put("strict-transport-security", "max-age=63072000; includeSubDomains");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody("")
                .build();
    }

    /** An entry for somebody's calendar. It holds the private link: nothing on its way may keep it. */
    public static APIGatewayV2HTTPResponse calendar(Request request, String entry) {
        return text(
                request,
                200,
                entry,
                Map.of(
                        "content-type",
                        "text/calendar; charset=utf-8",
                        "cache-control",
                        "no-store",
                        "x-content-type-options",
                        "nosniff",
                        "x-robots-tag",
                        "noindex, nofollow, noarchive",
                        "referrer-policy",
                        "no-referrer",
                        "content-security-policy",
                        "default-src 'none'; frame-ancestors 'none'",
                        "strict-transport-security",
                        "max-age=63072000; includeSubDomains",
                        "vary",
                        "accept-encoding"));
    }

    /** A file whose name changes with its content. */
    public static APIGatewayV2HTTPResponse file(Request request, String contentType, String text) {
        return text(
                request,
                200,
                text,
                Map.of(
                        "content-type",
                        contentType,
                        "cache-control",
                        "public, max-age=31536000, immutable",
                        "x-content-type-options",
                        "nosniff",
                        "cross-origin-resource-policy",
                        "same-origin",
                        "strict-transport-security",
                        "max-age=63072000; includeSubDomains",
                        "vary",
                        "accept-encoding"));
    }

    /** A page without anything private, made to stand in a frame of whichever site. */
    public static APIGatewayV2HTTPResponse framedPage(Request request, String html) {
        Map<String, String> headers = new HashMap<>(PAGE_HEADERS);
        headers.remove("x-frame-options");
        headers.put("cache-control", "public, max-age=300");
        headers.put(
                "content-security-policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'");
        headers.put("cross-origin-resource-policy", "cross-origin");
        return text(request, 200, html, headers);
    }

    /**
     * A page with a form, made to stand in a frame of these sites and of no others; of none where there are none.
     *
     * @param sites as origins, e.g. {@code https://shop.example.com}
     */
    public static APIGatewayV2HTTPResponse framedBy(Request request, int status, String html, List<String> sites) {
        if (sites.isEmpty()) {
            return page(request, status, html);
        }
        Map<String, String> headers = new HashMap<>(PAGE_HEADERS);
        headers.remove("x-frame-options");
        headers.put(
                "content-security-policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors " + String.join(" ", sites));
        headers.put("cross-origin-resource-policy", "cross-origin");
        return text(request, status, html, headers);
    }

    /**
     * A page that shows mails as their readers see them, in frames that run nothing: mails bring styles and pictures of their own. It stands by
     * itself in its tab, and holds no form.
     */
    public static APIGatewayV2HTTPResponse preview(Request request, String html) {
        Map<String, String> headers = new HashMap<>(PAGE_HEADERS);
        headers.put(
                "content-security-policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'");
        return text(request, 200, html, headers);
    }

    /** Data that is meant for everybody; it changes, so nobody keeps it long. */
    public static APIGatewayV2HTTPResponse published(Request request, String contentType, String text) {
        return text(
                request,
                200,
                text,
                Map.of(
                        "content-type",
                        contentType,
                        "cache-control",
                        "public, max-age=300",
                        "content-security-policy",
                        "default-src 'none'; style-src 'unsafe-inline'",
                        "x-content-type-options",
                        "nosniff",
                        "access-control-allow-origin",
                        "*",
                        "cross-origin-resource-policy",
                        "cross-origin",
                        "strict-transport-security",
                        "max-age=63072000; includeSubDomains",
                        "vary",
                        "accept-encoding, accept-language"));
    }

    /** A file to be saved under a name, and kept by nobody on the way. */
    public static APIGatewayV2HTTPResponse saved(byte[] file, String name, String contentType) {
        Map<String, String> headers = new HashMap<>(BARE_HEADERS);
        headers.put("content-type", contentType);
        headers.put("content-disposition", "attachment; filename=\"" + name + "\"");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(headers)
                .withIsBase64Encoded(true)
                .withBody(Base64.getEncoder().encodeToString(file))
                .build();
    }

    /**
     * Data for a program that said who it works for: nobody keeps it.
     *
     * @param more further headers
     */
    public static APIGatewayV2HTTPResponse data(
            Request request, int status, String contentType, String text, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(BARE_HEADERS);
        headers.put("content-type", contentType);
        headers.put("vary", "accept-encoding");
        headers.putAll(more);
        return text(request, status, text, headers);
    }

    /** To be looked at elsewhere, with GET (RFC 9110, 303 See Other). */
    public static APIGatewayV2HTTPResponse seeOther(String location) {
        Map<String, String> headers = new HashMap<>(BARE_HEADERS);
        headers.put("location", location);
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(303)
                .withHeaders(headers)
                .withBody("")
                .build();
    }

    /** The same page, from which the browser goes on by itself: to another site, which no form of ours may lead to. */
    public static APIGatewayV2HTTPResponse leadingTo(APIGatewayV2HTTPResponse page, URI site) {
        Map<String, String> headers = new HashMap<>(page.getHeaders());
        headers.put("refresh", "0; url=" + site);
        page.setHeaders(headers);
        return page;
    }

    /** The same answer with more cookies set. */
    public static APIGatewayV2HTTPResponse with(APIGatewayV2HTTPResponse reply, Cookie... cookies) {
        List<String> before = reply.getCookies() == null ? List.of() : reply.getCookies();
        reply.setCookies(Stream.concat(before.stream(), Arrays.stream(cookies).map(Cookie::header))
                .toList());
        return reply;
    }

    private static APIGatewayV2HTTPResponse text(
            Request request, int status, String text, Map<String, String> headers) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean compress = bytes.length > WORTH_COMPRESSING
                && request.header("accept-encoding").orElse("").contains("gzip");
        Map<String, String> all = new HashMap<>(headers);
        if (compress) {
            all.put("content-encoding", "gzip");
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(all)
                .withIsBase64Encoded(compress)
                .withBody(compress ? Base64.getEncoder().encodeToString(gzip(bytes)) : text)
                .build();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be written", impossible);
        }
        return compressed.toByteArray();
    }
}
