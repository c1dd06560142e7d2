package io.buyerstatus.functions.testing;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as their table's stream brings them to a function. */
public final class StreamImages {

    private StreamImages() {}

    /** The image of a row as an adapter writes it. */
    public static Map<String, AttributeValue> of(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> row) {
        return row.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> of(attribute.getValue())));
    }

    private static AttributeValue of(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        AttributeValue image = new AttributeValue();
        switch (value.type()) {
            case S -> image.setS(value.s());
            case N -> image.setN(value.n());
            case BOOL -> image.setBOOL(value.bool());
            case L -> image.setL(value.l().stream().map(StreamImages::of).toList());
            default -> throw new IllegalArgumentException("no row of ours has a " + value.type());
        }
        return image;
    }
}
