package io.buyerstatus.console.settings;

import io.buyerstatus.core.settings.SettingShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A setting's value as the fields of a form, and back as plain data. What was typed wrongly is handed on as it is: the setting's type says
 * what is wrong with it.
 */
public final class FieldForm {
    /** Of lists and mappings: whether they are said here; else nothing of them is set. */
    static final String OWN = ":own";

    /** Before a path: the field is to be unset, whatever stands in it. */
    static final String RESET = "reset:";

    static final String GONE = ":gone";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern BETWEEN = Pattern.compile("[\n,;]");

    private FieldForm() {}

    /** Whether nothing at all, as a list or mapping, is something that can be set. */
    static boolean saysItself(SettingShape shape) {
        return switch (shape) {
            case SettingShape.Choices some -> true;
            case SettingShape.Lines some -> true;
            case SettingShape.Pairs some -> true;
            case SettingShape.Records some -> true;
            default -> false;
        };
    }

    /** The fields of a form that hold a value. */
    static Map<String, String> written(String name, SettingShape shape, Optional<Object> plain) {
        Map<String, String> form = new HashMap<>();
        plain.ifPresent(value -> {
            if (saysItself(shape)) {
                form.put(name + OWN, "1");
            }
            write(name, shape, value, form);
        });
        return form;
    }

    /** The value that a form holds; empty where it holds none. */
    static Optional<Object> read(String name, SettingShape shape, Map<String, String> form) {
        if (form.containsKey(RESET + name)
                || (saysItself(shape) && !form.getOrDefault(name + OWN, "").equals("1"))) {
            return Optional.empty();
        }
        return part(name, shape, form).or(() -> nothing(shape));
    }

    /** What a list or mapping is that was said to be said here, and says nothing. */
    private static Optional<Object> nothing(SettingShape shape) {
        return switch (shape) {
            case SettingShape.Pairs none -> Optional.of(Map.of());
            case SettingShape.Choices none -> Optional.of(List.of());
            case SettingShape.Lines none -> Optional.of(List.of());
            case SettingShape.Records none -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    private static void write(String name, SettingShape shape, Object plain, Map<String, String> form) {
        switch (shape) {
            case SettingShape.Choices some -> items(plain).forEach(word -> form.put(name + ":=" + word, "1"));
            case SettingShape.Lines some ->
                form.put(name, items(plain).stream().map(String::valueOf).collect(Collectors.joining("\n")));
            case SettingShape.Localised texts ->
                map(plain).forEach((tag, text) -> form.put(name + ":" + tag, String.valueOf(text)));
            case SettingShape.Pairs pairs ->
                form.put(
                        name,
                        new TreeMap<>(map(plain))
                                .entrySet().stream()
                                        .map(pair -> pair.getKey() + ": " + pair.getValue())
                                        .collect(Collectors.joining("\n")));
            case SettingShape.Records records -> writeRecords(name, records, plain, form);
            case SettingShape.Secret never -> form.remove(name);
            default -> form.put(name, String.valueOf(plain));
        }
    }

    private static void writeRecords(
            String name, SettingShape.Records records, Object plain, Map<String, String> form) {
        int at = 0;
        for (Object record : items(plain)) {
            String recordName = record(name, at);
            Map<String, Object> parts = map(record);
            for (SettingShape.Part part : records.parts()) {
                Optional.ofNullable(parts.get(part.key()))
                        .ifPresent(value -> write(partName(recordName, part), part.shape(), value, form));
            }
            at++;
        }
    }

    private static Optional<Object> part(String name, SettingShape shape, Map<String, String> form) {
        String typed = lines(form.getOrDefault(name, ""));
        return switch (shape) {
            case SettingShape.Switch onOff -> typed.isEmpty() ? Optional.empty() : Optional.of(typed.equals("true"));
            case SettingShape.WholeNumber number ->
                text(typed).map(text -> NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text);
            case SettingShape.Choices some ->
                Optional.of(some.words().stream()
                                .filter(word -> form.containsKey(name + ":=" + word))
                                .map(word -> (Object) word)
                                .toList())
                        .filter(words -> !words.isEmpty())
                        .map(words -> words);
            case SettingShape.Lines some ->
                some(Arrays.stream(BETWEEN.split(typed))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> (Object) line)
                        .toList());
            case SettingShape.Localised texts -> localised(name, form);
            case SettingShape.Pairs pairs -> pairs(typed);
            case SettingShape.Records records -> records(name, records, form);
            default -> text(typed).map(text -> text);
        };
    }

    private static Optional<Object> some(List<Object> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    private static Optional<Object> localised(String name, Map<String, String> form) {
        Map<String, Object> texts = new TreeMap<>();
        form.forEach((field, text) -> {
            if (field.startsWith(name + ":") && !text.isBlank()) {
                texts.put(field.substring(name.length() + 1), lines(text));
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    /** The last colon divides: a name may hold one, a word does not. */
    private static Optional<Object> pairs(String typed) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.lastIndexOf(':');
            pairs.put(
                    colon < 0 ? line : line.substring(0, colon).strip(),
                    colon < 0 ? "" : line.substring(colon + 1).strip());
        });
        return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs);
    }

    private static Optional<Object> records(String name, SettingShape.Records records, Map<String, String> form) {
        List<Object> all = new ArrayList<>();
        for (int at = 0; at < records.most(); at++) {
            String record = record(name, at);
            Map<String, Object> parts = new LinkedHashMap<>();
            for (SettingShape.Part part : records.parts()) {
                part(partName(record, part), part.shape(), form).ifPresent(value -> parts.put(part.key(), value));
            }
            if (!parts.isEmpty() && !form.containsKey(record + GONE)) {
                all.add(parts);
            }
        }
        return some(all);
    }

    /** How one record of a list is called in the form. */
    static String record(String name, int at) {
        return name + ":" + at;
    }

    /** How a part of a record is called. */
    static String partName(String record, SettingShape.Part part) {
        return record + ":" + part.key();
    }

    private static Optional<String> text(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }

    /** Browsers end lines with two signs. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n');
    }

    static List<?> items(Object plain) {
        return plain instanceof Collection<?> several ? List.copyOf(several) : List.of(plain);
    }

    static Map<String, Object> map(Object plain) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (plain instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
