package io.buyerstatus.operator.document;

import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.change.ProposedSecrets;
import io.buyerstatus.core.settings.change.SettingsLimits;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.yaml.Problem;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.operator.yaml.Yaml;
import io.buyerstatus.operator.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a settings document and names everything that is wrong with it at once. */
public final class DocumentReader {
    private static final String SHOP = "shop";
    private static final String CHANNELS = "channels";
    private static final String CONNECTIONS = "connections";
    private static final String AUTOMATIONS = "automations";
    private static final List<String> NAMES;

    static {
        NAMES = new ArrayList<>(List.of(SHOP));
        NAMES.addAll(LayerReader.SECTIONS);
        NAMES.addAll(List.of(CHANNELS, CONNECTIONS, AUTOMATIONS, TemplateSection.PATH, MailboxSection.PATH));
    }

    private final Problems problems = new Problems();

    private DocumentReader() {}

    /** Reads the text of a document; touches nothing else. */
    public static Reading read(String yaml) {
        DocumentReader reader = new DocumentReader();
        Optional<SettingsDocument> document =
                YamlReader.read(yaml, reader.problems).flatMap(reader::document);
        List<Problem> all = reader.problems.all();
        return document.isPresent() && !reader.problems.refusing()
                ? new Reading.Accepted(document.get(), all)
                : new Reading.Refused(all);
    }

    private Optional<SettingsDocument> document(Yaml.Fields fields) {
        Section root = new Section(fields, "", problems);
        root.allowOnly(NAMES);
        Optional<ShopId> shop = root.required(
                SHOP, fields.line(), "must have 2 to 40 lower-case letters, digits and dashes", ShopId::new);
        SettingsLayer settings = LayerReader.read(layers(fields), "", problems);
        Map<String, SettingsLayer> channels = channels(fields);
        List<ConnectionEntry> connections = connections(fields, channels);
        Optional<SettingsDocument> document = shop.map(id -> new SettingsDocument(
                id,
                settings,
                channels.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> new ChannelId(entry.getKey()),
                                Map.Entry::getValue,
                                (one, other) -> one,
                                LinkedHashMap::new)),
                connections,
                fields.field(AUTOMATIONS).map(field -> AutomationSection.read(field, problems)),
                fields.field(MailboxSection.PATH).map(field -> MailboxSection.read(field, id, problems))));
        document.ifPresent(known -> checkLimits(known, fields));
        return document;
    }

    /** What no field alone can break. */
    private void checkLimits(SettingsDocument document, Yaml.Fields fields) {
        SettingsLimits.broken(document.proposed(entry -> new ProposedSecrets.Keep()))
                .forEach(broken -> problems.error(line(broken.field(), fields), broken.field(), broken.rule()));
    }

    /** The line of a field by its path, or of the section that it would be in. */
    private static int line(String path, Yaml.Fields fields) {
        int dot = path.indexOf('.');
        Optional<Yaml.Field> field = fields.field(dot < 0 ? path : path.substring(0, dot));
        return field.map(found -> dot > 0 && found.value() instanceof Yaml.Fields inner
                        ? line(path.substring(dot + 1), inner)
                        : found.line())
                .orElse(fields.line());
    }

    private static List<Yaml.Field> layers(Yaml.Fields fields) {
        return fields.byName().values().stream()
                .filter(field -> LayerReader.SECTIONS.contains(field.name()))
                .toList();
    }

    private Map<String, SettingsLayer> channels(Yaml.Fields fields) {
        Map<String, SettingsLayer> channels = new LinkedHashMap<>();
        fields.field(CHANNELS)
                .flatMap(field -> Section.of(field, CHANNELS, problems))
                .ifPresent(section -> section.fields().byName().values().forEach(field -> channel(field)
                        .ifPresent(layer -> channels.put(field.name(), layer))));
        return channels;
    }

    private Optional<SettingsLayer> channel(Yaml.Field field) {
        String path = CHANNELS + "." + field.name();
        try {
            ChannelId id = new ChannelId(field.name());
            return Section.of(field, path, problems).map(section -> {
                section.allowOnly(LayerReader.SECTIONS);
                return LayerReader.read(layers(section.fields()), CHANNELS + "." + id + ".", problems);
            });
        } catch (IllegalArgumentException e) {
            problems.error(field.line(), path, "must be named with 1 to 40 lower-case letters, digits and dashes");
            return Optional.empty();
        }
    }

    private List<ConnectionEntry> connections(Yaml.Fields fields, Map<String, SettingsLayer> channels) {
        return fields.field(CONNECTIONS).flatMap(field -> Section.of(field, CONNECTIONS, problems)).stream()
                .flatMap(section -> section.fields().byName().values().stream())
                .flatMap(field -> ConnectionReader.read(field, channels.keySet(), problems).stream())
                .toList();
    }
}
