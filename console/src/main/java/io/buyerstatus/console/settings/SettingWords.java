package io.buyerstatus.console.settings;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.change.ChangedField;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What settings, their words and their values are called. */
record SettingWords(Texts texts) {
    private static final int LONGEST_OTHER = 200;
    private static final String REMINDER = "messages.reminder";

    /** The name of a section, as its page is called. */
    String section(String name) {
        return find("settings.section." + name)
                .orElseGet(() -> texts.get("message." + name.substring(name.indexOf('.') + 1)));
    }

    /** What a section is about. */
    String lead(String name) {
        return find("settings.lead." + name).orElse("");
    }

    String label(Setting<?> setting) {
        return label(setting.path());
    }

    private String label(String path) {
        return texts.get("settings.f." + general(path));
    }

    /** What to know about it; empty where the label says all. */
    String help(Setting<?> setting) {
        return find("settings.h." + general(setting.path())).orElse("");
    }

    /** What a part of a record is called. */
    String part(Setting<?> setting, SettingShape.Part part) {
        return texts.get("settings.f." + setting.path() + "." + part.key());
    }

    /** What messages of all kinds have in common is said once. */
    private static String general(String path) {
        String section = Setting.section(path);
        return section.startsWith("messages.") && !section.equals(REMINDER)
                ? "messages.type" + path.substring(section.length())
                : path;
    }

    /** A word of a choice. */
    String word(String path, String word) {
        return find("settings.w." + general(path) + "." + word)
                .or(() -> path.endsWith("progress") ? find("progress." + word) : Optional.empty())
                .or(() -> path.equals("general.languages") ? language(word) : Optional.empty())
                .orElse(word);
    }

    /** A language by its name; what is for all others, too. */
    String tongue(String tag) {
        return tag.equals(LocalisedText.ANY)
                ? texts.get("settings.any")
                : language(tag).orElse(tag);
    }

    private static Optional<String> language(String tag) {
        return Arrays.stream(PageLanguage.values())
                .filter(language -> language.tag().equals(tag))
                .map(PageLanguage::ownName)
                .findFirst();
    }

    /** The rule of a field, and what to do. */
    String rule(Setting<?> setting) {
        return switch (setting.type().shape()) {
            case SettingShape.WholeNumber(int from, int to) ->
                texts.get("settings.rule.number", Map.of("from", from, "to", to));
            case SettingShape.Paragraphs(int max) -> texts.get("settings.rule.text", Map.of("max", max));
            case SettingShape.Localised(int max) -> texts.get("settings.rule.localised", Map.of("max", max));
            case SettingShape.Secret(int max) -> texts.get("settings.rule.secret", Map.of("max", max));
            case SettingShape.Line(SettingShape.Format format, int max) ->
                format == SettingShape.Format.ANY
                        ? texts.get("settings.rule.line", Map.of("max", max))
                        : texts.get("settings.rule." + word(format));
            case SettingShape.Lines(SettingShape.Format format) -> texts.get("settings.rule.lines." + word(format));
            case SettingShape.Pairs pairs ->
                texts.get("settings.rule.pairs", Map.of("words", String.join(", ", pairs.words())));
            case SettingShape.Records(int most, var parts) -> texts.get("settings.rule.records", Map.of("most", most));
            case SettingShape.Choice words -> texts.get("settings.rule.choice");
            case SettingShape.Choices words -> texts.get("settings.rule.choice");
            case SettingShape.Switch onOff -> texts.get("settings.rule.choice");
        };
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A value in words, at most so long. */
    String said(Setting<?> setting, Object plain, int longest) {
        String said = said(setting.path(), setting.type().shape(), plain);
        return said.isEmpty()
                ? texts.get("settings.nothing")
                : said.length() <= longest ? said : CleanText.start(said, longest) + "…";
    }

    /** A value of something that is no setting, such as a connection's. */
    String other(Object plain) {
        String said = String.valueOf(plain);
        return said.length() <= LONGEST_OTHER ? said : CleanText.start(said, LONGEST_OTHER) + "…";
    }

    private String said(String path, SettingShape shape, Object plain) {
        return switch (shape) {
            case SettingShape.Switch onOff -> texts.get(plain.equals(true) ? "settings.on" : "settings.off");
            case SettingShape.Choice words -> word(path, String.valueOf(plain));
            case SettingShape.Choices words ->
                FieldForm.items(plain).stream()
                        .map(word -> word(path, String.valueOf(word)))
                        .collect(Collectors.joining(", "));
            case SettingShape.Lines lines ->
                FieldForm.items(plain).stream().map(String::valueOf).collect(Collectors.joining(", "));
            case SettingShape.Localised localised ->
                new TreeMap<>(FieldForm.map(plain))
                        .entrySet().stream()
                                .map(text -> tongue(text.getKey()) + ": " + text.getValue())
                                .collect(Collectors.joining("\n"));
            case SettingShape.Pairs pairs ->
                new TreeMap<>(FieldForm.map(plain))
                        .entrySet().stream()
                                .map(pair -> pair.getKey() + ": " + word(path, String.valueOf(pair.getValue())))
                                .collect(Collectors.joining("\n"));
            case SettingShape.Records records -> records(path, records, plain);
            case SettingShape.Secret secret -> texts.get("settings.secret.said");
            default -> String.valueOf(plain);
        };
    }

    private String records(String path, SettingShape.Records records, Object plain) {
        return FieldForm.items(plain).stream()
                .map(record -> record(path, records, FieldForm.map(record)))
                .collect(Collectors.joining("\n"));
    }

    private String record(String path, SettingShape.Records records, Map<String, Object> record) {
        return records.parts().stream()
                .flatMap(part -> Optional.ofNullable(record.get(part.key()))
                        .map(value -> texts.get("settings.f." + path + "." + part.key()) + ": "
                                + said(path + "." + part.key(), part.shape(), value))
                        .stream())
                .collect(Collectors.joining("; "));
    }

    /** A changed field by its name, with its section's; as the document names it where it is of something else. */
    String changed(ChangedField field) {
        Optional<Setting<?>> setting = SettingsCatalogue.at(field.path());
        String name = setting.map(known -> section(Setting.section(known.path())) + ": " + label(known))
                .orElse(field.change().field());
        return switch (field.scope()) {
            case SettingsScope.OfShop shop -> name;
            case SettingsScope.OfChannel(var channel) ->
                setting.isEmpty()
                        ? name
                        : texts.get("settings.on.channel", Map.of("field", name, "channel", channel.value()));
        };
    }

    private Optional<String> find(String key) {
        return texts.keys().contains(key) ? Optional.of(texts.get(key)) : Optional.empty();
    }
}
