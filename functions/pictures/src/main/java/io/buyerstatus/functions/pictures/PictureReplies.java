package io.buyerstatus.functions.pictures;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.picture.copy.StoredPicture;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The answers: pictures that everybody keeps, and a stand-in that is asked for again soon. */
final class PictureReplies {
    /** A pale box with the outline of a picture in it; the same for everything that is not there. */
    private static final String STAND_IN =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64\" height=\"64\" viewBox=\"0 0 64 64\">"
                    + "<rect width=\"64\" height=\"64\" rx=\"8\" fill=\"#eef0f0\"/>"
                    + "<g fill=\"none\" stroke=\"#9aa5a4\" stroke-width=\"2\" stroke-linejoin=\"round\">"
                    + "<rect x=\"16\" y=\"19\" width=\"32\" height=\"26\" rx=\"3\"/><path d=\"M16 40l10-9 8 7 5-4 9 8\"/>"
                    + "<circle cx=\"39\" cy=\"27\" r=\"2.5\"/></g></svg>";

    /** A picture may be embedded by our own pages, and opened alone it can do nothing. */
    private static final Map<String, String> HEADERS = Map.of(
            "x-content-type-options", "nosniff",
            "content-security-policy", "default-src 'none'; sandbox",
            "cross-origin-resource-policy", "same-origin",
            "referrer-policy", "no-referrer",
            "x-robots-tag", "noindex",
            "strict-transport-security", "max-age=63072000; includeSubDomains");

    private PictureReplies() {}

    static APIGatewayV2HTTPResponse picture(StoredPicture picture) {
        return reply(200, picture.type().mediaType(), "public, max-age=31536000, immutable")
                .withIsBase64Encoded(true)
                .withBody(Base64.getEncoder().encodeToString(picture.bytes()))
                .build();
    }

    static APIGatewayV2HTTPResponse standIn() {
        return reply(200, "image/svg+xml", "public, max-age=30")
                .withIsBase64Encoded(false)
                .withBody(STAND_IN)
                .build();
    }

    static APIGatewayV2HTTPResponse unavailable() {
        return reply(503, "text/plain; charset=utf-8", "no-store")
                .withIsBase64Encoded(false)
                .withBody("")
                .build();
    }

    private static APIGatewayV2HTTPResponse.APIGatewayV2HTTPResponseBuilder reply(
            int status, String contentType, String caching) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put("content-type", contentType);
        headers.put("cache-control", caching);
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withHeaders(headers);
    }
}
