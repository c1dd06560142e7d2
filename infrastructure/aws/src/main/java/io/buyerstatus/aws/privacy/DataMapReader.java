package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.privacy.AttributeRule.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the map's file. Its form stands at its top. */
final class DataMapReader {
    private static final String FILE = "personal-data.txt";
    private static final String EACH = "each ";
    private static final String SHOP = "[a-z0-9-]{2,40}";
    private static final String ORDER = SHOP + "#[0-9a-hjkmnp-tv-z]{26}";
    private static final Pattern ATTRIBUTES = Pattern.compile(
            "(?<names>[^:]+?)\\s*:\\s*(?<class>personal|pseudonymous|none)(?:\\s+(?<fate>keep|drop|shorten|set (?<value>\\S+)))?(?:\\s+\"(?<label>[^\"]*)\")?");
    private static final Pattern PLACE =
            Pattern.compile("(bucket|queue|log)\\s+(\\S+)\\s*:\\s*(personal|pseudonymous|none)(?:\\s+\".*\")?");

    private final Map<String, List<RowRule>> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, DataClass>> places = new LinkedHashMap<>();
    private List<RowRule> rows = new ArrayList<>();
    private Map<List<String>, AttributeRule> common = new LinkedHashMap<>();
    private Map<List<String>, AttributeRule> attributes = new LinkedHashMap<>();
    private Optional<Head> pending = Optional.empty();

    /** A row of which the attributes are still being read. */
    private record Head(String name, Pattern partition, Pattern sort, RowRule.Fate fate) {}

    private DataMapReader() {}

    static DataMap read() {
        try (InputStream file = DataMapReader.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks " + FILE);
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataMap read(String text) {
        DataMapReader reader = new DataMapReader();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            try {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    reader.take(line);
                }
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException("%s, line %d: %s".formatted(FILE, at + 1, wrong.getMessage()), wrong);
            }
        }
        reader.endRow();
        reader.tables.replaceAll((table, rules) -> List.copyOf(rules));
        return new DataMap(reader.tables, reader.places);
    }

    private void take(String line) {
        String[] words = line.split("\\s+", -1);
        Matcher place = PLACE.matcher(line);
        if (words[0].equals("table") && words.length == 2) {
            endRow();
            rows = tables.computeIfAbsent(words[1], table -> new ArrayList<>());
            common = new LinkedHashMap<>();
        } else if (words[0].equals("row") && words.length == 5) {
            endRow();
            attributes = new LinkedHashMap<>(common);
            pending = Optional.of(new Head(words[1], pattern(words[2]), pattern(words[3]), fate(words[4])));
        } else if (line.startsWith(EACH)) {
            common.putAll(attributes(line.substring(EACH.length())));
        } else if (place.matches()) {
            places.computeIfAbsent(place.group(1), kind -> new LinkedHashMap<>())
                    .put(place.group(2), dataClass(place.group(3)));
        } else if (pending.isPresent()) {
            attributes(line).forEach((name, rule) -> {
                if (attributes.put(name, rule) != null) {
                    throw new IllegalArgumentException("the row has " + String.join(".", name) + " twice");
                }
            });
        } else {
            throw new IllegalArgumentException("attributes of no row: " + line);
        }
    }

    private void endRow() {
        pending.ifPresent(head -> rows.add(new RowRule(head.name, head.partition, head.sort, head.fate, attributes)));
        pending = Optional.empty();
    }

    private static Map<List<String>, AttributeRule> attributes(String line) {
        Matcher matcher = ATTRIBUTES.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("neither a table, a row, a place nor attributes: " + line);
        }
        DataClass dataClass = dataClass(matcher.group("class"));
        String label = matcher.group("label");
        AttributeRule rule = new AttributeRule(dataClass, fate(matcher, dataClass), label == null ? "" : label);
        return Arrays.stream(matcher.group("names").strip().split("\\s+"))
                .collect(Collectors.toMap(name -> List.of(name.split("\\.")), name -> rule));
    }

    private static Fate fate(Matcher matcher, DataClass dataClass) {
        String word = matcher.group("fate");
        if (word == null) {
            return dataClass == DataClass.NONE ? new Fate.Keep() : new Fate.Drop();
        }
        return switch (word) {
            case "keep" -> new Fate.Keep();
            case "drop" -> new Fate.Drop();
            case "shorten" -> new Fate.Shorten();
            default -> new Fate.Replace(matcher.group("value"));
        };
    }

    private static RowRule.Fate fate(String word) {
        return RowRule.Fate.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static DataClass dataClass(String word) {
        return DataClass.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** {@code {order}} and {@code {shop}} stand for their keys, {@code *} for anything. */
    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        Matcher part = Pattern.compile("\\{order}|\\{shop}|\\*|[^*{]+").matcher(glob);
        while (part.find()) {
            regex.append(
                    switch (part.group()) {
                        case "{order}" -> ORDER;
                        case "{shop}" -> SHOP;
                        case "*" -> ".*";
                        default -> Pattern.quote(part.group());
                    });
        }
        return Pattern.compile(regex.toString());
    }
}
