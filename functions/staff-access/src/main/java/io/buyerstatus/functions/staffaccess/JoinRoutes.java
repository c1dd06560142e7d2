package io.buyerstatus.functions.staffaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.ManageStaff;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.core.staff.StaffRule;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.DeskCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.Optional;

/** Joining a shop's staff by an invitation. Whether there is the shop or the invitation, only the answer to the form says. */
record JoinRoutes(DeskAnswers answers, DeskDoor desk, ManageStaff staff) {

    /** An invitation as its link says it. */
    private record Invited(ShopId shop, LinkSecret secret) {
        static Optional<Invited> of(Request request) {
            return ShopId.parse(request.pathParameter("shop"))
                    .flatMap(shop ->
                            LinkSecret.parse(request.pathParameter("secret")).map(secret -> new Invited(shop, secret)));
        }

        String path() {
            return ConsoleUrls.path(ConsoleUrls.JOIN, shop.value(), secret.value());
        }
    }

    APIGatewayV2HTTPResponse show(Request request) {
        Optional<Invited> invited = Invited.of(request);
        if (invited.isEmpty()) {
            return answers.missing(request);
        }
        Optional<SessionToken> token = DeskCookies.session(request);
        Optional<SignedIn> person = desk.person(token);
        String path = invited.get().path();
        ConsoleRequest asked = answers.asked(request, path);
        // Whoever guesses at links is told nothing that they did not bring.
        String shop = staff.invites(invited.get().shop(), invited.get().secret())
                ? answers.door().called(invited.get().shop())
                : invited.get().shop().value();
        return Replies.page(
                request,
                200,
                person.isEmpty() || token.isEmpty()
                        ? answers.door().invited(asked, shop, DeskAnswers.signIn(path))
                        : answers.door().join(asked, shop, person.get(), token.get(), path));
    }

    APIGatewayV2HTTPResponse join(Request request) {
        Optional<Invited> invited = Invited.of(request);
        if (invited.isEmpty()) {
            return answers.missing(request);
        }
        String path = invited.get().path();
        Optional<SessionToken> token = DeskCookies.session(request);
        Optional<SignedIn> person = desk.person(token);
        if (person.isEmpty() || token.isEmpty()) {
            return DeskAnswers.signInFirst(path);
        }
        if (!answers.ours(request, token.get())) {
            return answers.strange(request, path);
        }
        Session session = person.get().session();
        Identity identity = new Identity(session.person(), session.email(), session.name(), session.authenticatedAt());
        ShopId shop = invited.get().shop();
        return switch (staff.join(shop, invited.get().secret(), identity)) {
            case ManageStaff.Done done -> Replies.seeOther(ConsoleUrls.orders(shop));
            case ManageStaff.Refused(StaffRule rule) ->
                Replies.page(
                        request,
                        422,
                        answers.door().notJoined(answers.asked(request, path), rule, person.get(), token.get()));
            case ManageStaff.Outrun outrun ->
                Replies.page(request, 503, answers.door().unavailable(answers.asked(request, path)));
        };
    }
}
