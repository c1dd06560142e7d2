package io.buyerstatus.functions.staffaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.console.staff.StaffNews;
import io.buyerstatus.console.staff.StaffPages;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.ManageStaff;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.StaffRule;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who belongs to a shop's staff. Everybody on it sees it; its owners change it, having just proved who they are. */
record StaffRoutes(DeskAnswers answers, ManageStaff staff, StaffPages pages, InstantSource clock) {
    private static final String DONE = "done";

    APIGatewayV2HTTPResponse show(Request request) {
        return admitted(
                request,
                Role.READER,
                me -> page(
                        request,
                        200,
                        me,
                        StaffNews.of(request.queryParameter(DONE).flatMap(StaffNews.Done::parse))));
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return admitted(request, Role.OWNER, me -> {
            String path = ConsoleUrls.staff(me.shop());
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, path, me.token());
            }
            if (!me.person().session().fresh(clock.instant())) {
                return Replies.seeOther(OwnersOnly.confirm(path));
            }
            Map<String, String> form = request.form();
            return switch (form.getOrDefault("do", "")) {
                case "invite" -> invite(request, me, form);
                case "assign" -> assign(request, me, form);
                case "remove" -> remove(request, me, form);
                case "revoke" ->
                    led(
                            request,
                            me,
                            staff.revoke(me.shop(), form.getOrDefault("invitation", "")),
                            StaffNews.Done.REVOKED);
                default -> answers.missing(request);
            };
        });
    }

    private APIGatewayV2HTTPResponse invite(Request request, Colleague me, Map<String, String> form) {
        String typed = form.getOrDefault("email", "").strip();
        Optional<Role> role = Role.parse(form.getOrDefault("role", ""));
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (email.isEmpty() || role.isEmpty()) {
            return page(request, 422, me, StaffNews.refused(email.isEmpty() ? "email" : "role", typed, role));
        }
        ManageStaff.Invited invited = staff.invite(me.shop(), email.get(), role.get(), me.name());
        return switch (invited.result()) {
            case ManageStaff.Done done ->
                page(
                        request,
                        200,
                        me,
                        StaffNews.invited(ConsoleUrls.join(answers.publicBase(), me.shop(), invited.secret()), typed));
            case ManageStaff.Refused(StaffRule rule) -> page(request, 422, me, StaffNews.refused(rule, typed, role));
            case ManageStaff.Outrun outrun -> page(request, 503, me, StaffNews.refused("outrun", typed, role));
        };
    }

    private APIGatewayV2HTTPResponse assign(Request request, Colleague me, Map<String, String> form) {
        Optional<PersonId> person = PersonId.parse(form.getOrDefault("person", ""));
        Optional<Role> role = Role.parse(form.getOrDefault("role", ""));
        return person.isEmpty() || role.isEmpty()
                ? page(request, 422, me, StaffNews.refused("role", "", Optional.empty()))
                : led(request, me, staff.assign(me.shop(), person.get(), role.get()), StaffNews.Done.ASSIGNED);
    }

    private APIGatewayV2HTTPResponse remove(Request request, Colleague me, Map<String, String> form) {
        return PersonId.parse(form.getOrDefault("person", ""))
                .map(person -> led(request, me, staff.remove(me.shop(), person), StaffNews.Done.REMOVED))
                .orElseGet(
                        () -> page(request, 422, me, StaffNews.refused(StaffRule.NOT_A_MEMBER, "", Optional.empty())));
    }

    /** To the page as it is now; whoever is no owner any more, or no member, sees it as what they are then. */
    private APIGatewayV2HTTPResponse led(
            Request request, Colleague me, ManageStaff.Result result, StaffNews.Done what) {
        return switch (result) {
            case ManageStaff.Done done ->
                Replies.seeOther(ConsoleUrls.staff(me.shop()) + "?" + DONE + "="
                        + what.name().toLowerCase(Locale.ROOT));
            case ManageStaff.Refused(StaffRule rule) ->
                page(request, 422, me, StaffNews.refused(rule, "", Optional.empty()));
            case ManageStaff.Outrun outrun -> page(request, 503, me, StaffNews.refused("outrun", "", Optional.empty()));
        };
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Colleague me, StaffNews news) {
        String path = ConsoleUrls.staff(me.shop());
        return Replies.page(
                request,
                status,
                pages.html(answers.asked(request, path), me, staff.staff(me.shop()), clock.instant(), news));
    }

    private APIGatewayV2HTTPResponse admitted(
            Request request, Role needed, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        Optional<ShopId> shop = ShopId.parse(request.pathParameter("shop"));
        String path = shop.map(ConsoleUrls::staff).orElse(ConsoleUrls.START);
        return answers.admitted(request, path, needed, then);
    }
}
