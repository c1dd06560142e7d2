package io.buyerstatus.integrations.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import java.io.Serial;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the fields of an object that its schema has accepted. What the core's values refuse beyond the schema becomes an
 * {@link Unfit} that knows the field.
 */
final class Fields {
    private final JsonNode node;
    private final String pointer;

    Fields(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /** Carries one error up to the codec, which answers it as a value; nobody else sees it. */
    static final class Unfit extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient FieldError error;

        Unfit(FieldError error) {
            super(error.toString(), null, false, false);
            this.error = error;
        }

        FieldError error() {
            return error;
        }
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** The text, or the empty text where there is none. */
    String text(String name) {
        return textOr(name, "");
    }

    String textOr(String name, String otherwise) {
        return node.path(name).asText(otherwise);
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    boolean flag(String name, boolean otherwise) {
        return node.path(name).asBoolean(otherwise);
    }

    int count(String name) {
        return node.path(name).asInt();
    }

    /** Exactly as written; 0 where there is none. */
    BigDecimal decimal(String name) {
        return node.path(name).decimalValue();
    }

    double degrees(String name) {
        return node.path(name).asDouble();
    }

    Instant requiredInstant(String name) {
        Instant moment = moment(name);
        if (moment.isBefore(EventWriter.EARLIEST) || !moment.isBefore(EventWriter.TOO_LATE)) {
            throw unfit(name, "is before " + EventWriter.EARLIEST + " or not before " + EventWriter.TOO_LATE);
        }
        return moment;
    }

    private Instant moment(String name) {
        try {
            return OffsetDateTime.parse(text(name).toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException e) {
            throw unfit(name, "is a time that we cannot read; write it as 2026-11-18T09:12:00+01:00");
        }
    }

    Optional<Instant> instant(String name) {
        return has(name) ? Optional.of(requiredInstant(name)) : Optional.empty();
    }

    Optional<URI> uri(String name) {
        return optionalText(name).map(text -> guarded(name, () -> URI.create(text)));
    }

    /** The currency that the amounts of this event are in. */
    Optional<CurrencyCode> currency() {
        return optionalText("currency").map(CurrencyCode::new);
    }

    Optional<Money> money(String name, Optional<CurrencyCode> currency) {
        return optionalText(name)
                .map(amount -> new Money(
                        new BigDecimal(amount),
                        currency.orElseThrow(() -> new Unfit(new FieldError(
                                "/data/currency", "dependentRequired", "is required where an amount is named")))));
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
    }

    Fields child(String name) {
        JsonNode child = node.path(name);
        return new Fields(child.isMissingNode() ? JsonNodeFactory.instance.objectNode() : child, pointer + "/" + name);
    }

    /** A part that is an object of its own. */
    <T> Optional<T> part(String name, Function<Fields, T> reader) {
        if (!has(name)) {
            return Optional.empty();
        }
        Fields child = child(name);
        return Optional.of(child.guarded(() -> reader.apply(child)));
    }

    <T> Optional<List<T>> list(String name, Function<Fields, T> reader) {
        if (!has(name)) {
            return Optional.empty();
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode element : node.path(name)) {
            Fields child = new Fields(element, pointer + "/" + name + "/" + elements.size());
            elements.add(child.guarded(() -> reader.apply(child)));
        }
        return Optional.of(List.copyOf(elements));
    }

    Optional<List<String>> texts(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(text -> texts.add(text.asText()));
        return Optional.of(List.copyOf(texts));
    }

    /** Makes a value of this object; what its type refuses is said of the field that it names, if it is one of ours. */
    <T> T guarded(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            String[] parts = String.valueOf(e.getMessage()).split(": ", 2);
            throw parts.length == 2 && has(parts[0])
                    ? unfit(parts[0], parts[1])
                    : new Unfit(new FieldError(pointer, "value", String.valueOf(e.getMessage())));
        }
    }

    private <T> T guarded(String name, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw unfit(name, "is not an address that we can read");
        }
    }

    private Unfit unfit(String name, String message) {
        return new Unfit(new FieldError(pointer + "/" + name, "value", message));
    }
}
