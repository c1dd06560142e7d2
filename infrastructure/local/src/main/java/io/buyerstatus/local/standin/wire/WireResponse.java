package io.buyerstatus.local.standin.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One response as it goes over the wire. */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record WireResponse(int status, Map<String, String> headers, byte[] body) {

    public WireResponse {
        headers = Map.copyOf(headers);
    }

    /** A response with a text body in UTF-8. */
    public static WireResponse of(int status, String contentType, String body) {
        return new WireResponse(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }
}
