package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.mailbox.SignInFields;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.mailbox.login.SignInAtDesk;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignInAttempt;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.DeskCookies;
import io.buyerstatus.functions.shared.http.DeskCookies.MailboxWay;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;

/** The way of an owner to the provider of a mailbox, and back. It is bound to their browser and their session, and gone once. */
record MailboxSignInRoute(DeskAnswers answers, SignInAtDesk desk, SecretSource random) {
    /**
     * Sets out.
     *
     * @param problem answers where that cannot be, with what the texts name it and the check's own words
     */
    APIGatewayV2HTTPResponse begin(
            Request request,
            Colleague me,
            MailboxId mailbox,
            SignInFields fields,
            BiFunction<String, String, APIGatewayV2HTTPResponse> problem) {
        OAuthClient client;
        try {
            client = fields.client();
        } catch (IllegalArgumentException broken) {
            return problem.apply("signin", String.valueOf(broken.getMessage()));
        }
        SignInAttempt attempt = new SignInAttempt(random.fresh(), true);
        SignInAtDesk.Way way = new SignInAtDesk.Way(
                attempt.state(),
                attempt.challenge(),
                session(me.token()),
                ConsoleUrls.mailboxSignedIn(answers.publicBase()));
        return switch (desk.begin(new SignInAtDesk.Asked(me.shop(), mailbox, client, fields.anyAccount()), way)) {
            case SignInAtDesk.Outset.To(URI provider) ->
                Replies.with(
                        Replies.leadingTo(
                                Replies.page(
                                        request,
                                        200,
                                        answers.door()
                                                .toMailProvider(
                                                        answers.asked(request, ConsoleUrls.mailboxes(me.shop())),
                                                        provider)),
                                provider),
                        DeskCookies.mailboxWay(new MailboxWay(attempt, me.shop(), mailbox)));
            case SignInAtDesk.Outset.NoMailbox none -> answers.missing(request);
            case SignInAtDesk.Outset.NoLogin none -> problem.apply("nologin", "");
            case SignInAtDesk.Outset.Overtaken overtaken -> problem.apply("setout", "");
        };
    }

    /** Back from the provider. */
    APIGatewayV2HTTPResponse end(Request request) {
        return Replies.with(
                DeskCookies.mailboxWay(request)
                        .map(way -> end(request, way))
                        .orElseGet(() -> lost(request, Optional.empty())),
                DeskCookies.mailboxArrived());
    }

    private APIGatewayV2HTTPResponse end(Request request, MailboxWay way) {
        String page = ConsoleUrls.mailboxes(way.shop());
        return switch (answers.desk().enter(DeskCookies.session(request), Optional.of(way.shop()), Role.OWNER)) {
            case DeskDoor.Admitted(Colleague me) -> {
                SignInAtDesk.Return back = desk.end(
                        way.shop(),
                        way.mailbox(),
                        new SignInAtDesk.Brought(
                                request.queryParameter("state").orElse(""),
                                way.attempt().verifier(),
                                session(me.token()),
                                request.queryParameter("code").orElse(""),
                                request.queryParameter("error").orElse("")));
                yield switch (back) {
                    case TAKEN -> Replies.seeOther(page + "?done=back");
                    case NOTHING -> Replies.seeOther(page + "?done=notback");
                    case STRANGE -> lost(request, Optional.of(way.shop()));
                };
            }
            case DeskDoor.SignInFirst first -> DeskAnswers.signInFirst(page);
            case DeskDoor.NotTheirs not -> answers.missing(request);
            case DeskDoor.NotTheirRole not ->
                Replies.page(request, 403, answers.door().forbidden(answers.asked(request, page)));
        };
    }

    private APIGatewayV2HTTPResponse lost(Request request, Optional<ShopId> shop) {
        return Replies.page(request, 400, answers.door().lostWay(answers.asked(request, ConsoleUrls.START), shop));
    }

    private static String session(SessionToken token) {
        return Hashes.key("mailbox sign-in", token.secret().value());
    }
}
