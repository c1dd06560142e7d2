package io.buyerstatus.functions.deskreviews;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.review.ReviewPages;
import io.buyerstatus.console.review.ReviewPages.Typed;
import io.buyerstatus.console.review.ReviewsPages;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.reviewing.ActOnReviews;
import io.buyerstatus.core.reviewing.ActOnReviews.Outcome;
import io.buyerstatus.core.reviewing.ReviewDesk;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reviews: everybody of the staff reads them, agents answer and report, owners decide. */
record ReviewsRoute(
        DeskAnswers answers,
        DeskReviewsWiring.Reviews reviews,
        ActOnReviews acts,
        SettingsStore settings,
        ReviewsPages list,
        ReviewPages one,
        InstantSource clock) {
    private static final int SHOWN = 20;
    private static final String ANSWER = "answer";
    private static final Set<String> DONE = Set.of(ANSWER, "report", "keep", "remove");

    APIGatewayV2HTTPResponse list(Request request) {
        Optional<String> after = ReviewShelf.place(request.queryParameter("after"));
        return admitted(request, Role.READER, me -> Replies.page(request, 200, page(request, me, after)));
    }

    private String page(Request request, Colleague me, Optional<String> after) {
        ReviewDesk.Page ids = reviews.desk().ids(me.shop(), after, SHOWN);
        String path = ConsoleUrls.reviews(me.shop());
        return list.html(
                answers.asked(request, path),
                me,
                new ReviewsPages.Shown(
                        ids.ids().stream()
                                .flatMap(id -> reviews.desk().find(me.shop(), id).stream())
                                .toList(),
                        after.isEmpty() ? tally(me.shop()) : Optional.empty(),
                        ofShop(me.shop())
                                .map(shop -> shop.get(ReviewSettings.PUBLISHED))
                                .orElse(false),
                        ids.next().map(next -> path + "?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8)),
                        settings.zone(me.shop())));
    }

    private Optional<Tally> tally(ShopId shop) {
        return reviews.shelf().page(shop, ShelfChange.SHOP, Optional.empty(), 1).tally();
    }

    APIGatewayV2HTTPResponse show(Request request) {
        Optional<String> done = request.queryParameter("done").filter(DONE::contains);
        return admitted(request, Role.READER, me -> {
            Optional<String> begun = begun(request, me);
            boolean looks = begun.isPresent()
                    && request.queryParameter("preview").filter(ANSWER::equals).isPresent();
            return page(
                    request, 200, me, begun.map(Typed::answering).orElse(Typed.NOTHING), looks, done, Optional.empty());
        });
    }

    /** The answer that its reader began, if they may answer. */
    private Optional<String> begun(Request request, Colleague me) {
        return me.role().includes(Role.AGENT)
                ? reviews.drafts().draft(me.shop(), request.pathParameter("review"), me.id())
                : Optional.empty();
    }

    APIGatewayV2HTTPResponse act(Request request) {
        Map<String, String> form = request.form();
        String act = form.getOrDefault("do", "");
        boolean decides = act.equals("keep") || act.equals("remove");
        return admitted(request, decides ? Role.OWNER : Role.AGENT, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.reviews(me.shop()), me.token());
            }
            Typed typed = typed(form);
            return switch (act) {
                case "preview" ->
                    typed.answer().isBlank()
                            ? page(request, 422, me, typed, false, Optional.empty(), Optional.of("text_missing"))
                            : looked(request, me, typed);
                case ANSWER, "report", "keep", "remove" -> done(request, me, act, typed, form);
                default -> answers.missing(request);
            };
        });
    }

    /** What can be published is looked at on a page of its own: Back and reload lead to it, and ask nobody to send a form once more. */
    private APIGatewayV2HTTPResponse looked(Request request, Colleague me, Typed typed) {
        String id = request.pathParameter("review");
        if (reviews.desk().find(me.shop(), id).isEmpty()) {
            return answers.missing(request);
        }
        reviews.drafts()
                .keep(me.shop(), id, me.id(), CleanText.cut(typed.answer(), ReviewAct.LONGEST), clock.instant());
        return Replies.seeOther(ConsoleUrls.review(me.shop(), id) + "?preview=" + ANSWER + "#" + ANSWER);
    }

    private APIGatewayV2HTTPResponse done(
            Request request, Colleague me, String act, Typed typed, Map<String, String> form) {
        String id = request.pathParameter("review");
        Outcome outcome =
                switch (act) {
                    case ANSWER -> answered(me, id, typed.answer());
                    case "report" ->
                        acts.report(
                                me.shop(),
                                id,
                                reason(typed.reason()),
                                typed.place(),
                                typed.why(),
                                form.containsKey("faith"));
                    default -> acts.decide(me.shop(), id, act.equals("remove"), typed.statement());
                };
        return switch (outcome) {
            case Outcome.Done _ -> Replies.seeOther(ConsoleUrls.review(me.shop(), id) + "?done=" + act);
            case Outcome.Refused(ActOnReviews.Refusal why) ->
                page(
                        request,
                        409,
                        me,
                        typed,
                        false,
                        Optional.empty(),
                        Optional.of(why.name().toLowerCase(Locale.ROOT)));
        };
    }

    private Outcome answered(Colleague me, String id, String answer) {
        Outcome outcome = acts.answer(me.shop(), id, answer);
        if (outcome instanceof Outcome.Done) {
            reviews.drafts().forget(me.shop(), id, me.id(), clock.instant());
        }
        return outcome;
    }

    private static Typed typed(Map<String, String> form) {
        return new Typed(
                form.getOrDefault("answer", ""),
                form.getOrDefault("place", ""),
                form.getOrDefault("why", ""),
                form.getOrDefault("reason", ""),
                form.getOrDefault("statement", ""));
    }

    private static ReviewAct.Reason reason(String name) {
        return Arrays.stream(ReviewAct.Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(ReviewAct.Reason.OTHER_LAW);
    }

    private APIGatewayV2HTTPResponse page(
            Request request,
            int status,
            Colleague me,
            Typed typed,
            boolean sure,
            Optional<String> done,
            Optional<String> problem) {
        String id = request.pathParameter("review");
        Optional<Review> review = reviews.desk().find(me.shop(), id).filter(found -> !found.versions()
                .isEmpty());
        return review.map(found -> Replies.page(
                        request,
                        status,
                        one.html(
                                answers.asked(request, ConsoleUrls.review(me.shop(), id)),
                                me,
                                new ReviewPages.Shown(found, settings.zone(me.shop()), typed, sure, done, problem))))
                .orElseGet(() -> answers.missing(request));
    }

    private APIGatewayV2HTTPResponse admitted(
            Request request, Role needed, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        String path = ShopId.parse(request.pathParameter("shop"))
                .map(ConsoleUrls::reviews)
                .orElse(ConsoleUrls.START);
        return answers.admitted(request, path, needed, then);
    }

    private Optional<EffectiveSettings> ofShop(ShopId shop) {
        return settings.shop(shop).map(ShopSettings::ofShop);
    }
}
