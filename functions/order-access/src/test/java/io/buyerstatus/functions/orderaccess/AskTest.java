package io.buyerstatus.functions.orderaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.asking.InquiryLinks;
import io.buyerstatus.core.inquiry.InquirySettings;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asking without an order, in a browser. */
final class AskTest {
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

    private final AccessDoor door = new AccessDoor();

    @BeforeEach
    void takesQuestions() {
        door.shop.set(SettingsLayer.EMPTY
                .with(GeneralSettings.NAME, "Nordlicht Keramik")
                .with(InquirySettings.ENABLED, true)
                .with(InquirySettings.SITES, List.of("https://shop.example")));
    }

    private static APIGatewayV2HTTPEvent event(String route, String query) {
        APIGatewayV2HTTPEvent event =
                Requests.header(Requests.route(Triggers.http("order-access.verify"), route), "accept-language", "en");
        event.setPathParameters(Map.of("shop", "demo"));
        event.setRawQueryString(query);
        return event;
    }

    private String seal(String route) {
        Matcher seal = SEAL.matcher(door.handle(event("GET " + route, "")).getBody());
        assertThat(seal.find()).isTrue();
        door.shop.clock.advance(Duration.ofSeconds(30));
        return seal.group(1);
    }

    private APIGatewayV2HTTPResponse send(String route, String seal, String email, String text, String... more) {
        String[] form = new String[8 + more.length];
        System.arraycopy(new String[] {"seal", seal, "your_name", "Otto", "email", email, "text", text}, 0, form, 0, 8);
        System.arraycopy(more, 0, form, 8, more.length);
        return door.handle(Requests.form(event("POST " + route, ""), form));
    }

    private List<InquiryThread> all() {
        return door.inquiries.all(DemoShop.SHOP);
    }

    @Test
    @Tag("UP-15")
    void theLinkOfAProductNamesItAndTheQuestionIsAboutIt() {
        APIGatewayV2HTTPResponse form = door.handle(event(
                "GET /ask/{shop}",
                "product=SKU-1&name=Becher+%3Cb%3E&url=https%3A%2F%2Fshop.example%2Fbecher&picture=javascript%3Ax"));

        assertThat(form.getStatusCode()).isEqualTo(200);
        assertThat(form.getBody())
                .contains("Ask about this product", "Becher &lt;b&gt;", "https://shop.example/becher")
                .doesNotContain("javascript:x", "<b>");
        assertThat(form.getHeaders().get("content-security-policy")).contains("frame-ancestors 'none'");

        APIGatewayV2HTTPResponse taken = send(
                "/ask/{shop}",
                seal("/ask/{shop}"),
                "otto@example.net",
                "Auch in Blau?",
                "product",
                "SKU-1",
                "name",
                "Becher");

        assertThat(taken.getStatusCode()).isEqualTo(200);
        assertThat(taken.getBody()).contains("Your question was received", "otto@example.net");
        assertThat(all()).singleElement().satisfies(thread -> {
            assertThat(thread.inquiry().product().orElseThrow().id()).isEqualTo("SKU-1");
            assertThat(thread.entries()).extracting(Entry::text).containsExactly("Auch in Blau?");
        });
    }

    @Test
    @Tag("UP-16")
    void whatIsMistypedIsShownAgainAndSaysWhatToMend() {
        String seal = seal("/ask/{shop}");

        APIGatewayV2HTTPResponse again = send("/ask/{shop}", seal, "otto", "Auch <i>in</i> Blau?");

        assertThat(again.getStatusCode()).isEqualTo(422);
        assertThat(again.getBody())
                .contains(
                        "Please enter a valid email address.",
                        "Auch &lt;i&gt;in&lt;/i&gt; Blau?",
                        "value=\"otto\"",
                        seal);
        assertThat(send("/ask/{shop}", "", "otto@example.net", "Auch in Blau?").getBody())
                .contains("This form was open for a long time", "Auch in Blau?");
        assertThat(all()).isEmpty();
    }

    @Test
    @Tag("UP-16")
    void theTrapIsHiddenFromPeopleAndWhoeverFillsItInIsAnsweredLikeEverybody() {
        String page = door.handle(event("GET /ask/{shop}", "")).getBody();
        assertThat(page).contains("class=\"trap\" aria-hidden=\"true\"", "tabindex=\"-1\"");

        APIGatewayV2HTTPResponse taken =
                send("/ask/{shop}", seal("/ask/{shop}"), "bot@example.net", "Auch in Blau?", "contact_again", "x");

        assertThat(taken.getBody()).contains("Your question was received");
        assertThat(all().getFirst().inquiry().state()).isEqualTo(InquiryState.HELD);
    }

