package io.buyerstatus.local.source.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.stack.LocalAccount;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * A record of a stream as Lambda hands it to a function.
 *
 * @param sequenceNumber its place in the shard
 * @param at when the change was made, by the engine's clock
 */
record ChangeRecord(String sequenceNumber, Instant at, ObjectNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLIS = 1000;

    static ChangeRecord of(Record source, String streamArn) {
        StreamRecord change = source.dynamodb();
        ObjectNode item = JSON.createObjectNode();
        item.put("eventID", source.eventID());
        item.put("eventName", source.eventNameAsString());
        item.put("eventVersion", source.eventVersion());
        item.put("eventSource", "aws:dynamodb");
        item.put("awsRegion", LocalAccount.REGION);
        ObjectNode data = item.putObject("dynamodb");
        data.put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().toEpochMilli() / MILLIS);
        image(data, "Keys", change.keys());
        image(data, "NewImage", change.newImage());
        image(data, "OldImage", change.oldImage());
        data.put("SequenceNumber", change.sequenceNumber());
        data.put("SizeBytes", change.sizeBytes());
        data.put("StreamViewType", change.streamViewTypeAsString());
        item.put("eventSourceARN", streamArn);
        return new ChangeRecord(change.sequenceNumber(), change.approximateCreationDateTime(), item);
    }

    private static void image(ObjectNode data, String name, Map<String, AttributeValue> image) {
        if (!image.isEmpty()) {
            attributes(data.putObject(name), image);
        }
    }

    private static void attributes(ObjectNode node, Map<String, AttributeValue> attributes) {
        attributes.forEach((name, value) -> node.set(name, attribute(value)));
    }

    private static ObjectNode attribute(AttributeValue value) {
        ObjectNode node = JSON.createObjectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case B -> node.put("B", value.b().asByteArray());
            case M -> attributes(node.putObject("M"), value.m());
            case L -> value.l().forEach(element -> array(node, "L").add(attribute(element)));
            case SS -> value.ss().forEach(element -> array(node, "SS").add(element));
            case NS -> value.ns().forEach(element -> array(node, "NS").add(element));
            case BS -> value.bs().forEach(element -> array(node, "BS").add(element.asByteArray()));
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("not understood: " + value);
        }
        if (value.hasL()) {
            array(node, "L");
        }
        return node;
    }

    private static ArrayNode array(ObjectNode node, String name) {
        return node.withArrayProperty(name);
    }
}
