package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.SettingsCatalogue.Section;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.settings.change.InvalidField;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.settings.change.SettingsSince;
import io.buyerstatus.core.shop.ChannelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a shop has set, section by section, for programs to read and change; what is guarded is changed at the desk alone. */
record SettingsRoute(EditableSettings settings, ChangeSettings change) {
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,15})\"");

    /** A section that a program asked for. */
    private record Opened(ShopSettings shop, Section section, SettingsScope scope) {
        boolean has(String path) {
            return section.settings().stream()
                    .anyMatch(setting -> setting.path().equals(path));
        }

        /** The same with what holds by now. */
        Opened of(ShopSettings now) {
            return new Opened(now, section, scope);
        }
    }

    Answer sections(Call call) {
        return settings.shop(call.shop())
                .map(shop -> {
                    ObjectNode json = Json.object().put("version", shop.version());
                    Json.list(json, "sections", SettingsCatalogue.sections(), section -> Json.object()
                            .put("name", section.name())
                            .put("guarded", section.guarded()));
                    Json.list(
                            json,
                            "channels",
                            shop.channels().keySet().stream()
                                    .sorted(Comparator.comparing(ChannelId::value))
                                    .toList(),
                            channel -> Json.plain(channel.value()));
                    return Answer.told(json);
                })
                .orElseGet(Answer::missing);
    }

    Answer show(Call call) {
        return opened(call, opened -> told(opened, SectionJson.now(opened.section(), opened.scope(), opened.shop())));
    }

    Answer change(Call call) {
        return opened(call, opened -> {
            Optional<String> sent = call.request().header("if-match");
            if (sent.isEmpty()) {
                return Answer.not(
                        ProblemType.VERSION_MISSING,
                        "Send If-Match with the ETag of the section that the change was made from.");
            }
            Matcher version = VERSION.matcher(sent.get());
            if (!version.matches()) {
                return Answer.not(Problem.of(
                        ProblemType.INVALID_PARAMETER,
                        "If-Match is no ETag of this section.",
                        List.of(Problem.Part.parameter("If-Match", "value", "must be the ETag as it was sent"))));
            }
            return edited(call, opened, Long.parseLong(version.group(1)));
        });
    }

    private Answer edited(Call call, Opened opened, long seen) {
        if (hollow(call.body())) {
            return Answer.not(Problem.of(
                    ProblemType.INVALID_BODY,
                    "A value is null; nothing was changed. Name what shall be inherited under unset.",
                    List.of(new Problem.Part("pointer", "/set", "type", "must hold no null"))));
        }
        List<SettingsEdit> edits = edits(call.body(), opened.scope());
        List<Problem.Part> elsewhere = edits.stream()
                .filter(edit -> !opened.has(edit.path()))
                .map(edit -> part(edit, "unknown", "is not of this section"))
                .toList();
        if (!elsewhere.isEmpty()) {
            return Answer.not(Problem.of(
                    ProblemType.INVALID_BODY, "The section has no such field; nothing was changed.", elsewhere));
        }
        List<Problem.Part> guarded = edits.stream()
                .filter(edit -> SettingsCatalogue.at(edit.path())
                        .filter(SettingsCatalogue::guarded)
                        .isPresent())
                .map(edit -> part(edit, "guarded", "is changed at the desk, by an owner who has just signed in"))
                .toList();
        if (!guarded.isEmpty()) {
            return Answer.not(
                    Problem.of(ProblemType.DESK_ONLY, "No key changes where money or buyers' data go.", guarded));
        }
        SettingsSince since = SettingsSince.of(settings, opened.shop(), seen);
        if (seen > opened.shop().version() || otherwise(opened, since)) {
            return passed(opened, since);
        }
        Author author = new Author(Author.Via.API, call.key().name());
        return switch (change.change(call.shop(), opened.shop().version(), edits, author)) {
            case ChangeResult.Done done -> again(opened);
            case ChangeResult.Unchanged unchanged -> again(opened);
            case ChangeResult.Refused(List<InvalidField> invalid) -> refused(opened, edits, invalid);
            case ChangeResult.Overtaken overtaken -> Answer.not(Problem.busy());
            case ChangeResult.NoSuchShop none -> Answer.missing();
        };
    }

    /** Whether somebody changed this section since; what else they changed stands in nobody's way. */
    private static boolean otherwise(Opened opened, SettingsSince since) {
        return opened.section().settings().stream()
                .anyMatch(setting -> since.changed(opened.scope(), setting).isPresent());
    }

    private static Answer passed(Opened opened, SettingsSince since) {
        ObjectNode versions = Json.object();
        versions.set("yours", SectionJson.before(opened.section(), opened.scope(), since));
        versions.set("current", SectionJson.now(opened.section(), opened.scope(), opened.shop()));
        return Answer.not(Problem.of(
                        ProblemType.VERSION_PASSED,
                        "The section was changed since the version that If-Match names; nothing was changed. Look at"
                                + " both, and send your change with the ETag \""
                                + opened.shop().version() + "\".")
                .with("versions", versions));
    }

    private Answer again(Opened opened) {
        return settings.shop(opened.shop().id())
                .map(now -> told(opened.of(now), SectionJson.now(opened.section(), opened.scope(), now)))
                .orElseGet(Answer::missing);
    }

    private static Answer told(Opened opened, ObjectNode section) {
        return new Answer.Told(200, section, Map.of("etag", "\"" + opened.shop().version() + "\""));
    }

    private static Answer refused(Opened opened, List<SettingsEdit> edits, List<InvalidField> invalid) {
        List<Problem.Part> parts = invalid.stream()
                .map(field -> edits.stream()
                        .filter(edit -> opened.scope().field(edit.path()).equals(field.field()))
                        .findFirst()
                        .map(edit -> part(edit, "value", field.rule()))
                        .orElseGet(() -> new Problem.Part("pointer", "", "value", field.text())))
                .toList();
        return Answer.not(Problem.of(ProblemType.INVALID_BODY, "A value breaks its rule; nothing was changed.", parts));
    }

    private static Problem.Part part(SettingsEdit edit, String rule, String detail) {
        return new Problem.Part(
                "pointer",
                edit.value().isPresent() ? "/set/" + edit.path() : "/unset",
                rule,
                edit.path() + " " + detail);
    }

    private static boolean hollow(JsonNode node) {
        return node.isNull() || node.valueStream().anyMatch(SettingsRoute::hollow);
    }

    private static List<SettingsEdit> edits(ObjectNode body, SettingsScope scope) {
        List<SettingsEdit> edits = new ArrayList<>();
        body.path("set")
                .properties()
                .forEach(field -> edits.add(SettingsEdit.set(scope, field.getKey(), Json.plain(field.getValue()))));
        for (JsonNode path : body.path("unset")) {
            edits.add(SettingsEdit.unset(scope, path.asText()));
        }
        return edits;
    }

    private Answer opened(Call call, Function<Opened, Answer> then) {
        Optional<ShopSettings> shop = settings.shop(call.shop());
        Optional<Section> section = SettingsCatalogue.section(call.request().pathParameter("section"));
        Optional<String> channel = call.request().queryParameter("channel");
        Optional<SettingsScope> scope = channel.isEmpty()
                ? Optional.of(SettingsScope.shop())
                : shop.stream()
                        .flatMap(all -> all.channels().keySet().stream())
                        .filter(known -> known.value().equals(channel.get()))
                        .findFirst()
                        .map(SettingsScope::of);
        return shop.isEmpty() || section.isEmpty() || scope.isEmpty()
                ? Answer.missing()
                : then.apply(new Opened(shop.get(), section.get(), scope.get()));
    }
}
