package io.buyerstatus.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.reviewing.ActOnReviews;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.core.testing.InMemoryReviews;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Reviews as the gateway hands them over. */
final class ReviewsHandlerTest {
    private static final String REVIEW = "/review/{shop}/{review}/{secret}";
    private static final String PUBLISHED = "/reviews/{shop}";
    private static final Product CUP = new Product(Product.idOf("CUP"), "CUP", "Cup <b>blue</b>");

    private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*");

    private final DemoShop shop = new DemoShop();
    private final InMemoryReviews reviews = new InMemoryReviews(shop.ledger);
    private final ReviewsHandler handler = new ReviewsHandler(ReviewsWiring.of(
            new ReviewsWiring.Ports(reviews, reviews, shop.settings, () -> DemoShop.SECRET),
            DemoShop.BASE,
            shop.clock));

    @BeforeEach
    void invite() {
        invite(DemoShop.ORDER);
    }

    private void invite(OrderKey order) {
        reviews.invite(new Invitation(
                order,
                new ChannelId("web"),
                SecretHash.of(DemoShop.SECRET),
                new RequestBasis.Notice(LocalDate.of(2026, 11, 1)),
                shop.clock.instant(),
                "10042",
                "Erika B.",
                List.of(CUP)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Tag("KS-14")
    void a1NoScannerThatOpensEveryLinkStoresAnythingAndTheStarsAreChosenBeforehand(int stars) {
        for (int scanner = 0; scanner < 5; scanner++) {
            for (String method : List.of("GET ", "HEAD ", "OPTIONS ")) {
                for (int each = 1; each <= 5; each++) {
                    handle(Requests.query(of(method + REVIEW), "stars", String.valueOf(each)));
                    handle(Requests.query(of(method + REVIEW + "/delete"), "stars", String.valueOf(each)));
                }
            }
        }
        assertThat(review().versions()).isEmpty();
        assertThat(review().revision()).isZero();

        APIGatewayV2HTTPResponse page = handle(Requests.query(of("GET " + REVIEW), "stars", String.valueOf(stars)));
        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody()).containsPattern("name=\"stars\" value=\"" + stars + "\"[^>]* checked");

        assertThat(handle(of("POST " + REVIEW, "stars", String.valueOf(stars), "name", "shown"))
                        .getStatusCode())
                .isEqualTo(303);
        assertThat(review().text().orElseThrow().shop().stars().count()).isEqualTo(stars);
    }

    @Test
    @Tag("KS-10")
    @Tag("KS-14")
    void a2TheLinkOpensTheReviewAfterItsConnectionIsGoneAndTheShopHasAnotherName() {
        handle(of("POST " + REVIEW, "stars", "2", "words", "Broke on the way", "name", "shown"));
        shop.settings.replace(new ShopSettings(
                DemoShop.SHOP,
                SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Südlicht Porzellan"),
                Map.of(),
                Map.of(),
                shop.settings.shop(DemoShop.SHOP).orElseThrow().linkKey()));
        APIGatewayV2HTTPResponse page = handle(of("GET " + REVIEW));
        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("Südlicht Porzellan", "Broke on the way")
                .containsPattern("name=\"stars\" value=\"2\"[^>]* checked");
        assertThat(handle(of("POST " + REVIEW, "stars", "4", "words", "They sent another"))
                        .getStatusCode())
                .isEqualTo(303);
        assertThat(review().versions()).hasSize(2);
        assertThat(review().text().orElseThrow().name()).isEmpty();
        String published = handle(published("GET " + PUBLISHED)).getBody();
        assertThat(published).contains("They sent another", "ohne Namen").doesNotContain("Broke on the way", "Erika");
    }

    @Test
    @Tag("KS-14")
    void a11DeletingIsOneButtonAndErasesWhatIsShown() {
        handle(of("POST " + REVIEW, "stars", "1", "words", "Terrible"));
        assertThat(handle(of("POST " + REVIEW + "/delete")).getStatusCode()).isEqualTo(303);
        assertThat(handle(Requests.query(of("GET " + REVIEW), "done", "deleted"))
                        .getBody())
                .contains("Ihre Bewertung ist gelöscht")
                .doesNotContain("Terrible");
        assertThat(handle(published("GET " + PUBLISHED)).getBody()).doesNotContain("Terrible");
        assertThat(file("google.xml").getBody()).contains("<deleted_review id=\"" + review().id());
    }

    @Test
    void withoutStarsNothingIsStoredAndTheWordsAreShownAgain() {
        APIGatewayV2HTTPResponse answer = handle(of("POST " + REVIEW, "words", "Forgot <the> stars"));
        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Forgot &lt;the&gt; stars", "Bitte wählen Sie die Sterne");
        assertThat(review().versions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</textarea><svg/onload=alert(1)>",
                "</script><script>alert(1)</script>",
                "]]><x/>",
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "-1",
                "@SUM(1)",
                "\uFF1D1+1",
                "\u0000\u0007\uFFFE\uD800 control",
                "{{shell.title}} {{{x}}}",
                "\u2028\u2029",
                "\u202Egnp.exe",
                "\uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD"
            })
    @Tag("G10")
    void a9HostileWordsStayWordsWhereverTheyAreShown(String words) throws Exception {
        handle(of(
                "POST " + REVIEW, "stars", "1", "words", words, "words-" + CUP.id(), words, "stars-" + CUP.id(), "3"));
        new ActOnReviews(reviews, shop.clock).answer(DemoShop.SHOP, review().id(), words);
        for (String html : List.of(
                handle(of("GET " + REVIEW)).getBody(),
                handle(published("GET " + PUBLISHED)).getBody(),
                handle(published("GET " + PUBLISHED + "/frame")).getBody())) {
            assertThat(html)
                    .doesNotContain(
                            "<script>alert", "<img src=x", "<svg/onload", "<b>blue", "\u0000", "\u2028", "\u202E");
        }
        String json = handle(product()).getBody();
        assertThat(json).doesNotContain("<", ">", "\u2028", "\u2029", "\u0000");
        assertThat(file("reviews.csv").getBody().lines().skip(1))
                .allMatch(line -> !line.matches(".*\"[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*"));
        for (String file : List.of("google.xml", "badge.svg")) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(file(file).getBody())));
        }
    }

    @Test
    @Tag("G10")
    void theBadgeIsAsWideAsItsWords() {
        handle(of("POST " + REVIEW, "stars", "2", "name", "shown"));
        String usual = file("badge.svg").getBody();
        assertThat(usual).contains("width=\"268\"", ">Nordlicht Keramik</text>");

        shop.set(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Werkstatt für Keramik und Porzellan am Schlosspark"));
        assertThat(file("badge.svg").getBody())
                .contains(">Werkstatt für Keramik und Porzellan am …</text>")
                .containsPattern("^<svg [^>]*width=\"392\"");
    }

    /** Pieces of what breaks out of text, in whatever order: the pages are made of the same elements as ever. */
    @Test
    @Tag("G10")
    void a9ThousandsOfHostileWordsChangeNoPage() throws Exception {
        List<String> pieces = List.of(
                "<script>",
                "</script>",
                "<img src=x onerror=",
                "alert(1)",
                "\"",
                "'",
                ">",
                "<",
                "</textarea>",
                "</li>",
                "<svg/onload=",
                "<!--",
                "-->",
                "]]>",
                "<![CDATA[",
                "&#60;",
                "&lt;",
                "{{",
                "}}",
                "javascript:",
                "`",
                "\\",
                "=cmd|",
                "@SUM(",
                "\u0000",
                "\u202E",
                "\uFEFF",
                "%3Cscript%3E",
                "</title>",
                "<base href=",
                "\t");
        List<List<String>> usual = elements("usual", "w harmless");
        Random random = new Random(9);
        for (int at = 0; at < Depth.of(150, 8_000); at++) {
            String words = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(any -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining("", "w ", ""));
            assertThat(elements("hostile-" + at, words)).as(words).isEqualTo(usual);
        }
    }

    /** Of the form, the page and the frame with one review that says so, which is taken back then. */
    private List<List<String>> elements(String order, String words) throws Exception {
        OrderKey key = OrderKey.of(DemoShop.SHOP, DemoShop.CONNECTION, order);
        String id = Invitation.id(key);
        invite(key);
        String[] form = {
            "stars", "1", "words", words, "name", "shown", "words-" + CUP.id(), words, "stars-" + CUP.id(), "3"
        };
        handle(Requests.form(at("POST " + REVIEW, id), form));
        new ActOnReviews(reviews, shop.clock).answer(DemoShop.SHOP, id, words);
        List<List<String>> elements = Stream.of(
                        handle(at("GET " + REVIEW, id)).getBody(),
                        handle(published("GET " + PUBLISHED)).getBody(),
                        handle(published("GET " + PUBLISHED + "/frame")).getBody())
                .map(html -> ELEMENT.matcher(html)
                        .results()
                        .map(found -> found.group())
                        .toList())
                .toList();
        assertThat(handle(product()).getBody()).doesNotContain("<", ">", "\u2028", "\u0000");
        if (order.endsWith("0")) {
            // It names all that was taken back before.
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(file("google.xml").getBody())));
        }
        handle(Requests.form(at("POST " + REVIEW + "/delete", id)));
        return elements;
    }

    @Test
    @Tag("G10")
    void a10TheFeedIsTheSameTwiceAndTheProductsDataNamesItsCounts() {
        handle(of("POST " + REVIEW, "stars", "4", "words", "Good", "stars-" + CUP.id(), "5", "name", "shown"));
        assertThat(file("google.xml").getBody())
                .isEqualTo(file("google.xml").getBody())
                .contains(
                        "<merchant id=\"demo\">",
                        "<overall min=\"1\" max=\"5\">4</overall>",
                        "<reviewer_name>Erika B.</reviewer_name>",
                        "<collection_method>after_fulfillment</collection_method>")
                .doesNotContain("<deleted_reviews>");
        assertThat(handle(product()).getBody())
                .startsWith("{\"@context\":\"https://schema.org\",\"@type\":\"Product\"")
                .contains("\"ratingValue\":\"5.0\"", "\"reviewCount\":1", "\"sku\":\"CUP\"");
    }

    @Test
    @Tag("G10")
    void a7TheNoticeStandsBesideEveryAverageAndFollowsTheRulesInForce() {
        handle(of("POST " + REVIEW, "stars", "4"));
        for (String path : List.of(PUBLISHED, PUBLISHED + "/frame")) {
            assertThat(handle(published("GET " + path)).getBody())
                    .contains("4,0 von 5 Sternen", "Alle Bewertungen werden gezeigt", "die vorher eingewilligt haben");
        }
        shop.set(SettingsLayer.EMPTY.with(ReviewSettings.NOTICE_SINCE, LocalDate.of(2026, 11, 1)));
        assertThat(handle(published("GET " + PUBLISHED)).getBody()).contains("Alle Käufer werden");
        shop.set(SettingsLayer.EMPTY.with(ReviewSettings.ENABLED, false));
        assertThat(handle(published("GET " + PUBLISHED)).getBody()).contains("Zurzeit werden Käufer nicht");
    }

    @Test
    @Tag("G10")
    void a11OneSwitchEndsAllThatIsPublishedAndReviewingGoesOn() {
        handle(of("POST " + REVIEW, "stars", "4", "stars-" + CUP.id(), "5"));
        shop.set(SettingsLayer.EMPTY.with(ReviewSettings.PUBLISHED, false));
        assertThat(handle(published("GET " + PUBLISHED)).getStatusCode()).isEqualTo(404);
        assertThat(handle(published("GET " + PUBLISHED + "/frame")).getStatusCode())
                .isEqualTo(404);
        assertThat(handle(product()).getStatusCode()).isEqualTo(404);
        for (String file : List.of("badge.svg", "reviews.csv", "google.xml")) {
            assertThat(file(file).getStatusCode()).as(file).isEqualTo(404);
        }
        assertThat(handle(of("GET " + REVIEW)).getBody()).contains("wird nicht veröffentlicht");
        assertThat(handle(of("POST " + REVIEW, "stars", "5")).getStatusCode()).isEqualTo(303);
    }

    @Test
    @Tag("G10")
    void a12FiftyReviewsAreLessThanTwentyKilobytes() throws IOException {
        for (int at = 0; at < 60; at++) {
            OrderKey order = OrderKey.of(DemoShop.SHOP, DemoShop.CONNECTION, "order-" + at);
            invite(order);
            handle(Requests.form(
                    at("POST " + REVIEW, Invitation.id(order)),
                    "stars",
                    String.valueOf(1 + at % 5),
                    "words",
                    "Review number " + at + " of somebody who has " + Long.toHexString(at * 7919L * 104729L)
                            + " things to say about cups, glazes and boxes."));
        }
        String page = handle(published("GET " + PUBLISHED)).getBody();
        assertThat(page.split("<li class=\"card\">", -1)).hasSize(51);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThanOrEqualTo(20 * 1024);
    }

    private Review review() {
        return reviews.find(DemoShop.SHOP, Invitation.id(DemoShop.ORDER)).orElseThrow();
    }

    private static APIGatewayV2HTTPEvent of(String route, String... form) {
        return Requests.form(at(route, Invitation.id(DemoShop.ORDER)), form);
    }

    private static APIGatewayV2HTTPEvent at(String route, String id) {
        return Requests.path(Requests.route(Triggers.http("reviews.review"), route), "review", id);
    }

    private static APIGatewayV2HTTPEvent published(String route) {
        return Requests.route(Triggers.http("reviews.review"), route);
    }

    private static APIGatewayV2HTTPEvent product() {
        return Requests.path(published("GET " + PUBLISHED + "/products/{sku}"), "sku", "CUP");
    }

    private APIGatewayV2HTTPResponse file(String name) {
        return handle(Requests.path(published("GET " + PUBLISHED + "/files/{file}"), "file", name));
    }

    private APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }
}
