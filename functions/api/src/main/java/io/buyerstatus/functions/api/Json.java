package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.value.Money;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Small hands for JSON: what is not known is left out, and never null. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static void text(ObjectNode object, String name, String text) {
        if (!text.isEmpty()) {
            object.put(name, text);
        }
    }

    static void instant(ObjectNode object, String name, Optional<Instant> at) {
        at.ifPresent(instant -> object.put(name, instant.toString()));
    }

    static void money(ObjectNode object, String name, Optional<Money> money) {
        money.ifPresent(amount -> object.set(name, of(amount)));
    }

    private static ObjectNode of(Money money) {
        return object().put("amount", money.decimal())
                .put("currency", money.currency().code());
    }

    static <T> void list(ObjectNode object, String name, Collection<T> all, Function<T, JsonNode> each) {
        ArrayNode array = object.putArray(name);
        all.forEach(item -> array.add(each.apply(item)));
    }

    /** A constant as the API writes it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Plain data, as settings have it, written. */
    static JsonNode plain(Object data) {
        return MAPPER.valueToTree(data);
    }

    /** JSON read as plain data, as settings have it; whole numbers are longs. */
    static Object plain(JsonNode json) {
        return MAPPER.convertValue(json, Object.class);
    }

    /** A text of JSON that we wrote ourselves. */
    static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException broken) {
            throw new IllegalStateException("what we kept is no JSON", broken);
        }
    }
}
