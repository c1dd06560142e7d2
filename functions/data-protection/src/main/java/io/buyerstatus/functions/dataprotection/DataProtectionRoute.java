package io.buyerstatus.functions.dataprotection;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.privacy.DataProtectionPages;
import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.privacy.ErasePerson;
import io.buyerstatus.core.privacy.ErasePerson.Found;
import io.buyerstatus.core.privacy.ErasePerson.Preview;
import io.buyerstatus.core.privacy.ExportSource;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.integrations.privacy.ExportFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Data protection at the desk, for owners; what leaves or goes for good wants them to have just proved who they are. */
record DataProtectionRoute(
        DeskAnswers answers,
        SettingsStore settings,
        ErasePerson erase,
        ExportSource export,
        DataProtectionPages pages,
        InstantSource clock) {
    private static final int LONGEST = 200;
    /** An answer has 6 MB, in base64. */
    private static final int LARGEST = 4_300_000;

    APIGatewayV2HTTPResponse show(Request request) {
        return admitted(
                request,
                me -> page(
                        request,
                        200,
                        me,
                        request.queryParameter("q").orElse(""),
                        new DataProtectionPages.News(
                                request.queryParameter("done").filter("erased"::equals), Optional.empty())));
    }

    APIGatewayV2HTTPResponse act(Request request) {
        return admitted(request, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.dataProtection(me.shop()), me.token());
            }
            Map<String, String> form = request.form();
            String q = cut(form.getOrDefault("q", ""));
            if (!me.person().session().fresh(clock.instant())) {
                return problem(request, 403, me, q, "fresh");
            }
            return switch (form.getOrDefault("do", "")) {
                case "export" -> exported(request, me, q);
                case "erase" -> erased(request, me, q, form.getOrDefault("seen", ""));
                default -> answers.missing(request);
            };
        });
    }

    private APIGatewayV2HTTPResponse exported(Request request, Colleague me, String q) {
        List<ExportFile.Section> sections = new ArrayList<>();
        preview(me.shop(), q).orders().stream()
                .map(Found::order)
                .forEach(order ->
                        sections.add(new ExportFile.Section("Order " + order.number(), export.of(order.key()))));
        address(q)
                .map(address -> export.of(me.shop(), address))
                .filter(parts -> !parts.isEmpty())
                .ifPresent(parts -> sections.add(new ExportFile.Section("Apart from orders", parts)));
        if (sections.isEmpty()) {
            return page(request, 404, me, q, DataProtectionPages.News.NONE);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ExportFile.write(q, clock.instant(), sections, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.size() > LARGEST
                ? problem(request, 413, me, q, "large")
                : Replies.saved(file.toByteArray(), "data.zip", ExportFile.CONTENT_TYPE);
    }

    /** Only what was seen: an order that came since is looked at first. */
    private APIGatewayV2HTTPResponse erased(Request request, Colleague me, String q, String seen) {
        Preview found = preview(me.shop(), q);
        if (!DataProtectionPages.seen(found).equals(seen)) {
            return problem(request, 409, me, q, "changed");
        }
        address(q).ifPresentOrElse(address -> erase.erase(me.shop(), address), () -> erase.erase(found));
        return Replies.seeOther(ConsoleUrls.dataProtection(me.shop()) + "?done=erased");
    }

    private static Optional<EmailAddress> address(String q) {
        return q.indexOf('@') > 0 ? EmailAddress.parse(q) : Optional.empty();
    }

    private Preview preview(ShopId shop, String q) {
        return address(q)
                .map(address -> erase.preview(shop, address))
                .orElseGet(() -> q.isEmpty() ? new Preview(List.of(), List.of()) : erase.preview(shop, q));
    }

    private APIGatewayV2HTTPResponse problem(Request request, int status, Colleague me, String q, String why) {
        return page(request, status, me, q, new DataProtectionPages.News(Optional.empty(), Optional.of(why)));
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Colleague me, String typed, DataProtectionPages.News news) {
        String q = cut(typed);
        return settings.shop(me.shop())
                .map(shop -> Replies.page(
                        request,
                        status,
                        pages.html(
                                answers.asked(request, DataProtectionPages.address(me, q)),
                                me,
                                new DataProtectionPages.Shown(
                                        q,
                                        q.isEmpty() ? Optional.empty() : Optional.of(preview(me.shop(), q)),
                                        shop.ofShop().get(PrivacySettings.ERASE_MONTHS),
                                        shop.ofShop().get(GeneralSettings.TIME_ZONE),
                                        clock.instant()),
                                news)))
                .orElseGet(() -> answers.missing(request));
    }

    private static String cut(String typed) {
        String line = typed.strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    private APIGatewayV2HTTPResponse admitted(Request request, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        String path = ConsoleUrls.path(ConsoleUrls.DATA_PROTECTION, request.pathParameter("shop"));
        String asked = request.queryParameter("q")
                .map(q -> path + "?q=" + URLEncoder.encode(cut(q), StandardCharsets.UTF_8))
                .orElse(path);
        return answers.admitted(request, asked, Role.OWNER, then);
    }
}
