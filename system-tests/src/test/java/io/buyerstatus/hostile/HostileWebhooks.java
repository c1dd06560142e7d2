package io.buyerstatus.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Deliveries of one shop system of which every text that a shop or a buyer writes is hostile, also those that the sample leaves
 * empty. Each field takes the next strings with every delivery, so that after {@link #orders()} orders the names of the lines and
 * the notes had all of them.
 */
public final class HostileWebhooks {
    private static final int LINES = 14;
    private static final int NAME = 490;

    /** What the shop system itself writes: ids, times, amounts, codes, and the address that the mails go to. */
    private static final Pattern KEPT_FIELD = Pattern.compile(
            ".*/(id|[a-z_]*_id|[a-z_]*_at|date_[a-z_]*|[a-z_]*currency[a-z_]*|[a-z_]*status|kind|customer_locale)"
                    + "|/(customer|billing)/email");

    private static final Pattern KEPT_VALUE = Pattern.compile("[A-Z]{2}|-?[0-9]+\\.[0-9]{2}|_.*", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile(".*(url|link|/src)[a-z]*");

    /** How much a field takes without cutting it, by its path. */
    private static final Map<String, Integer> SIZES = Map.of(
            "/(customer_)?note", 4000,
            "/(line_items|fee_lines)/(name|title)|/message", NAME,
            "/name|/number|.*tracking.*|.*/(first|last)_name", 80,
            ".*/phone", 45,
            ".*/(zip|postcode)", 19);

    private static final int USUAL = 190;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, List<String>> packs = new TreeMap<>();
    private final Map<String, Integer> turns = new TreeMap<>();
    private final Map<String, StringBuilder> held = new TreeMap<>();

    /** So many that the names of their lines hold every string of a usual length. */
    public static int orders() {
        return (HostileStrings.packed(NAME).size() + LINES - 1) / LINES;
    }

    /** A delivery as the shop system sends it, with hostile texts. */
    public byte[] hostile(String sample) {
        ObjectNode delivery = read(sample);
        lengthen(delivery);
        replace(delivery, "");
        return bytes(delivery);
    }

    /** A delivery of which one field is hostile that the shop system writes itself. */
    public byte[] broken(String sample, String field) {
        return bytes(read(sample).put(field, next(field, USUAL)));
    }

    /** The strings that none of these fields has held yet, by paths such as {@code /line_items/name}. */
    public List<String> missing(String... fields) {
        String all = String.join(
                "\n",
                Stream.of(fields)
                        .map(field -> held.getOrDefault(field, new StringBuilder()))
                        .toList());
        return HostileStrings.all().stream().filter(each -> !all.contains(each)).toList();
    }

    /** Gives an order many lines, a line several options, and a fulfilment a third number. */
    private static void lengthen(ObjectNode delivery) {
        if (delivery.path("line_items") instanceof ArrayNode lines && lines.path(0) instanceof ObjectNode line) {
            for (String options : List.of("properties", "meta_data")) {
                if (line.path(options) instanceof ArrayNode each && each.path(0) instanceof ObjectNode option) {
                    // Without words of its own for the buyer, WooCommerce's key and value are shown.
                    ObjectNode bare = option.deepCopy();
                    bare.remove(List.of("display_key", "display_value"));
                    each.add(option.deepCopy()).add(bare);
                }
            }
            for (int number = lines.size(); number < LINES; number++) {
                lines.add(line.deepCopy().put("id", 1000 + number));
            }
        }
        for (String list : List.of("tracking_numbers", "tracking_urls")) {
            if (delivery.path(list) instanceof ArrayNode each) {
                each.add("");
            }
        }
    }

    private void replace(JsonNode part, String path) {
        if (part instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                String at = path + "/" + field.getKey();
                object.set(field.getKey(), replaced(field.getValue(), at));
            }
        } else if (part instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                array.set(at, replaced(array.get(at), path));
            }
        }
    }

    private JsonNode replaced(JsonNode value, String path) {
        if (value.isContainerNode()) {
            replace(value, path);
            return value;
        }
        boolean text = value.isTextual() || value.isNull();
        if (!text
                || KEPT_FIELD.matcher(path).matches()
                || KEPT_VALUE.matcher(value.asText()).matches()) {
            return value;
        }
        return TextNode.valueOf(next(path, size(path)));
    }

    private String next(String path, int size) {
        List<String> choices = LINK.matcher(path).matches() ? Fragments.ADDRESSES : texts(size);
        // Each field begins elsewhere, so that one page shows many of them.
        int turn = turns.merge(path, 1, Integer::sum);
        String next = choices.get(Math.floorMod(path.hashCode() + turn, choices.size()));
        held.computeIfAbsent(path, fresh -> new StringBuilder()).append(next).append('\n');
        return next;
    }

    /** Packs of this size; of the size of a note, those alone that nothing else holds. */
    private List<String> texts(int size) {
        return packs.computeIfAbsent(
                size,
                fresh -> size <= NAME
                        ? HostileStrings.packed(size)
                        : HostileStrings.all().stream()
                                .filter(each -> each.length() > NAME)
                                .toList());
    }

    private static int size(String path) {
        return SIZES.entrySet().stream()
                .filter(each -> path.matches(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(USUAL);
    }

    private ObjectNode read(String sample) {
        try {
            return (ObjectNode) json.readTree(sample);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bytes(ObjectNode delivery) {
        return delivery.toString().getBytes(StandardCharsets.UTF_8);
    }
}
