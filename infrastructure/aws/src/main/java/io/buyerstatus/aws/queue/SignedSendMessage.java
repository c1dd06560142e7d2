package io.buyerstatus.aws.queue;

import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.SignedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Messages put into queues of SQS by plain signed requests (Amazon SQS API: SendMessage and SendMessageBatch in AWS JSON 1.0; Signature Version
 * 4). The client that the SDK has for SQS is half a megabyte of a zip, for these two calls.
 */
public final class SignedSendMessage {
    private static final int ATTEMPTS = 3;
    private static final int TAKEN = 200;
    private static final int SERVER_ERRORS = 500;
    private static final String SERVICE = "sqs";

    private final SignedJson sign;
    private final Patience patience;

    /** As the function's own role, in its own region. */
    public SignedSendMessage(Patience patience) {
        this(new SignedJson(patience), patience);
    }

    /** As somebody else, anywhere. */
    public SignedSendMessage(SignedJson sign, Patience patience) {
        this.sign = sign;
        this.patience = patience;
    }

    /**
     * Puts a message into a queue; into it twice, where an answer is lost.
     *
     * @throws UncheckedIOException when the queue does not take it
     */
    public void to(String queueUrl, String body, Duration delay) {
        JsonWriter json = JsonWriter.create().writeStartObject();
        json.writeFieldName("QueueUrl").writeValue(queueUrl);
        json.writeFieldName("MessageBody").writeValue(body);
        json.writeFieldName("DelaySeconds").writeValue(delay.toSeconds());
        ask(queueUrl, "SendMessage", json.writeEndObject().getBytes());
    }

    /**
     * Puts up to ten messages into a queue; some of them twice, where an answer is lost.
     *
     * @return what the queue did not take: by its place in the list, the code of the error
     * @throws UncheckedIOException when it took none, or does not say which
     */
    public Map<Integer, String> allTo(String queueUrl, List<String> bodies) {
        JsonWriter json = JsonWriter.create().writeStartObject();
        json.writeFieldName("QueueUrl").writeValue(queueUrl);
        json.writeFieldName("Entries").writeStartArray();
        for (int at = 0; at < bodies.size(); at++) {
            json.writeStartObject();
            json.writeFieldName("Id").writeValue(Integer.toString(at));
            json.writeFieldName("MessageBody").writeValue(bodies.get(at));
            json.writeEndObject();
        }
        String answer = ask(
                queueUrl,
                "SendMessageBatch",
                json.writeEndArray().writeEndObject().getBytes());
        JsonNode said = JsonNode.parser().parse(answer);
        Set<String> taken =
                entries(said, "Successful").map(SignedSendMessage::id).collect(Collectors.toSet());
        Map<String, String> codes = entries(said, "Failed")
                .collect(Collectors.toMap(SignedSendMessage::id, failed -> text(failed, "Code"), (one, other) -> one));
        // Only what the queue says it took is taken.
        return IntStream.range(0, bodies.size())
                .filter(at -> !taken.contains(Integer.toString(at)))
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(), at -> codes.getOrDefault(Integer.toString(at), "not mentioned")));
    }

    private static Stream<JsonNode> entries(JsonNode said, String list) {
        return said.field(list).filter(JsonNode::isArray).map(JsonNode::asArray).orElse(List.of()).stream();
    }

    private static String id(JsonNode entry) {
        return text(entry, "Id");
    }

    private static String text(JsonNode entry, String field) {
        return entry.field(field).map(JsonNode::text).orElse("");
    }

    /** What the queue answers. Who says that it is broken is asked again at once; who says nothing, as often as there is patience for. */
    private String ask(String queueUrl, String call, byte[] json) {
        Duration left = patience.call();
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS;
            try {
                SignedJson.Answer answer =
                        sign.post(URI.create(queueUrl).resolve("/"), SERVICE, "AmazonSQS." + call, json);
                if (answer.status() == TAKEN) {
                    return answer.body();
                }
                if (answer.status() < SERVER_ERRORS || last) {
                    throw new UncheckedIOException(new IOException("the queue answers HTTP " + answer.status()));
                }
            } catch (IOException e) {
                left = left.minus(patience.answer());
                if (last || left.compareTo(patience.answer()) < 0) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
