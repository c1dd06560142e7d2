package io.buyerstatus.functions.staffaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.IdentityProvider;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignIn;
import io.buyerstatus.core.staff.SignInAttempt;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.DeskCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Coming in and going out. */
record DoorRoutes(DeskAnswers answers, DeskDoor desk, SignIn signIn, IdentityProvider provider) {
    private static final Logger LOG = LoggerFactory.getLogger(DoorRoutes.class);

    /** Leads on to the shop, or asks which. */
    APIGatewayV2HTTPResponse start(Request request) {
        Optional<SessionToken> token = DeskCookies.session(request);
        Optional<SignedIn> person = desk.person(token);
        if (person.isEmpty() || token.isEmpty()) {
            return DeskAnswers.signInFirst(ConsoleUrls.START);
        }
        ConsoleRequest asked = answers.asked(request, ConsoleUrls.START);
        return switch (person.get().shops().size()) {
            case 0 -> Replies.page(request, 403, answers.door().nobodys(asked, person.get(), token.get()));
            case 1 -> Replies.seeOther(ConsoleUrls.orders(person.get().shops().getFirst()));
            default -> Replies.page(request, 200, answers.door().choose(asked, person.get(), token.get()));
        };
    }

    /** To the provider. What is changed by it is this browser's own cookie. */
    APIGatewayV2HTTPResponse signIn(Request request) {
        SignInAttempt attempt = signIn.begin(request.queryParameter("fresh").isPresent());
        String to = ConsoleUrls.local(request.queryParameter("to").orElse(""));
        return Replies.with(Replies.seeOther(provider.signIn(attempt).toString()), DeskCookies.attempt(attempt, to));
    }

    /** Back from the provider. */
    APIGatewayV2HTTPResponse signedIn(Request request) {
        Optional<DeskCookies.Attempt> attempt = DeskCookies.attempt(request);
        SignIn.Result result = signIn.end(
                attempt.map(DeskCookies.Attempt::attempt),
                request.queryParameter("state").orElse(""),
                request.queryParameter("code").orElse(""),
                DeskCookies.session(request));
        return switch (result) {
            case SignIn.In in ->
                Replies.with(
                        Replies.seeOther(attempt.map(DeskCookies.Attempt::to).orElse(ConsoleUrls.START)),
                        DeskCookies.session(in.token()),
                        DeskCookies.arrived());
            case SignIn.NotIn(String reason) -> {
                LOG.warn("a sign-in was refused: {}", reason);
                yield Replies.with(
                        Replies.page(
                                request, 400, answers.door().notSignedIn(answers.asked(request, ConsoleUrls.START))),
                        DeskCookies.arrived());
            }
        };
    }

    /**
     * Ends the session, here and at the provider. Not by a redirect: the policy of the page that has the form would have to allow the
     * provider's site, as browsers apply it to redirects of forms too.
     */
    APIGatewayV2HTTPResponse signOut(Request request) {
        Optional<SessionToken> token = DeskCookies.session(request);
        boolean ours = token.map(session -> answers.ours(request, session))
                .orElseGet(() -> !request.fromElsewhere(answers.publicBase()));
        if (!ours) {
            return answers.strange(request, ConsoleUrls.START);
        }
        Optional<SignedIn> everywhere =
                request.form().containsKey("everywhere") ? desk.person(token) : Optional.empty();
        signIn.out(token, everywhere);
        String away = provider.signOut().toString();
        APIGatewayV2HTTPResponse page =
                Replies.page(request, 200, answers.door().leaving(answers.asked(request, ConsoleUrls.START), away));
        page.getHeaders().put("refresh", "0; url=" + away);
        return Replies.with(page, DeskCookies.signedOut());
    }

    APIGatewayV2HTTPResponse signedOut(Request request) {
        return Replies.page(request, 200, answers.door().signedOut(answers.asked(request, ConsoleUrls.SIGNED_OUT)));
    }
}
