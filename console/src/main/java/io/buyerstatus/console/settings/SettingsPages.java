package io.buyerstatus.console.settings;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.SettingsCatalogue.Section;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.ChangedField;
import io.buyerstatus.core.settings.change.InvalidField;
import io.buyerstatus.core.settings.change.SettingsSince;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a shop has set: its sections, and each as a form for its owners. */
public final class SettingsPages {
    private static final String TEMPLATE = "console/settings";
    private static final int LONGEST = 300;

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public SettingsPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String lead,
            List<Group> groups,
            List<Place> scopes,
            boolean severalScopes,
            String all,
            String changes,
            String mailboxes,
            String protection,
            List<ConnectionView> connections,
            String done,
            List<Problem> mend,
            String problem,
            Optional<String> confirm,
            boolean shown,
            boolean changeable,
            boolean mayNot,
            String action,
            String token,
            String seen,
            String channel,
            List<FieldView> fields,
            boolean previewable) {}

    private record Group(String title, List<Place> sections) {}

    private record Place(String label, String url, boolean current, String count) {}

    private record ConnectionView(String id, String state, String tone, String about) {}

    private record Problem(String href, String label, String text) {}

    /**
     * What a page shows.
     *
     * @param secrets which secrets are set
     */
    public record Shown(ShopSettings shop, Function<Purpose, SealedSettings> secrets, Instant now) {}

    /** All sections, and how much is set in each. */
    public String overview(ConsoleRequest asked, Colleague me, ShopSettings shop) {
        Texts texts = asked.texts();
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, texts.get("settings.title"), me, ConsoleFrames.Section.SETTINGS),
                        texts.get("settings.title"),
                        texts.get("settings.lead"),
                        groups(texts, me, shop, Optional.empty(), ""),
                        List.of(),
                        false,
                        ConsoleUrls.settings(me.shop()),
                        ConsoleUrls.changes(me.shop()),
                        ConsoleUrls.mailboxes(me.shop()),
                        ConsoleUrls.dataProtection(me.shop()),
                        connections(
                                shop,
                                new Formats(asked.language(), shop.ofShop().get(GeneralSettings.TIME_ZONE)),
                                texts),
                        "",
                        List.of(),
                        "",
                        Optional.empty(),
                        false,
                        false,
                        me.role() != Role.OWNER,
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        false),
                texts);
    }

    /** A section as a form; for whoever is no owner, as what holds. */
    public String section(ConsoleRequest asked, Colleague me, Shown shown, SectionForm form, SettingsNews news) {
        Texts texts = asked.texts();
        SettingWords words = new SettingWords(texts);
        Section section = form.section();
        Optional<ChannelId> channel = channel(form.scope());
        String path = ConsoleUrls.settings(me.shop(), section.name(), channel);
        OwnersOnly owners = OwnersOnly.of(me, shown.now(), path);
        FieldView.Maker maker = new FieldView.Maker(
                shown.shop(), form.scope(), shown.secrets(), form.typed(), errors(words, form, news), words);
        List<FieldView> fields = section.settings().stream()
                .filter(setting -> channel.isEmpty() || SettingsCatalogue.ofChannels(setting))
                .map(maker::of)
                .toList();
        String title = words.section(section.name());
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.SETTINGS),
                        title,
                        words.lead(section.name()),
                        groups(texts, me, shown.shop(), channel, section.name()),
                        scopes(texts, me, shown.shop(), section, channel),
                        !shown.shop().channels().isEmpty(),
                        ConsoleUrls.settings(me.shop()),
                        ConsoleUrls.changes(me.shop()),
                        ConsoleUrls.mailboxes(me.shop()),
                        ConsoleUrls.dataProtection(me.shop()),
                        List.of(),
                        news.done()
                                .map(done -> texts.get("settings.done." + done))
                                .orElse(""),
                        problems(fields, news),
                        news.problem()
                                .map(problem -> texts.get("settings.problem." + problem))
                                .orElse(""),
                        owners.confirm().filter(page -> section.guarded()),
                        true,
                        owners.owner(),
                        !owners.owner(),
                        path,
                        me.token().formToken(),
                        Long.toString(form.seen()),
                        channel.map(ChannelId::value).orElse(""),
                        fields,
                        owners.owner() && MessageSample.of(section).isPresent()),
                texts);
    }

    /** What others changed since a form was drawn: of its own fields at these, of others above. */
    public SettingsNews overtaken(ConsoleRequest asked, SectionForm form, SettingsSince since) {
        Texts texts = asked.texts();
        SettingWords words = new SettingWords(texts);
        Formats formats = new Formats(asked.language(), since.now().ofShop().get(GeneralSettings.TIME_ZONE));
        Map<String, String> disputed = new HashMap<>();
        for (Setting<?> setting : form.disputed(since)) {
            since.changed(form.scope(), setting)
                    .ifPresent(change -> disputed.put(
                            setting.path(),
                            texts.get(
                                    "settings.meanwhile",
                                    Map.of(
                                            "name", change.by().name(),
                                            "time", formats.moment(change.at()),
                                            "value", now(words, form, since, setting)))));
        }
        List<String> others = since.changes().stream()
                .map(change -> texts.get(
                        "settings.others.changed",
                        Map.of(
                                "name", change.by().name(),
                                "time", formats.moment(change.at()),
                                "fields",
                                        change.fields().stream()
                                                .map(ChangedField::of)
                                                .map(words::changed)
                                                .collect(Collectors.joining(", ")))))
                .toList();
        return SettingsNews.overtaken(disputed, others);
    }

    private static String now(SettingWords words, SectionForm form, SettingsSince since, Setting<?> setting) {
        return since.now()
                .layer(form.scope())
                .plainOf(setting)
                .map(value -> words.said(setting, value, LONGEST))
                .orElseGet(() -> words.texts().get("settings.none"));
    }

    private static Optional<ChannelId> channel(SettingsScope scope) {
        return scope instanceof SettingsScope.OfChannel(ChannelId id) ? Optional.of(id) : Optional.empty();
    }

    /** What is wrong with a field: its rule in the reader's language, and the words of the check where they say more. */
    private static Map<String, String> errors(SettingWords words, SectionForm form, SettingsNews news) {
        Map<String, String> errors = new HashMap<>();
        for (Setting<?> setting : form.section().settings()) {
            String field = form.scope().field(setting.path());
            news.invalid().stream()
                    .filter(invalid -> invalid.field().equals(field))
                    .findFirst()
                    .ifPresent(invalid -> errors.put(setting.path(), error(words, setting, invalid)));
            Optional.ofNullable(news.disputed().get(setting.path()))
                    .ifPresent(text -> errors.put(setting.path(), text));
        }
        return errors;
    }

    private static String error(SettingWords words, Setting<?> setting, InvalidField invalid) {
        if (invalid.rule().equals(setting.type().rule())) {
            return words.rule(setting);
        }
        return setting.type().needs().isPresent()
                ? words.texts().get("settings.rule.needs")
                : words.rule(setting) + " (" + invalid.rule() + ")";
    }

    private static List<Problem> problems(List<FieldView> fields, SettingsNews news) {
        Stream<Problem> here = fields.stream()
                .filter(field -> !field.error().isEmpty())
                .map(field -> new Problem("#" + field.id(), field.label(), field.error()));
        Stream<Problem> elsewhere = news.elsewhere().stream().map(text -> new Problem("", "", text));
        return Stream.concat(here, elsewhere).toList();
    }

    /** The connections as the settings have them; one without a secret takes no webhook. */
    private static List<ConnectionView> connections(ShopSettings shop, Formats formats, Texts texts) {
        return shop.connections().values().stream()
                .sorted(Comparator.comparing(connection -> connection.id().value()))
                .map(connection -> {
                    boolean deaf = connection.secrets().isEmpty();
                    String state = connection.removedAt().isPresent()
                            ? texts.get(
                                    "connections.removed",
                                    Map.of(
                                            "time",
                                            formats.moment(
                                                    connection.removedAt().get())))
                            : texts.get(deaf ? "connections.deaf" : "connections.listens");
                    return new ConnectionView(
                            connection.id().value(),
                            state,
                            connection.removedAt().isPresent() ? "over" : deaf ? "asking" : "done",
                            texts.get(
                                    "connections.about",
                                    Map.of(
                                            "kind", SettingWords.word(connection.kind()),
                                            "channel", connection.channel().value(),
                                            "time", formats.moment(connection.installedAt()))));
                })
                .toList();
    }

    private static List<Group> groups(
            Texts texts, Colleague me, ShopSettings shop, Optional<ChannelId> channel, String current) {
        SettingWords words = new SettingWords(texts);
        Map<Boolean, List<Place>> byKind = SettingsCatalogue.sections().stream()
                .collect(Collectors.partitioningBy(
                        section -> section.name().startsWith("messages"),
                        Collectors.mapping(
                                section -> new Place(
                                        words.section(section.name()),
                                        ConsoleUrls.settings(me.shop(), section.name(), channel),
                                        section.name().equals(current),
                                        count(texts, shop, section, channel)),
                                Collectors.toList())));
        return List.of(
                new Group(texts.get("settings.group.shop"), byKind.getOrDefault(false, List.of())),
                new Group(texts.get("settings.group.messages"), byKind.getOrDefault(true, List.of())));
    }

    private static String count(Texts texts, ShopSettings shop, Section section, Optional<ChannelId> channel) {
        long set = section.settings().stream()
                .filter(setting -> shop.layer(channel.map(SettingsScope::of).orElse(SettingsScope.shop()))
                        .plainOf(setting)
                        .isPresent())
                .count();
        return set == 0 ? "" : texts.count("settings.count", set);
    }

    private static List<Place> scopes(
            Texts texts, Colleague me, ShopSettings shop, Section section, Optional<ChannelId> current) {
        Stream<Place> channels = shop.channels().keySet().stream()
                .sorted(Comparator.comparing(ChannelId::value))
                .map(channel -> new Place(
                        channel.value(),
                        ConsoleUrls.settings(me.shop(), section.name(), Optional.of(channel)),
                        current.filter(channel::equals).isPresent(),
                        count(texts, shop, section, Optional.of(channel))));
        Place whole = new Place(
                texts.get("settings.whole"),
                ConsoleUrls.settings(me.shop(), section.name(), Optional.empty()),
                current.isEmpty(),
                "");
        return Stream.concat(Stream.of(whole), channels).toList();
    }
}
