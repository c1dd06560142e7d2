package io.buyerstatus.local.source.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.stack.LocalAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Messages as Lambda hands them to a function. */
final class QueueBatch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private QueueBatch() {}

    /** The event in JSON. */
    static byte[] event(String queueArn, List<Message> messages) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (Message message : messages) {
            ObjectNode item = records.addObject();
            item.put("messageId", message.messageId());
            item.put("receiptHandle", message.receiptHandle());
            item.put("body", message.body());
            ObjectNode attributes = item.putObject("attributes");
            message.attributesAsStrings().forEach(attributes::put);
            attributes(item.putObject("messageAttributes"), message.messageAttributes());
            item.put("md5OfBody", message.md5OfBody());
            item.put("eventSource", "aws:sqs");
            item.put("eventSourceARN", queueArn);
            item.put("awsRegion", LocalAccount.REGION);
        }
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void attributes(ObjectNode node, Map<String, MessageAttributeValue> attributes) {
        attributes.forEach((name, value) -> {
            ObjectNode attribute = node.putObject(name);
            if (value.stringValue() != null) {
                attribute.put("stringValue", value.stringValue());
            }
            if (value.binaryValue() != null) {
                attribute.put("binaryValue", value.binaryValue().asByteArray());
            }
            attribute.putArray("stringListValues");
            attribute.putArray("binaryListValues");
            attribute.put("dataType", value.dataType());
        });
    }
}
