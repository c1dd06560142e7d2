package io.buyerstatus.core.note;

import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.InvalidSettingPart;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingType;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.value.LocalisedText;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a shop's notes are read and written: a list of boxes. An error names the box, the field, the rule and an example. */
final class NoteBoxes {
    private static final int MOST = 20;
    private static final List<String> FIELDS = List.of("title", "text", "from", "until", "channels", "progress");
    private static final SettingType<LocalisedText> TITLE = SettingTypes.localised(200);
    private static final SettingType<LocalisedText> TEXT = SettingTypes.localised(4000);
    private static final SettingType<Set<Progress>> PROGRESS = SettingTypes.choices(Progress.class, "states");
    private static final String TIME_RULE =
            "must be a day such as 2026-12-24, or a time with its offset such as 2026-12-24T18:00:00+01:00";
    private static final String CHANNELS_RULE = "must be a list of channels such as [web, ebay]";

    static final SettingType<List<NoteBox>> TYPE = new SettingType<>(
            "must be a list of at most " + MOST + " boxes, each with a text and, where wanted, " + FIELDS,
            shape(),
            NoteBoxes::parse,
            NoteBoxes::plain);

    private NoteBoxes() {}

    private static SettingShape shape() {
        return new SettingShape.Records(
                MOST,
                List.of(
                        new SettingShape.Part("title", TITLE.shape()),
                        new SettingShape.Part("text", TEXT.shape()),
                        new SettingShape.Part("from", new SettingShape.Line(SettingShape.Format.TIME, 40)),
                        new SettingShape.Part("until", new SettingShape.Line(SettingShape.Format.TIME, 40)),
                        new SettingShape.Part("channels", new SettingShape.Lines(SettingShape.Format.CHANNEL)),
                        new SettingShape.Part("progress", PROGRESS.shape())));
    }

    private static List<NoteBox> parse(Object plain) {
        if (!(plain instanceof List<?> boxes) || boxes.size() > MOST) {
            throw new IllegalArgumentException("must be a list");
        }
        List<NoteBox> parsed = new ArrayList<>();
        for (int at = 0; at < boxes.size(); at++) {
            parsed.add(new Box("box " + (at + 1), boxes.get(at)).parse());
        }
        return List.copyOf(parsed);
    }

    /** One box as plain data, which knows how it is called in an error. */
    private record Box(String name, Object plain) {
        NoteBox parse() {
            if (!(plain instanceof Map<?, ?> fields)) {
                throw new InvalidSettingPart(name + " must have fields: " + FIELDS + ", of which text is required");
            }
            fields.keySet().stream()
                    .map(String::valueOf)
                    .filter(field -> !FIELDS.contains(field))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new InvalidSettingPart(name + " has no field " + unknown + ": the fields are " + FIELDS);
                    });
            LocalisedText text = field(fields, "text", TEXT.rule(), TEXT.parse())
                    .filter(words -> !words.byLanguage().isEmpty())
                    .orElseThrow(() -> new InvalidSettingPart(name + " needs a text: " + TEXT.rule()));
            Optional<NoteTime> from = field(fields, "from", TIME_RULE, Box::time);
            Optional<NoteTime> until = field(fields, "until", TIME_RULE, Box::time);
            if (from.isPresent()
                    && until.isPresent()
                    && !from.get().begin(ZoneOffset.UTC).isBefore(until.get().end(ZoneOffset.UTC))) {
                throw new InvalidSettingPart(name + ", until: must not lie before from");
            }
            return new NoteBox(
                    field(fields, "title", TITLE.rule(), TITLE.parse())
                            .filter(words -> !words.byLanguage().isEmpty()),
                    text,
                    from,
                    until,
                    field(fields, "channels", CHANNELS_RULE, Box::channels).orElse(Set.of()),
                    field(fields, "progress", PROGRESS.rule(), PROGRESS.parse()).orElse(Set.of()));
        }

        private <T> Optional<T> field(Map<?, ?> fields, String field, String rule, Function<Object, T> parse) {
            try {
                return Optional.<Object>ofNullable(fields.get(field)).map(parse);
            } catch (RuntimeException broken) {
                throw new InvalidSettingPart(name + ", " + field + ": " + rule, broken);
            }
        }

        private static NoteTime time(Object plain) {
            return NoteTime.parse(String.valueOf(plain).strip());
        }

        private static Set<ChannelId> channels(Object plain) {
            List<?> items = plain instanceof List<?> several ? several : List.of(plain);
            return items.stream()
                    .map(item -> new ChannelId(String.valueOf(item)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static Object plain(List<NoteBox> boxes) {
        return boxes.stream().map(NoteBoxes::plain).toList();
    }

    private static Map<String, Object> plain(NoteBox box) {
        Map<String, Object> plain = new LinkedHashMap<>();
        box.title().ifPresent(title -> plain.put("title", new TreeMap<>(title.byLanguage())));
        plain.put("text", new TreeMap<>(box.text().byLanguage()));
        box.from().ifPresent(from -> plain.put("from", from.text()));
        box.until().ifPresent(until -> plain.put("until", until.text()));
        if (!box.channels().isEmpty()) {
            plain.put(
                    "channels",
                    List.copyOf(new TreeSet<>(
                            box.channels().stream().map(ChannelId::value).toList())));
        }
        if (!box.progress().isEmpty()) {
            plain.put(
                    "progress",
                    box.progress().stream()
                            .sorted()
                            .map(state -> state.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return plain;
    }
}
