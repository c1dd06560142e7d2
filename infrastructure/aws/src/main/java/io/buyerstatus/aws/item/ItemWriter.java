package io.buyerstatus.aws.item;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds an item, or a map in it. What is empty, absent or false is left out, and {@link ItemReader} reads it so. */
public final class ItemWriter {
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    public ItemWriter put(String name, AttributeValue value) {
        values.put(name, value);
        return this;
    }

    /** An attribute that may be absent. */
    public <T> ItemWriter put(String name, Optional<T> value, Function<T, AttributeValue> form) {
        value.ifPresent(present -> values.put(name, form.apply(present)));
        return this;
    }

    public ItemWriter text(String name, String value) {
        return value.isEmpty() ? this : put(name, Values.text(value));
    }

    public ItemWriter number(String name, long value) {
        return put(name, Values.number(value));
    }

    public ItemWriter instant(String name, Instant value) {
        return put(name, Values.instant(value));
    }

    public ItemWriter instant(String name, Optional<Instant> value) {
        return put(name, value, Values::instant);
    }

    public ItemWriter flag(String name, boolean value) {
        return value ? put(name, AttributeValue.fromBool(true)) : this;
    }

    public ItemWriter texts(String name, Collection<String> value) {
        return value.isEmpty() ? this : put(name, Values.texts(value));
    }

    public <T> ItemWriter list(String name, List<T> value, Function<T, AttributeValue> each) {
        return value.isEmpty() ? this : put(name, Values.list(value, each));
    }

    /** A map whose values each have the form. */
    public <T> ItemWriter map(String name, Map<String, T> value, Function<T, AttributeValue> each) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        value.forEach((key, entry) -> map.put(key, each.apply(entry)));
        return put(name, Values.map(map));
    }

    public Map<String, AttributeValue> item() {
        return Map.copyOf(values);
    }

    /** What was built as a map inside another item. */
    public AttributeValue value() {
        return Values.map(item());
    }
}
