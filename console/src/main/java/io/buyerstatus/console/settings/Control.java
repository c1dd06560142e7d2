package io.buyerstatus.console.settings;

import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a value is entered with; one of its parts is there. A group of several has no label of its own. */
record Control(
        Optional<Select> select,
        Optional<Line> line,
        Optional<Area> area,
        Optional<Ticks> ticks,
        Optional<Tongues> tongues) {
    private static final int ROWS = 5;
    private static final int SHORT = 200;

    /** One of some words. */
    record Select(String id, String name, String described, List<Option> options) {}

    record Option(String value, String label, boolean chosen) {}

    /** @param type as HTML calls it */
    record Line(String id, String name, String described, String type, String value, int max, String fill) {}

    /** @param named the id of what names it; empty where a label does */
    record Area(String id, String name, String described, String named, String value, int max, int rows) {}

    /** Some of some words. */
    record Ticks(List<Tick> all) {}

    record Tick(String name, String label, boolean chosen) {}

    /** A text per language; those that say nothing are folded away. */
    record Tongues(List<Tongue> said, List<Tongue> others) {}

    record Tongue(String id, String name, String label, String lang, String value, int max, int rows) {}

    /** Whether it is several, which want a name together. */
    boolean group() {
        return ticks.isPresent() || tongues.isPresent();
    }

    /**
     * How values are entered.
     *
     * @param described the ids of what is said about it
     * @param unset what choosing nothing is called
     * @param word what a word is called
     * @param part whether it is a part of something, and has a label of its own
     */
    record Maker(
            Map<String, String> typed,
            String described,
            String unset,
            UnaryOperator<String> word,
            SettingWords words,
            boolean part) {
        Control of(String name, SettingShape shape) {
            return switch (shape) {
                case SettingShape.Switch onOff -> select(name, List.of("true", "false"), this::onOff);
                case SettingShape.Choice(List<String> choices) -> select(name, choices, word);
                case SettingShape.Line(SettingShape.Format format, int max) -> line(name, type(format), max);
                case SettingShape.WholeNumber number -> line(name, "number", SHORT);
                case SettingShape.Secret(int max) -> line(name, "password", max);
                case SettingShape.Paragraphs(int max) -> area(name, max, "");
                case SettingShape.Lines lines -> area(name, 5_000, legend(name));
                case SettingShape.Pairs pairs -> area(name, 100_000, legend(name));
                case SettingShape.Choices(List<String> choices) -> ticks(name, choices);
                case SettingShape.Localised(int max) -> tongues(name, max);
                case SettingShape.Records records ->
                    throw new IllegalArgumentException("records are drawn part by part");
            };
        }

        private String onOff(String word) {
            return words.texts().get(word.equals("true") ? "settings.on" : "settings.off");
        }

        private String value(String name) {
            return typed.getOrDefault(name, "");
        }

        private Control select(String name, List<String> choices, UnaryOperator<String> label) {
            List<Option> options = new ArrayList<>();
            options.add(new Option("", unset, value(name).isEmpty()));
            choices.forEach(choice -> options.add(new Option(choice, label.apply(choice), choice.equals(value(name)))));
            return new Control(
                    Optional.of(new Select(id(name), name, described, options)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Control line(String name, String type, int max) {
            return new Control(
                    Optional.empty(),
                    Optional.of(new Line(
                            id(name),
                            name,
                            described,
                            type,
                            type.equals("password") ? "" : value(name),
                            max,
                            type.equals("password") ? "new-password" : "off")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private String legend(String name) {
            return part ? "" : id(name) + "-legend";
        }

        private Control area(String name, int max, String named) {
            int rows = Math.clamp(value(name).lines().count() + 1, 2, 4 * ROWS);
            return new Control(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Area(id(name), name, described, named, value(name), max, rows)),
                    Optional.empty(),
                    Optional.empty());
        }

        private Control ticks(String name, List<String> choices) {
            return new Control(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Ticks(choices.stream()
                            .map(choice -> new Tick(
                                    name + ":=" + choice, word.apply(choice), typed.containsKey(name + ":=" + choice)))
                            .toList())),
                    Optional.empty());
        }

        private Control tongues(String name, int max) {
            TreeSet<String> other = new TreeSet<>();
            typed.keySet().stream()
                    .filter(field -> field.startsWith(name + ":"))
                    .map(field -> field.substring(name.length() + 1))
                    .filter(tag -> tag.matches("[a-z]{2,3}"))
                    .forEach(other::add);
            List<String> known = Stream.concat(
                            Stream.of(LocalisedText.ANY),
                            Arrays.stream(SupportedLanguage.values()).map(SupportedLanguage::tag))
                    .toList();
            List<Tongue> all = Stream.concat(known.stream(), other.stream())
                    .distinct()
                    .map(tag -> tongue(name, tag, max))
                    .toList();
            return new Control(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Tongues(
                            all.stream()
                                    .filter(tongue -> !tongue.value().isEmpty()
                                            || tongue.lang().isEmpty())
                                    .toList(),
                            all.stream()
                                    .filter(tongue -> tongue.value().isEmpty()
                                            && !tongue.lang().isEmpty())
                                    .toList())));
        }

        private Tongue tongue(String name, String tag, int max) {
            String field = name + ":" + tag;
            int rows = max <= SHORT ? 1 : Math.clamp(value(field).lines().count() + 1, 3, 4 * ROWS);
            return new Tongue(
                    id(field),
                    field,
                    words.tongue(tag),
                    tag.equals(LocalisedText.ANY) ? "" : tag,
                    value(field),
                    max,
                    rows);
        }

        private static String type(SettingShape.Format format) {
            return switch (format) {
                case EMAIL -> "email";
                case DAY -> "date";
                default -> "text";
            };
        }
    }

    /** The id of a field in its page. */
    static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_]+", "-");
    }
}
