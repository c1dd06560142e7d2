package io.buyerstatus.aws.order;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The size of an item in bytes, as DynamoDB's documentation counts it ("DynamoDB item sizes and formats"). */
public final class ItemSize {
    /** What one item may have, keys and names included ("Quotas in Amazon DynamoDB"). */
    static final int MAX = 400 * 1024;

    private static final int CONTAINER = 3;

    private ItemSize() {}

    public static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> bytes(entry.getKey()) + of(entry.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> (value.n().length() + 1) / 2 + 1;
            case BOOL, NUL -> 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(ItemSize::bytes).sum();
            case L -> CONTAINER + elements(value.l());
            case M -> CONTAINER + value.m().size() + of(value.m());
            case NS, BS, UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("not used: " + value.type());
        };
    }

    private static int elements(List<AttributeValue> elements) {
        return elements.stream().mapToInt(element -> 1 + of(element)).sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
