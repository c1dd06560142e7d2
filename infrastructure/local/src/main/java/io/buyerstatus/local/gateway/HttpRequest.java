package io.buyerstatus.local.gateway;

import java.util.Map;

/**
 * A request as it arrived.
 *
 * @param rawPath still encoded
 * @param rawQuery still encoded, without the question mark; empty if there is none
 * @param headers by lower-case name, repeated ones joined with commas (cookies with semicolons)
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record HttpRequest(
        String method, String rawPath, String rawQuery, Map<String, String> headers, String sourceIp, byte[] body) {

    HttpRequest {
        headers = Map.copyOf(headers);
    }
}
