package io.buyerstatus.functions.deskreviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemoryReviews;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import io.buyerstatus.functions.testing.HostileFields;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews as the shop's staff see them, and what they may do. */
@Tag("KS-13")
final class DeskReviewsHandlerTest {
    private static final Product CUP = new Product(Product.idOf("CUP"), "CUP", "Cup <b>blue</b>");

    private final DemoShop shop = new DemoShop();
    private final InMemoryReviews reviews = new InMemoryReviews(shop.ledger);
    private final DemoStaff staff = new DemoStaff(shop.clock);
    private final SessionToken olivia = staff.member("Olivia", Role.OWNER);
    private final SessionToken anton = staff.member("Anton", Role.AGENT);
    private final SessionToken rita = staff.member("Rita", Role.READER);
    private final DeskReviewsHandler handler = new DeskReviewsHandler(DeskReviewsWiring.of(
            staff.store(),
            new DeskReviewsWiring.Reviews(reviews, reviews, reviews),
            shop.settings,
            DemoShop.BASE,
            shop.clock));

    @BeforeEach
    void somebodyWroteAReview() {
        reviews.invite(new Invitation(
                DemoShop.ORDER,
                new ChannelId("web"),
                SecretHash.of(DemoShop.SECRET),
                new RequestBasis.Notice(LocalDate.of(2026, 11, 1)),
                shop.clock.instant(),
                "10042",
                "Erika B.",
                List.of(CUP)));
        says(2, "It broke. <script>alert(1)</script>");
    }

    private void says(int stars, String words) {
        Review before = review();
        ReviewText text = new ReviewText(
                new Opinion(new Stars(stars), words),
                Map.of(CUP.id(), new Opinion(new Stars(4), "Lovely blue")),
                "Erika B.",
                new Language("en"));
        assertThat(reviews.save(before, before.saying(text, "salt", shop.clock.instant()), List.of()))
                .isTrue();
    }

    private Review review() {
        return reviews.find(DemoShop.SHOP, Invitation.id(DemoShop.ORDER)).orElseThrow();
    }

    private APIGatewayV2HTTPResponse ask(SessionToken who, String route, String ofShop, String... form) {
        APIGatewayV2HTTPEvent event = event(who, route, ofShop);
        return handler.handleRequest(form.length == 0 ? event : Requests.form(event, form), Contexts.none());
    }

    private APIGatewayV2HTTPEvent event(SessionToken who, String route, String ofShop) {
        APIGatewayV2HTTPEvent event =
                Requests.header(Requests.route(Triggers.http("desk-reviews.list"), route), "accept-language", "en");
        event.setPathParameters(Map.of("shop", ofShop, "review", review().id()));
        event.setCookies(List.of("__Host-desk=" + who.text()));
        return event;
    }

    private String page(SessionToken who) {
        return ask(who, "GET " + ConsoleUrls.REVIEW, "demo").getBody();
    }

    private APIGatewayV2HTTPResponse post(SessionToken who, String act, String... typed) {
        List<String> form = new ArrayList<>(List.of("form", who.formToken(), "do", act));
        form.addAll(Arrays.asList(typed));
        return ask(who, "POST " + ConsoleUrls.REVIEW, "demo", form.toArray(String[]::new));
    }