    @Test
    @Tag("UP-16")
    void onlyTheShopsSitesFrameTheFormAndWithoutAnyNobodyDoes() {
        APIGatewayV2HTTPResponse framed = door.handle(event("GET /ask/{shop}/frame", ""));

        assertThat(framed.getHeaders().get("content-security-policy")).endsWith("frame-ancestors https://shop.example");
        assertThat(framed.getHeaders()).doesNotContainKey("x-frame-options").containsEntry("cache-control", "no-store");
        assertThat(framed.getBody()).contains("class=\"framed\"").doesNotContain("<header");
        assertThat(send("/ask/{shop}/frame", seal("/ask/{shop}/frame"), "otto@example.net", "Auch in Blau?")
                        .getHeaders()
                        .get("content-security-policy"))
                .endsWith("frame-ancestors https://shop.example");

        door.shop.set(SettingsLayer.EMPTY.with(InquirySettings.ENABLED, true));
        APIGatewayV2HTTPResponse refused = door.handle(event("GET /ask/{shop}/frame", ""));
        assertThat(refused.getHeaders())
                .containsEntry("x-frame-options", "DENY")
                .extractingByKey("content-security-policy")
                .asString()
                .contains("frame-ancestors 'none'");
    }

    @Test
    @Tag("UP-16")
    void aShopThatTakesNoQuestionsHasNoForm() {
        door.shop.set(SettingsLayer.EMPTY);

        assertThat(door.handle(event("GET /ask/{shop}", "")).getStatusCode()).isEqualTo(404);
        assertThat(door.handle(event("GET /ask/{shop}/frame", "")).getStatusCode())
                .isEqualTo(404);
        assertThat(send("/ask/{shop}", "", "otto@example.net", "Hallo?").getStatusCode())
                .isEqualTo(404);
    }

    private APIGatewayV2HTTPEvent linked(String route, String secret) {
        APIGatewayV2HTTPEvent event = event(route, "");
        event.setPathParameters(Map.of(
                "shop", "demo", "inquiry", all().getFirst().inquiry().key().inquiry(), "secret", secret));
        return event;
    }

    private String secret() {
        URI link = new InquiryLinks(door.shop.keys, DemoShop.BASE.toString())
                .link(
                        door.shop.settings.shop(DemoShop.SHOP).orElseThrow(),
                        all().getFirst().inquiry().key());
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }

    @Test
    @Tag("UP-16")
    void whoeverAskedReadsAndWritesAgainByTheirLinkAlone() {
        send("/ask/{shop}", seal("/ask/{shop}"), "otto@example.net", "Auch in Blau?");
        String route = "/ask/{shop}/{inquiry}/{secret}";

        APIGatewayV2HTTPResponse page = door.handle(linked("GET " + route, secret()));
        assertThat(page.getBody()).contains("Auch in Blau?", "Wasn’t that you?");
        assertThat(door.handle(linked("GET " + route, "A".repeat(27))).getStatusCode())
                .isEqualTo(404);

        APIGatewayV2HTTPResponse sent =
                door.handle(Requests.form(linked("POST " + route, secret()), "text", "Und in Grün?", "after", ""));
        assertThat(sent.getStatusCode()).isEqualTo(303);
        APIGatewayV2HTTPEvent read = linked("GET " + route, secret());
        read.setRawQueryString("done=written");
        assertThat(door.handle(read).getBody())
                .contains("Und in Grün?", "Your message has been sent.")
                .doesNotContain("Wasn’t that you?");
        assertThat(door.handle(Requests.form(linked("POST " + route, secret()), "text", " "))
                        .getStatusCode())
                .isEqualTo(422);
    }

    @Test
    @Tag("UP-16")
    void whoeverDidNotAskSaysSo() {
        send("/ask/{shop}", seal("/ask/{shop}"), "stranger@example.net", "Auch in Blau?");

        APIGatewayV2HTTPResponse said =
                door.handle(Requests.form(linked("POST /ask/{shop}/{inquiry}/{secret}/disown", secret()), "x", "y"));

        assertThat(said.getStatusCode()).isEqualTo(303);
        assertThat(all().getFirst().inquiry().state()).isEqualTo(InquiryState.SPAM);
        assertThat(door.handle(linked("GET /ask/{shop}/{inquiry}/{secret}", secret()))
                        .getBody())
                .contains("Nothing can be written here any more.")
                .doesNotContain("<textarea");
    }
}
