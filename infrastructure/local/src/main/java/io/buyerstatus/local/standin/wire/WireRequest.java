package io.buyerstatus.local.standin.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request as it came over the wire.
 *
 * @param method the HTTP method, upper case
 * @param path the raw path, percent-encoding kept
 * @param headers the first value of every header, names in lower case
 * @param body the whole body
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record WireRequest(String method, String path, Map<String, String> headers, byte[] body) {

    /** {@code Credential=KEY/20260102/eu-central-1/ses/aws4_request} of Signature Version 4, in a header or a query. */
    private static final Pattern CREDENTIAL_SCOPE =
            Pattern.compile("Credential=[^/,\\s]+/\\d{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request");

    private static final String DEFAULT_REGION = "eu-central-1";

    public WireRequest {
        headers = Map.copyOf(headers);
    }

    /** The header's first value; the name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The service that the signature names, such as {@code ses}; the signature itself is not checked. */
    public Optional<String> signedService() {
        return scope(2);
    }

    /** The region that the signature names, {@code eu-central-1} without one. */
    public String region() {
        return scope(1).orElse(DEFAULT_REGION);
    }

    /** The operation of the JSON protocol ({@code X-Amz-Target}), as {@code Service.Operation}. */
    public Optional<String> target() {
        return header("X-Amz-Target");
    }

    /** Whether the body is a form, which is what the query protocol posts. */
    public boolean isForm() {
        return header("Content-Type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    }

    /** The fields of a form body, in its order; the last one wins where a name comes twice. */
    public Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private Optional<String> scope(int group) {
        return header("Authorization")
                .map(CREDENTIAL_SCOPE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(group));
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
