package io.buyerstatus.integrations.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.integrations.contract.EventWriter;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.StrictJson;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An object in a platform's payload. Platforms send null, empty, missing and odd values for whatever they do not know, so
 * reading is lenient: what is not usable is absent. Only the few fields without which there is no order are required.
 */
public final class Payload {
    /** Programs that have no time write the first second of 1970, in whatever zone. */
    private static final Instant NO_TIME = Instant.EPOCH.plus(Duration.ofDays(1));

    private static final int MOST_LEFT_OUT = 20;
    private static final BigInteger MAX_ID = BigInteger.valueOf(Long.MAX_VALUE);

    private final JsonNode node;
    private final String pointer;

    /** What was not usable, of the whole document. */
    private final Set<String> leftOut;

    private Payload(JsonNode node, String pointer, Set<String> leftOut) {
        this.node = node;
        this.pointer = pointer;
        this.leftOut = leftOut;
    }

    /** Carries the one error of a required field up to {@link #read}; nobody else sees it. */
    private static final class Unreadable extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient FieldError error;

        Unreadable(FieldError error) {
            super(error.toString(), null, false, false);
            this.error = error;
        }
    }

    /** Translates a body; whatever is wrong with it becomes a rejection by field. */
    public static Translation read(byte[] body, Function<Payload, Translation> translator) {
        return switch (StrictJson.parse(body)) {
            case StrictJson.Parsed.Broken(List<FieldError> errors) -> new Translation.Rejected(errors);
            case StrictJson.Parsed.Tree tree ->
                new Payload(tree.root(), "", new LinkedHashSet<>()).translated(translator);
        };
    }

    /** What came of reading a list. */
    public sealed interface Elements {
        /** The objects in it, each read for itself. */
        record Read(List<Payload> payloads) implements Elements {
            public Read {
                payloads = List.copyOf(payloads);
            }
        }

        /** It is a list, and something in it is not what programs agree about. */
        record Unclean(FieldError error) implements Elements {}

        /** It is no list, or not a whole one. */
        record Broken(FieldError error) implements Elements {}
    }

    /** Reads a body that is a list of objects. */
    public static Elements elements(String body) {
        if (!body.stripLeading().startsWith("[")) {
            return new Elements.Broken(new FieldError("", "type", "is no list"));
        }
        return switch (StrictJson.parse("{\"list\":" + body + "}")) {
            case StrictJson.Parsed.Broken(List<FieldError> errors) ->
                errors.getFirst().rule().equals("json")
                        ? new Elements.Broken(errors.getFirst())
                        : new Elements.Unclean(errors.getFirst());
            case StrictJson.Parsed.Tree tree -> {
                List<Payload> payloads = new ArrayList<>();
                tree.root().path("list").forEach(element -> payloads.add(of(element)));
                yield new Elements.Read(payloads);
            }
        };
    }

    /** An object that was read already. */
    public static Payload of(JsonNode object) {
        return new Payload(object, "", new LinkedHashSet<>());
    }

    /** Translates this document; whatever is wrong with it becomes a rejection by field. */
    public Translation translated(Function<Payload, Translation> translator) {
        try {
            return translator.apply(this).without(List.copyOf(leftOut));
        } catch (Unreadable e) {
            return new Translation.Rejected(List.of(e.error));
        } catch (IllegalArgumentException e) {
            // The core's values name field and rule, never the value.
            return new Translation.Rejected(
                    List.of(new FieldError("", "value", "cannot be an order: " + e.getMessage())));
        }
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The object of that name; an empty one where there is none, so that reading may go on. */
    public Payload object(String name) {
        return new Payload(node.path(name), pointer + "/" + name, leftOut);
    }

    public boolean isEmpty() {
        return node.isEmpty();
    }

    /** The objects in the list of that name; a map with numbers for keys, as PHP makes of lists with gaps, is one, too. */
    public List<Payload> objects(String name) {
        List<Payload> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode element : node.path(name)) {
            if (element.isObject()) {
                objects.add(new Payload(element, pointer + "/" + name + "/" + index, leftOut));
            }
            index++;
        }
        return List.copyOf(objects);
    }

    /** The scalars in the list of that name, each as {@link #line}; empty where there is none. */
    public List<String> lines(String name, int max) {
        List<String> lines = new ArrayList<>();
        node.path(name).forEach(element -> lines.add(TextHygiene.line(scalar(element), max)));
        return List.copyOf(lines);
    }

    /** One line of at most {@code max} characters, cut where longer; empty where there is none. */
    public String line(String name, int max) {
        return TextHygiene.line(scalar(node.path(name)), max);
    }

    /** As {@link #line}, of text that has to be decoded first. */
    public String line(String name, int max, UnaryOperator<String> decoder) {
        return TextHygiene.line(decoder.apply(scalar(node.path(name))), max);
    }

    /** As {@link #line}, of a field that must not be empty; {@code what} says what it should hold. */
    public String requiredLine(String name, int max, String what) {
        String line = line(name, max);
        if (line.isEmpty()) {
            throw missing(name, what);
        }
        return line;
    }

    /** Text of at most {@code max} characters with its line breaks; empty where there is none. */
    public String text(String name, int max) {
        return TextHygiene.text(scalar(node.path(name)), max);
    }

    /** As {@link #text}, of text that has to be decoded first. */
    public String text(String name, int max, UnaryOperator<String> decoder) {
        return TextHygiene.text(decoder.apply(scalar(node.path(name))), max);
    }

    /** The first of these fields that is not empty. */
    public String firstLine(int max, String... names) {
        for (String name : names) {
            String line = line(name, max);
            if (!line.isEmpty()) {
                return line;
            }
        }
        return "";
    }

    public boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    /** A positive id: a number, or digits in a text. */
    public Optional<String> id(String name) {
        String id = scalar(node.path(name)).strip();
        boolean digits = !id.isEmpty() && id.length() <= 19 && id.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && new BigInteger(id).signum() > 0 && new BigInteger(id).compareTo(MAX_ID) <= 0
                ? Optional.of(id)
                : Optional.empty();
    }

    public String requiredId(String name) {
        return id(name).orElseThrow(() -> missing(name, "a positive whole number"));
    }

    /** A decimal number, also where it is written as text. */
    public Optional<BigDecimal> decimal(String name) {
        String text = scalar(node.path(name)).strip();
        try {
            if (text.length() <= 24) {
                return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
            }
        } catch (NumberFormatException e) {
            // Said below, as of a number that is too long.
        }
        leaveOut(name, "is no number");
        return Optional.empty();
    }

    /** A moment in the life of a shop, in the form that this platform writes. */
    public Optional<Instant> instant(String name, Function<String, Optional<Instant>> form) {
        String text = scalar(node.path(name)).strip();
        Optional<Instant> instant = form.apply(text)
                .filter(moment -> moment.isAfter(NO_TIME)
                        && !moment.isBefore(EventWriter.EARLIEST)
                        && moment.isBefore(EventWriter.TOO_LATE));
        if (instant.isEmpty() && !text.isEmpty()) {
            leaveOut(name, "is no time");
        }
        return instant;
    }

    /**
     * That a field of an otherwise good order is not taken over, for the operator.
     *
     * @param why without the value: it may be a person's
     */
    public void leaveOut(String name, String why) {
        if (leftOut.size() < MOST_LEFT_OUT) {
            leftOut.add(pointer + "/" + name + " " + why);
        }
    }

    public Instant requiredInstant(String name, Function<String, Optional<Instant>> form) {
        return instant(name, form).orElseThrow(() -> missing(name, "a time"));
    }

    /** A refusal of this object for the lack of a field. */
    public RuntimeException missing(String name, String what) {
        return new Unreadable(new FieldError(pointer + "/" + name, "required", "is required: " + what));
    }

    private static String scalar(JsonNode node) {
        return node.isTextual() || node.isNumber() || node.isBoolean() ? node.asText() : "";
    }
}
