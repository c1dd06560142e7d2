package io.buyerstatus.operator.deadletter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.buyerstatus.core.value.CleanText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an event's envelope says, as far as it can be read: a dead letter may be anything. Never holds its data.
 *
 * @param id empty where there is none, as with the others
 */
public record EventHead(String id, String type, String source, String subject) {
    private static final int SHOWN = 100;
    private static final JsonFactory JSON = new JsonFactory();

    /** Reads the attributes that stand at the top of a body. */
    static EventHead of(String body) {
        Map<String, String> attributes = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(body)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            while (object && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    attributes.putIfAbsent(name, excerpt(parser.getText()));
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // Broken from here on: what was read before is still worth showing.
        }
        return new EventHead(
                attributes.getOrDefault("id", ""),
                attributes.getOrDefault("type", ""),
                attributes.getOrDefault("source", ""),
                attributes.getOrDefault("subject", ""));
    }

    /** One line without control characters, which a terminal might obey. */
    private static String excerpt(String text) {
        String line = text.replaceAll("\\p{Cc}", "?");
        return CleanText.cut(CleanText.line(line), SHOWN + 1);
    }
}
