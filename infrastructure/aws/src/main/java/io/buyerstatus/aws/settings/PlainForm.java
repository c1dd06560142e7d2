package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of plain data: text, boolean, whole number, lists and maps of these. */
final class PlainForm {
    private PlainForm() {}

    /** Plain data as an attribute. */
    static AttributeValue write(String path, Object plain) {
        return switch (plain) {
            case String text -> Values.text(text);
            case Boolean flag -> AttributeValue.fromBool(flag);
            case Long number -> Values.number(number);
            case List<?> items ->
                AttributeValue.fromL(
                        items.stream().map(item -> write(path, item)).toList());
            case Map<?, ?> fields -> {
                Map<String, AttributeValue> map = new HashMap<>();
                fields.forEach((key, field) -> map.put(String.valueOf(key), write(path, field)));
                yield Values.map(map);
            }
            default ->
                throw new IllegalArgumentException(
                        path + " is no plain data but " + plain.getClass().getName());
        };
    }

    /** What {@link #write(String, Object)} wrote. */
    static Object read(String path, AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case BOOL -> value.bool();
            case N -> Long.valueOf(value.n());
            case M -> {
                Map<String, Object> fields = new HashMap<>();
                value.m().forEach((key, field) -> fields.put(key, read(path, field)));
                yield fields;
            }
            case L -> value.l().stream().map(item -> read(path, item)).toList();
            case B, BS, NS, NUL, SS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("stored setting " + path + " is of type " + value.type());
        };
    }
}
