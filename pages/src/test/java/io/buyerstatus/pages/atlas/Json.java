package io.buyerstatus.pages.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As much JSON as TopoJSON files are made of: objects, lists, numbers, and texts without escapes. */
final class Json {

    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    static Map<?, ?> object(String text) {
        return (Map<?, ?>) new Json(text).value();
    }

    private Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> text();
            default -> number();
        };
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(position))
                || text.charAt(position) == ','
                || text.charAt(position) == ':') {
            position++;
        }
        return text.charAt(position);
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new HashMap<>();
        position++;
        while (next() != '}') {
            String key = text();
            object.put(key, value());
        }
        position++;
        return object;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        position++;
        while (next() != ']') {
            list.add(value());
        }
        position++;
        return list;
    }

    private String text() {
        int end = text.indexOf('"', next() == '"' ? position + 1 : position);
        String found = text.substring(position + 1, end);
        position = end + 1;
        return found;
    }

    private Double number() {
        int end = position;
        while ("+-.0123456789eE".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        Double number = Double.valueOf(text.substring(position, end));
        position = end;
        return number;
    }
}
