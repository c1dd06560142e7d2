package io.buyerstatus.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.local.send.Redating;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Orders of which every text that the contract leaves to a shop system is hostile. What a field takes is found by trying; the
 * texts go round, so that after {@link #orders()} orders every field had every string that fits it.
 */
public final class HostileEvents {
    private static final List<String> STORY = List.of(
            "order.placed",
            "order.noted.buyer",
            "invoice.issued",
            "document.added",
            "shipment.sent",
            "shipment.tracked.attempted",
            "shipment.sent.second-parcel",
            "shipment.tracked.pickup-ready");

    /** What holds an order together. */
    private static final Set<String> KEPT =
            Set.of("id", "line", "shipment", "document", "email", "phone", "language", "currency", "extra");

    private static final List<Integer> SIZES = List.of(3_900, 480, 190, 100, 40);

    private final EventCodec codec = new EventCodec();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, List<String>> packs = new TreeMap<>();
    private final Map<String, Integer> sizes = new TreeMap<>();
    private final Map<String, List<String>> links = new TreeMap<>();
    private final List<ObjectNode> samples = new ArrayList<>();

    /**
     * @param folder the samples of the contract
     * @param now when the last of the story happens, about
     */
    public HostileEvents(Path folder, Instant now) {
        SIZES.forEach(size -> packs.put(size, HostileStrings.packed(size)));
        try {
            Redating redating = Redating.of(folder, now);
            for (String name : STORY) {
                String sample = redating.moved(Files.readString(folder.resolve(name + ".json")));
                samples.add((ObjectNode) json.readTree(sample));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many that every field of a usual length had every string. */
    public int orders() {
        return pack(190).size();
    }

    /** The events of one order, in the order in which they happened. */
    public List<String> order(int number, String connection, String subject, String email) {
        return samples.stream()
                .map(sample -> event(sample.deepCopy(), number, connection, subject, email))
                .toList();
    }

    private String event(ObjectNode event, int number, String connection, String subject, String email) {
        String type = event.path("id").asText();
        event.put("id", subject + "-" + type);
        event.put("source", "/connections/" + connection);
        event.put("subject", subject);
        replace(event, (ObjectNode) event.path("data"), type, number);
        if (event.path("data").path("buyer") instanceof ObjectNode buyer) {
            buyer.put("email", email);
        }
        return event.toString();
    }

    private void replace(ObjectNode event, JsonNode part, String path, int number) {
        if (part instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (object.path(name) instanceof TextNode && !KEPT.contains(name)) {
                    leaf(event, object, name, path + "/" + name, number);
                } else if (!KEPT.contains(name)) {
                    replace(event, object.path(name), path + "/" + name, number);
                }
            }
        } else if (part instanceof ArrayNode array) {
            IntStream.range(0, array.size()).forEach(at -> replace(event, array.get(at), path + "/" + at, number));
        }
    }

    private void leaf(ObjectNode event, ObjectNode parent, String name, String path, int number) {
        String was = parent.path(name).asText();
        List<String> choices = was.startsWith("https://")
                ? links.computeIfAbsent(path, fresh -> links(event, parent, name, was))
                : pack(sizes.computeIfAbsent(path, fresh -> size(event, parent, name, was)));
        for (int tried = 0; tried < Math.min(3, choices.size()); tried++) {
            // Each field begins elsewhere, so that one page shows many of them.
            parent.put(name, choices.get(Math.floorMod(number + path.hashCode() + tried, choices.size())));
            if (was.startsWith("https://") || accepted(event)) {
                return;
            }
        }
        parent.put(name, was);
    }

    private int size(ObjectNode event, ObjectNode parent, String name, String was) {
        for (int size : SIZES) {
            parent.put(name, "x".repeat(size));
            if (accepted(event)) {
                parent.put(name, was);
                return size;
            }
        }
        parent.put(name, was);
        return 0;
    }

    private List<String> links(ObjectNode event, ObjectNode parent, String name, String was) {
        List<String> links = Fragments.ADDRESSES.stream()
                .filter(address -> {
                    parent.put(name, address);
                    return accepted(event);
                })
                .toList();
        parent.put(name, was);
        return links;
    }

    private List<String> pack(int size) {
        return packs.getOrDefault(size, List.of());
    }

    private boolean accepted(ObjectNode event) {
        return codec.decode(event.toString()) instanceof Decoding.Accepted;
    }
}
