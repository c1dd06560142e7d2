package io.buyerstatus.aws.item;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an item, or a map in it, that {@link ItemWriter} built. Something required that is missing is an error. */
public final class ItemReader {
    private final Map<String, AttributeValue> values;

    public ItemReader(Map<String, AttributeValue> values) {
        this.values = values;
    }

    public static ItemReader of(AttributeValue map) {
        return new ItemReader(map.m());
    }

    public Optional<AttributeValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public <T> Optional<T> find(String name, Function<AttributeValue, T> form) {
        return find(name).map(form);
    }

    public AttributeValue get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("an item lacks its attribute '" + name + "', it has "
                        + values.keySet().stream().sorted().toList()));
    }

    /** The text, empty where there is none. */
    public String text(String name) {
        return find(name).map(AttributeValue::s).orElse("");
    }

    public int integer(String name) {
        return Math.toIntExact(number(name));
    }

    public long number(String name) {
        return Long.parseLong(get(name).n());
    }

    public Instant instant(String name) {
        return Values.instant(get(name));
    }

    public boolean flag(String name) {
        return find(name).map(AttributeValue::bool).orElse(false);
    }

    public Set<String> texts(String name) {
        return find(name).map(value -> Set.copyOf(value.ss())).orElse(Set.of());
    }

    public <T> List<T> list(String name, Function<AttributeValue, T> each) {
        return find(name).map(value -> value.l().stream().map(each).toList()).orElse(List.of());
    }

    public <T> Map<String, T> map(String name, Function<AttributeValue, T> each) {
        Map<String, T> map = new HashMap<>();
        find(name).ifPresent(value -> value.m().forEach((key, entry) -> map.put(key, each.apply(entry))));
        return map;
    }
}
