package io.buyerstatus.local.standin.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How the protocols of AWS write results and errors (sources: the protocol pages of the Smithy documentation). */
public final class Protocols {

    private static final String XML = "text/xml";

    private Protocols() {}

    /** A result of the REST JSON protocol. */
    public static WireResponse restJson(ObjectNode result) {
        return json("application/json", 200, result, Map.of());
    }

    /** An error of the REST JSON protocol: its name is in a header. */
    public static WireResponse restJsonError(ServiceError error) {
        ObjectNode body = Json.object().put("message", error.message());
        return json("application/json", error.status(), body, Map.of("x-amzn-ErrorType", error.code()));
    }

    /** A result of the JSON 1.0 protocol. */
    public static WireResponse json10(ObjectNode result) {
        return json("application/x-amz-json-1.0", 200, result, Map.of());
    }

    /** An error of AWS JSON 1.0, which names its code with a namespace. */
    public static WireResponse json10Error(ServiceError error) {
        ObjectNode body =
                Json.object().put("__type", "com.amazonaws#" + error.code()).put("message", error.message());
        return json("application/x-amz-json-1.0", error.status(), body, Map.of());
    }

    /** A result of the JSON 1.1 protocol. */
    public static WireResponse json11(ObjectNode result) {
        return json("application/x-amz-json-1.1", 200, result, Map.of());
    }

    /** An error of the JSON protocols 1.0 and 1.1: its name is in {@code __type}. */
    public static WireResponse json11Error(ServiceError error) {
        ObjectNode body = Json.object().put("__type", error.code()).put("message", error.message());
        return json("application/x-amz-json-1.1", error.status(), body, Map.of());
    }

    /**
     * A result of the query protocol.
     *
     * @param namespace the service's XML namespace
     * @param result the inside of the {@code <OperationResult>} element, already escaped
     */
    public static WireResponse query(String namespace, String operation, String result) {
        return WireResponse.of(200, XML, """
                <%1$sResponse xmlns="%2$s"><%1$sResult>%3$s</%1$sResult>\
                <ResponseMetadata><RequestId>%4$s</RequestId></ResponseMetadata></%1$sResponse>
                """.formatted(operation, namespace, result, requestId()));
    }

    /** An error of the query protocol. */
    public static WireResponse queryError(String namespace, ServiceError error) {
        return WireResponse.of(error.status(), XML, """
                <ErrorResponse xmlns="%s"><Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>%s</RequestId></ErrorResponse>
                """.formatted(
                        namespace,
                        error.isSenders() ? "Sender" : "Receiver",
                        escapedXml(error.code()),
                        escapedXml(error.message()),
                        requestId()));
    }

    /** An error of the REST XML protocol as S3 writes it. */
    public static WireResponse restXmlError(ServiceError error) {
        return WireResponse.of(
                error.status(),
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
                        .formatted(escapedXml(error.code()), escapedXml(error.message())));
    }

    /** An error of Smithy's RPC v2 CBOR protocol: a map of two texts. */
    public static WireResponse cborError(ServiceError error) {
        ObjectNode body = Json.object().put("__type", error.code()).put("message", error.message());
        return new WireResponse(
                error.status(),
                Map.of("Content-Type", "application/cbor", "smithy-protocol", "rpc-v2-cbor"),
                Json.cbor(body));
    }

    /** Text for the inside of an XML element; what XML 1.0 cannot hold becomes U+FFFD. */
    public static String escapedXml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.appendCodePoint(c);
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    private static WireResponse json(String type, int status, ObjectNode body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", type);
        return new WireResponse(status, headers, Json.text(body).getBytes(StandardCharsets.UTF_8));
    }

    private static String requestId() {
        return UUID.randomUUID().toString();
    }
}