    @Test
    void everybodyOfTheStaffReadsThemAndWhatTheySayIsShownAsText() {
        String list = ask(rita, "GET " + ConsoleUrls.REVIEWS, "demo").getBody();
        assertThat(list)
                .contains("★★☆☆☆", "2 of 5 stars", "Erika B.", "10042", "1 published review, 2 of 5 stars")
                .contains("It broke. &lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(page(rita))
                .contains(
                        "Cup &lt;b&gt;blue&lt;/b&gt;",
                        "Lovely blue",
                        review().latest().orElseThrow().seal())
                .doesNotContain("<textarea", "<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "answer", "report", "decide"})
    void whateverStandsInAFieldIsTakenOrRefusedWithItsReason(String act) {
        List<String> form = List.of(
                "form",
                olivia.formToken(),
                "do",
                act,
                "answer",
                "We are sorry",
                "place",
                "shop",
                "why",
                "insult",
                "reason",
                "It names somebody",
                "statement",
                "We looked at it",
                "faith",
                "1");
        assertThat(HostileFields.unanswered(
                        form, Set.of("form"), sent -> ask(olivia, "POST " + ConsoleUrls.REVIEW, "demo", sent)))
                .isEmpty();
    }

    /** KS-15: from the review to the conversation in one click. */
    @Test
    @Tag("KS-15")
    void oneClickLeadsToTheConversation() {
        assertThat(page(anton)).contains("href=\"" + ConsoleUrls.order(DemoShop.ORDER) + "#write\"");
    }

    @Test
    void anAnswerIsSeenBeforeItIsPublishedAndThereIsOne() {
        assertThat(looked(post(anton, "preview", "answer", "We are <sorry>.")))
                .contains("We are &lt;sorry&gt;.", "Publish the answer");
        assertThat(review().answer()).isEmpty();

        assertThat(post(anton, "answer", "answer", "We are <sorry>.").getStatusCode())
                .isEqualTo(303);
        assertThat(review().answer().orElseThrow().text()).isEqualTo("We are <sorry>.");
        APIGatewayV2HTTPResponse again = post(olivia, "answer", "answer", "Another");
        assertThat(again.getStatusCode()).isEqualTo(409);
        assertThat(again.getBody()).contains("Somebody has answered already.");
        assertThat(page(anton)).contains("We are &lt;sorry&gt;.").doesNotContain("See how it reads");
    }

    /** Back and reload ask nobody to send a form once more. */
    @Test
    void whatIsLookedAtHasAnAddressOfItsOwnAndIsItsWritersUntilItIsPublished() {
        APIGatewayV2HTTPResponse posted = post(anton, "preview", "answer", "We are sorry.");
        assertThat(looked(posted)).isEqualTo(looked(posted));
        assertThat(page(anton)).contains("We are sorry.</textarea>").doesNotContain("Publish the answer");
        assertThat(page(olivia)).doesNotContain("We are sorry.");
        assertThat(page(rita)).doesNotContain("We are sorry.");
        assertThat(post(anton, "preview", "answer", " ").getStatusCode()).isEqualTo(422);

        post(anton, "answer", "answer", "We are sorry.");
        assertThat(reviews.draft(DemoShop.SHOP, review().id(), anton.person())).isEmpty();
        assertThat(looked(posted)).contains("We are sorry.").doesNotContain("Publish the answer");
    }

    /** The page that a form leads to, as Anton's browser reads it. */
    private String looked(APIGatewayV2HTTPResponse posted) {
        assertThat(posted.getStatusCode()).isEqualTo(303);
        assertThat(posted.getHeaders())
                .containsEntry("location", ConsoleUrls.review(DemoShop.SHOP, review().id()) + "?preview=answer#answer");
        APIGatewayV2HTTPEvent event = event(anton, "GET " + ConsoleUrls.REVIEW, "demo");
        event.setQueryStringParameters(Map.of("preview", "answer"));
        return handler.handleRequest(event, Contexts.none()).getBody();
    }

    @Test
    void aReportNeedsItsWordsAndAnOwnerDecides() {
        APIGatewayV2HTTPResponse wrong =
                post(anton, "report", "reason", "INSULT", "place", "never said", "why", "It is one.", "faith", "yes");
        assertThat(wrong.getStatusCode()).isEqualTo(409);
        assertThat(wrong.getBody()).contains("These words are not in the review.", "value=\"never said\"");
        assertThat(post(anton, "report", "reason", "INSULT", "place", "It broke", "why", "It is one.")
                        .getBody())
                .contains("Declare that the report is right and complete.");

        assertThat(post(anton, "report", "reason", "INSULT", "place", "It broke", "why", "It is one.", "faith", "yes")
                        .getStatusCode())
                .isEqualTo(303);
        assertThat(review().published()).isPresent();
        assertThat(page(anton)).contains("Reported: decide").doesNotContain("Remove this version");
        assertThat(post(anton, "remove", "statement", "So").getStatusCode()).isEqualTo(403);

        assertThat(page(olivia)).contains("Remove this version");
        assertThat(post(olivia, "remove", "statement", "An insult, section 185.")
                        .getStatusCode())
                .isEqualTo(303);
        assertThat(review().published()).isEmpty();
        assertThat(page(rita)).contains("Not shown", "An insult, section 185.");
    }

    @Test
    void whatItsAuthorChangesShowsBothVersionsAndIsShownAgain() {
        says(5, "All is well now");
        assertThat(page(rita)).contains("All is well now", "Earlier versions", "It broke.");
        assertThat(review().versions()).hasSize(2);
    }

    @Test
    void readersAndOthersShopsAndFormsFromElsewhereChangeNothing() {
        assertThat(post(rita, "answer", "answer", "Hello").getStatusCode()).isEqualTo(403);
        assertThat(ask(olivia, "POST " + ConsoleUrls.REVIEW, "demo", "form", "wrong", "do", "answer", "answer", "Hello")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(ask(olivia, "GET " + ConsoleUrls.REVIEW, "another").getStatusCode())
                .isEqualTo(404);
        assertThat(ask(olivia, "GET " + ConsoleUrls.REVIEWS, "another").getStatusCode())
                .isEqualTo(404);
        assertThat(review().acts()).isEmpty();
    }
}
