package io.buyerstatus.pages.kit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One translated text with its named places, such as {@code Parcel {number} of {total}}, parsed once. */
final class Text {

    private final List<Part> parts;

    private sealed interface Part {}

    private record Words(String words) implements Part {}

    private record Place(String name) implements Part {}

    private Text(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException where a brace is not closed */
    static Text parse(String source) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = source.indexOf('{'); open >= 0; open = source.indexOf('{', from)) {
            int close = source.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("a place is not closed in: " + source);
            }
            parts.add(new Words(source.substring(from, open)));
            parts.add(new Place(source.substring(open + 1, close)));
            from = close + 1;
        }
        parts.add(new Words(source.substring(from)));
        return new Text(parts);
    }

    /** @throws IllegalArgumentException where a place has no value */
    String with(Map<String, ?> values) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(
                    switch (part) {
                        case Words(String words) -> words;
                        case Place(String name) -> valueOf(name, values);
                    });
        }
        return filled.toString();
    }

    private static String valueOf(String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for {" + name + "}");
        }
        return Isolates.around(value.toString());
    }

    Set<String> places() {
        Set<String> names = new TreeSet<>();
        for (Part part : parts) {
            if (part instanceof Place(String name)) {
                names.add(name);
            }
        }
        return names;
    }
}
