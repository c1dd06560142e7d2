package io.buyerstatus.integrations.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.buyerstatus.core.value.CleanText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for what is JSON by the letter and breaks whatever handles it later: text that no encoding can write, numbers
 * whose digits fill the memory once somebody asks for them. Half a surrogate pair in a text, which is what is left of a smiley that a
 * shop system cut, is replaced. Recursion is bounded by {@link StrictJson#MAX_DEPTH}.
 */
final class JsonHygiene {
    private static final int MAX_DIGITS = 40;

    /** Unicode's REPLACEMENT CHARACTER. */
    private static final int REPLACEMENT = 0xfffd;

    private JsonHygiene() {}

    static Optional<FieldError> firstFault(JsonNode root) {
        return fault(root, JsonPointer.empty());
    }

    /** Mends the texts of a tree in their places: no order is worth losing for a character that nobody sees. */
    static void mend(JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> mended(field.getValue()).ifPresent(field::setValue));
            case ArrayNode array -> {
                for (int at = 0; at < array.size(); at++) {
                    int index = at;
                    mended(array.get(at)).ifPresent(text -> array.set(index, text));
                }
            }
            default -> {}
        }
    }

    private static Optional<JsonNode> mended(JsonNode child) {
        if (!child.isTextual()) {
            mend(child);
            return Optional.empty();
        }
        String text = child.textValue();
        String clean = CleanText.mended(text);
        return clean.equals(text) ? Optional.empty() : Optional.of(TextNode.valueOf(clean));
    }

    /** The same JSON with every character escaped that XML 1.0 does not know (2.2, Char): such stand in texts alone. */
    static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (inXml(point)) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        });
        return escaped.length() == json.length() ? json : escaped.toString();
    }

    private static boolean inXml(int point) {
        return point >= ' '
                ? (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        && point != 0xfffe
                        && point != 0xffff
                : point == '\t' || point == '\n' || point == '\r';
    }

    private static Optional<FieldError> fault(JsonNode node, JsonPointer at) {
        return switch (node.getNodeType()) {
            case OBJECT -> inObject(node, at);
            case ARRAY -> inArray(node, at);
            case NUMBER ->
                sensible(node.decimalValue())
                        ? Optional.empty()
                        : error(at, "length", "is a number of more than " + MAX_DIGITS + " digits");
            case BINARY, BOOLEAN, MISSING, NULL, POJO, STRING -> Optional.empty();
        };
    }

    private static Optional<FieldError> inObject(JsonNode node, JsonPointer at) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!wellFormed(field.getKey())) {
                return error(at, "encoding", "has a field whose name holds half of a surrogate pair");
            }
            field.setValue(wellFormed(field.getValue()));
            Optional<FieldError> fault = fault(field.getValue(), at.appendProperty(field.getKey()));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<FieldError> inArray(JsonNode node, JsonPointer at) {
        ArrayNode array = (ArrayNode) node;
        for (int index = 0; index < array.size(); index++) {
            array.set(index, wellFormed(array.get(index)));
            Optional<FieldError> fault = fault(array.get(index), at.appendIndex(index));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static JsonNode wellFormed(JsonNode node) {
        return !node.isTextual() || wellFormed(node.textValue()) ? node : TextNode.valueOf(replaced(node.textValue()));
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(each -> Character.getType(each) == Character.SURROGATE ? REPLACEMENT : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean wellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sensible(BigDecimal number) {
        return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS;
    }

    private static Optional<FieldError> error(JsonPointer at, String rule, String message) {
        return Optional.of(new FieldError(at.toString(), rule, message));
    }
}
