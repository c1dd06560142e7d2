package io.buyerstatus.operator.document;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.operator.yaml.Names;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.operator.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the fields of a shop or of one of its channels by the catalogue of settings. */
final class LayerReader {
    /** Every path of the catalogue, and every section that such a path leads through. */
    private static final TreeSet<String> PATHS = new TreeSet<>();

    /** The sections at the top: general, bank, ... */
    static final List<String> SECTIONS;

    static {
        for (String path : SettingsCatalogue.byPath().keySet()) {
            PATHS.add(path);
            for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                PATHS.add(path.substring(0, dot));
            }
        }
        SECTIONS = PATHS.stream().filter(path -> path.indexOf('.') < 0).toList();
    }

    /** What holds tags: a shop's own messages, and the note on every page. */
    private static final Pattern TAGGED = Pattern.compile("general\\.notes?|messages\\.[a-z_]+\\.(subject|text)");

    private final String prefix;
    private final Problems problems;
    private SettingsLayer layer = SettingsLayer.EMPTY;

    private LayerReader(String prefix, Problems problems) {
        this.prefix = prefix;
        this.problems = problems;
    }

    /**
     * What some sections set.
     *
     * @param prefix what stands before their paths in the document, e.g. {@code channels.ebay.}; may be empty
     */
    static SettingsLayer read(List<Yaml.Field> sections, String prefix, Problems problems) {
        LayerReader reader = new LayerReader(prefix, problems);
        sections.forEach(section -> reader.read(section, section.name()));
        return reader.layer;
    }

    private void read(Yaml.Field field, String path) {
        Optional<Setting<?>> setting = SettingsCatalogue.at(path);
        if (setting.isPresent()) {
            set(setting.get(), field);
        } else if (!PATHS.contains(path)) {
            problems.error(field.line(), prefix + path, Section.unknown(path, candidates(path)));
        } else {
            Section.of(field, prefix + path, problems).ifPresent(section -> section.fields()
                    .byName()
                    .values()
                    .forEach(entry -> read(entry, path + "." + entry.name())));
        }
    }

    /** Names at the same place where there are any near, else all of the catalogue. */
    private static List<String> candidates(String path) {
        String section = path.substring(0, path.lastIndexOf('.') + 1);
        List<String> all = List.copyOf(PATHS);
        if (!Names.nearest(path, all).isEmpty()) {
            return all;
        }
        return PATHS.stream()
                .filter(known -> known.startsWith(section) && known.indexOf('.', section.length()) < 0)
                .toList();
    }

    private void set(Setting<?> setting, Yaml.Field field) {
        String place = prefix + setting.path();
        if (field.value().empty()) {
            problems.error(field.line(), place, "has no value: leave the field out to inherit, or write one");
            return;
        }
        try {
            layer = withValue(setting, field.value());
            if (TAGGED.matcher(setting.path()).matches()) {
                new MessageTags(problems).check(setting.path(), place, field.value());
            }
        } catch (IllegalArgumentException e) {
            problems.error(field.line(), place, String.valueOf(e.getMessage()));
        }
    }

    /** An unquoted number where a text is due is that text as it was written: phone numbers, bank codes. */
    private SettingsLayer withValue(Setting<?> setting, Yaml value) {
        try {
            return layer.withPlain(setting, PlainData.of(value));
        } catch (IllegalArgumentException e) {
            if (value instanceof Yaml.Scalar scalar && scalar.value().orElse("") instanceof Number) {
                return layer.withPlain(setting, scalar.text());
            }
            throw e;
        }
    }
}
