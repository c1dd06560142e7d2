package io.buyerstatus.template.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a resolved template. A place that does not exist is no error: it has no text, no items and no entries, so
 * that a rule can say what is missing.
 *
 * @param path how one came here, for messages
 * @param value a map, a list, a scalar, or null where the template says nothing
 */
public record Place(String path, @Nullable Object value) {

    public Place at(String... keys) {
        Place here = this;
        for (String key : keys) {
            Object next = here.value instanceof Map<?, ?> map ? map.get(key) : null;
            here = new Place(here.path + "." + key, next);
        }
        return here;
    }

    public boolean exists() {
        return value != null;
    }

    public String text() {
        return value == null ? "" : value.toString();
    }

    /** The whole number here, or -1 where there is none. */
    public int number() {
        return text().matches("-?[0-9]{1,9}") ? Integer.parseInt(text()) : -1;
    }

    public boolean is(Object expected) {
        return text().equals(expected.toString());
    }

    /** The items of a list; one value counts as a list of one, as in policies. */
    public List<Place> items() {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        return list.stream().map(item -> new Place(path + "[]", item)).toList();
    }

    public List<String> texts() {
        return items().stream().map(Place::text).toList();
    }

    public Map<String, Place> entries() {
        Map<String, Place> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> entries.put(key.toString(), new Place(path + "." + key, item)));
        }
        return entries;
    }
}
