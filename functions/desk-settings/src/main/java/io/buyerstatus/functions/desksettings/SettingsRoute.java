package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.settings.PreviewPages;
import io.buyerstatus.console.settings.SectionForm;
import io.buyerstatus.console.settings.SettingsNews;
import io.buyerstatus.console.settings.SettingsPages;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.SettingsCatalogue.Section;
import io.buyerstatus.core.settings.SealedSettings;
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
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A shop's settings, section by section. All of the staff see them; owners change them. */
record SettingsRoute(
        DeskAnswers answers,
        EditableSettings settings,
        ChangeSettings change,
        SettingsPages pages,
        InstantSource clock) {
    private static final List<String> DONE = List.of("saved", "unchanged");

    /** A section that somebody opened: what holds, whose it is, and who looks. */
    private record Opened(Colleague me, ShopSettings shop, Section section, SettingsScope scope) {
        String path() {
            return ConsoleUrls.settings(me.shop(), section.name(), channel());
        }

        Optional<ChannelId> channel() {
            return scope instanceof SettingsScope.OfChannel(ChannelId id) ? Optional.of(id) : Optional.empty();
        }
    }

    APIGatewayV2HTTPResponse overview(Request request) {
        String path = ConsoleUrls.path(ConsoleUrls.SETTINGS, request.pathParameter("shop"));
        return answers.admitted(request, path, Role.READER, me -> settings.shop(me.shop())
                .map(shop -> Replies.page(request, 200, pages.overview(answers.asked(request, path), me, shop)))
                .orElseGet(() -> answers.missing(request)));
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return opened(request, Role.READER, request.queryParameter("channel").orElse(""), opened -> {
            SettingsSince now = new SettingsSince(opened.shop(), List.of());
            return page(
                    request,
                    200,
                    opened,
                    SectionForm.untouched(opened.section(), opened.scope(), now),
                    SettingsNews.done(request.queryParameter("done").filter(DONE::contains)));
        });
    }

    APIGatewayV2HTTPResponse change(Request request) {
        Map<String, String> typed = request.form();
        return opened(request, Role.OWNER, typed.getOrDefault("channel", ""), opened -> {
            if (request.fromElsewhere(answers.publicBase())) {
                return answers.strange(request, opened.path());
            }
            SectionForm form = new SectionForm(opened.section(), opened.scope(), seen(typed), typed);
            SettingsSince since = SettingsSince.of(settings, opened.shop(), form.seen());
            if (!answers.ours(request, opened.me().token())) {
                return page(request, 403, opened, form.onto(since), SettingsNews.problem("strange"));
            }
            return switch (typed.getOrDefault("do", "")) {
                case "save" -> save(request, opened, form, since);
                case "preview" -> preview(request, opened, form, since);
                default -> answers.missing(request);
            };
        });
    }

    private APIGatewayV2HTTPResponse save(Request request, Opened opened, SectionForm form, SettingsSince since) {
        List<SettingsEdit> edits = form.edits(since);
        if (edits.isEmpty()) {
            return led(opened, "unchanged");
        }
        boolean guarded = edits.stream()
                .flatMap(edit -> SettingsCatalogue.at(edit.path()).stream())
                .anyMatch(SettingsCatalogue::guarded);
        if (guarded && !opened.me().person().session().fresh(clock.instant())) {
            return page(request, 403, opened, form.onto(since), SettingsNews.problem("fresh"));
        }
        Author author = new Author(Author.Via.CONSOLE, opened.me().name());
        return switch (change.change(opened.me().shop(), form.seen(), edits, author)) {
            case ChangeResult.Done done -> led(opened, "saved");
            case ChangeResult.Unchanged unchanged -> led(opened, "unchanged");
            case ChangeResult.Refused(List<InvalidField> invalid) -> refused(request, opened, form, since, invalid);
            case ChangeResult.Overtaken overtaken -> overtaken(request, opened, form);
            case ChangeResult.NoSuchShop none -> answers.missing(request);
        };
    }

    /** The page with all that was typed, on what others made of the rest meanwhile. */
    private APIGatewayV2HTTPResponse overtaken(Request request, Opened opened, SectionForm form) {
        ShopSettings now = settings.shop(opened.me().shop()).orElse(opened.shop());
        SettingsSince since = SettingsSince.of(settings, now, form.seen());
        Opened again = new Opened(opened.me(), now, opened.section(), opened.scope());
        return page(
                request,
                409,
                again,
                form.onto(since),
                pages.overtaken(answers.asked(request, opened.path()), form, since));
    }

    private APIGatewayV2HTTPResponse refused(
            Request request, Opened opened, SectionForm form, SettingsSince since, List<InvalidField> invalid) {
        List<String> elsewhere = invalid.stream()
                .filter(field -> opened.section().settings().stream()
                        .noneMatch(
                                setting -> opened.scope().field(setting.path()).equals(field.field())))
                .map(InvalidField::text)
                .toList();
        return page(request, 422, opened, form.onto(since), SettingsNews.invalid(invalid, elsewhere));
    }

    private APIGatewayV2HTTPResponse preview(Request request, Opened opened, SectionForm form, SettingsSince since) {
        ConsoleRequest asked = answers.asked(request, opened.path());
        return switch (PreviewPages.of(asked, opened.shop(), form, since, clock.instant())) {
            case PreviewPages.Shown(String html) -> Replies.preview(request, html);
            case PreviewPages.Broken(List<InvalidField> invalid) -> refused(request, opened, form, since, invalid);
            case PreviewPages.NoSample none -> answers.missing(request);
        };
    }

    private static long seen(Map<String, String> typed) {
        String seen = typed.getOrDefault("seen", "");
        return seen.matches("[0-9]{1,15}") ? Long.parseLong(seen) : 0;
    }

    private static APIGatewayV2HTTPResponse led(Opened opened, String done) {
        String path = opened.path();
        return Replies.seeOther(path + (path.contains("?") ? "&" : "?") + "done=" + done);
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Opened opened, SectionForm form, SettingsNews news) {
        Function<Purpose, SealedSettings> secrets =
                purpose -> settings.secrets(opened.me().shop(), purpose);
        return Replies.page(
                request,
                status,
                pages.section(
                        answers.asked(request, opened.path()),
                        opened.me(),
                        new SettingsPages.Shown(opened.shop(), secrets, clock.instant()),
                        form,
                        news));
    }

    /** A section, of the shop or of one of its channels; what there is not is missing. */
    private APIGatewayV2HTTPResponse opened(
            Request request, Role needed, String channel, Function<Opened, APIGatewayV2HTTPResponse> then) {
        String path = ConsoleUrls.path(
                ConsoleUrls.SETTINGS_SECTION, request.pathParameter("shop"), request.pathParameter("section"));
        return answers.admitted(request, path, needed, me -> {
            Optional<ShopSettings> shop = settings.shop(me.shop());
            Optional<Section> section =
                    SettingsCatalogue.section(request.pathParameter("section").replace('-', '.'));
            Optional<SettingsScope> scope = channel.isEmpty()
                    ? Optional.of(SettingsScope.shop())
                    : shop.stream()
                            .flatMap(all -> all.channels().keySet().stream())
                            .filter(known -> known.value().equals(channel))
                            .findFirst()
                            .map(SettingsScope::of);
            return shop.isEmpty() || section.isEmpty() || scope.isEmpty()
                    ? answers.missing(request)
                    : then.apply(new Opened(me, shop.get(), section.get(), scope.get()));
        });
    }
}
