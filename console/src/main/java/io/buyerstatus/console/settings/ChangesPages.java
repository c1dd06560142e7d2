package io.buyerstatus.console.settings;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.settings.change.ChangedField;
import io.buyerstatus.core.settings.change.FieldChange;
import io.buyerstatus.core.settings.change.InvalidField;
import io.buyerstatus.core.settings.change.SettingsChange;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who changed a shop's settings, when, and what; owners take a change back there. */
public final class ChangesPages {
    /** How many changes are shown. */
    public static final int MOST = 50;

    private static final String TEMPLATE = "console/changes";
    private static final int LONGEST = 300;

    /** More fields than these are folded away. */
    private static final int FEW = 6;

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public ChangesPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String back,
            String done,
            String problem,
            List<String> told,
            Optional<String> confirm,
            String action,
            String token,
            boolean changeable,
            List<Change> changes) {}

    private record Change(
            String version,
            String at,
            String machine,
            String who,
            String undoes,
            boolean guarded,
            String many,
            List<Field> fields) {}

    private record Field(String name, String path, String before, String after) {}

    /** What just happened. */
    public record News(Optional<String> done, Optional<String> problem, List<InvalidField> refused) {
        public News {
            refused = List.copyOf(refused);
        }
    }

    /** What a page shows: the changes, the newest first, and in which times. */
    public record Shown(List<SettingsChange> changes, ZoneId zone, Instant now) {
        public Shown {
            changes = List.copyOf(changes);
        }
    }

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, News news) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), shown.zone());
        String title = texts.get("changes.title");
        String path = ConsoleUrls.changes(me.shop());
        OwnersOnly owners = OwnersOnly.of(me, shown.now(), path);
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.SETTINGS),
                        title,
                        ConsoleUrls.settings(me.shop()),
                        news.done()
                                .map(what -> texts.get("changes.done." + what))
                                .orElse(""),
                        news.problem()
                                .map(what -> texts.get("changes.problem." + what))
                                .orElse(""),
                        news.refused().stream().map(InvalidField::text).toList(),
                        owners.confirm().filter(page -> shown.changes().stream().anyMatch(ChangesPages::guarded)),
                        path,
                        me.token().formToken(),
                        owners.owner(),
                        shown.changes().stream()
                                .map(change -> change(change, texts, formats, owners.fresh()))
                                .toList()),
                texts);
    }

    /** Whether taking it back wants a sign-in that is fresh, as making it did. */
    public static boolean guarded(SettingsChange change) {
        return change.fields().stream()
                .map(ChangedField::of)
                .flatMap(field -> SettingsCatalogue.at(field.path()).stream())
                .anyMatch(SettingsCatalogue::guarded);
    }

    private static Change change(SettingsChange change, Texts texts, Formats formats, boolean fresh) {
        SettingWords words = new SettingWords(texts);
        String via = texts.get("changes.via." + SettingWords.word(change.by().via()));
        return new Change(
                Long.toString(change.version()),
                formats.moment(change.at()),
                formats.machine(change.at()),
                change.by().name().isEmpty()
                        ? via
                        : texts.get("changes.by", Map.of("name", change.by().name(), "via", via)),
                change.undoes()
                        .map(number -> texts.get("changes.undoes", Map.of("n", number)))
                        .orElse(""),
                guarded(change) && !fresh,
                change.fields().size() > FEW
                        ? texts.count("changes.fields", change.fields().size())
                        : "",
                change.fields().stream().map(field -> field(field, words)).toList());
    }

    private static Field field(FieldChange change, SettingWords words) {
        ChangedField field = ChangedField.of(change);
        return new Field(
                words.changed(field),
                change.field(),
                said(field, change.before(), words),
                said(field, change.after(), words));
    }

    private static String said(ChangedField field, Optional<Object> plain, SettingWords words) {
        return plain.map(value -> SettingsCatalogue.at(field.path())
                        .map(setting -> words.said(setting, value, LONGEST))
                        .orElseGet(() -> words.other(value)))
                .orElseGet(() -> words.texts().get("settings.none"));
    }
}
