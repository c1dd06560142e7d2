package io.buyerstatus.functions.desksettings;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.mailbox.login.FinishSignIn;
import io.buyerstatus.core.mailbox.login.Grant;
import io.buyerstatus.core.mailbox.login.KeepGrant;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.mailbox.login.TokenProvider;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.testing.DemoShop;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in for a mailbox at the desk: to the provider and back, with a provider that says what it is told to. */
@Tag("C40")
@Tag("BL-20")
final class MailboxSignInTest implements TokenProvider {
    private static final MailboxId SERVICE = new MailboxId("service");
    private static final String ROUTE = " /console/shops/{shop}/mailboxes";
    private static final String BACK = "GET /console/mailbox-signed-in";

    private final Owners owners = new Owners();
    private Answer answer = given("service@shop.example", Optional.empty());
    private String verifier = "";

    private static Answer given(String account, Optional<Duration> ends) {
        return new Answer.Given("access", Duration.ofHours(1), Optional.of("refresh"), Optional.of(account), ends);
    }

    @Override
    public Answer renew(Grant grant) {
        throw new AssertionError("nothing is renewed here");
    }

    @Override
    public Answer exchange(OAuthClient client, String code, String ofWay, URI back) {
        assertThat(client.secret()).isEqualTo("hush");
        assertThat(code).isEqualTo("code-1");
        assertThat(back).isEqualTo(ConsoleUrls.mailboxSignedIn(DemoShop.BASE));
        verifier = ofWay;
        return answer;
    }

    @BeforeEach
    void aMailboxWithoutAPassword() {
        owners.mailboxes.put(
                new Mailbox(
                        DemoShop.SHOP,
                        SERVICE,
                        new MailServer("smtp.gmail.com", 465),
                        Security.TLS,
                        Optional.of("service@shop.example"),
                        new EmailAddress("service@shop.example"),
                        "",
                        SendingLimit.USUAL,
                        Optional.empty(),
                        1),
                Optional.empty());
    }

    private APIGatewayV2HTTPResponse begin(SessionToken who, String... typed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "form", who.formToken(), "do", "sign-in", "id", "service", "provider", "google", "client", "client-1"));
        fields.put("secret", "hush");
        for (int at = 0; at < typed.length; at += 2) {
            fields.put(typed[at], typed[at + 1]);
        }
        List<String> form = new ArrayList<>();
        fields.forEach((name, value) -> form.addAll(Arrays.asList(name, value)));
        return owners.ask(who, "POST" + ROUTE, Map.of("shop", "demo"), Map.of(), form.toArray(String[]::new));
    }

    /** Where the page leads to, and the cookie that it gave. */
    private record Away(Map<String, String> asked, String cookie) {
        static Away of(APIGatewayV2HTTPResponse page) {
            String to = page.getHeaders().getOrDefault("refresh", "").substring("0; url=".length());
            Map<String, String> asked = new HashMap<>();
            for (String field : URI.create(to).getQuery().split("&", -1)) {
                String[] parts = field.split("=", 2);
                asked.put(parts[0], parts[1]);
            }
            return new Away(asked, page.getCookies().getFirst().split(";", -1)[0]);
        }

        String state() {
            return asked.getOrDefault("state", "");
        }
    }

    private APIGatewayV2HTTPResponse back(Away away, SessionToken who, String... query) {
        Map<String, String> parameters = new HashMap<>(Map.of("state", away.state()));
        for (int at = 0; at < query.length; at += 2) {
            parameters.put(query[at], query[at + 1]);
        }
        return owners.back(BACK, parameters, "__Host-desk=" + who.text(), away.cookie());
    }

    private void finish() {
        new FinishSignIn(
                        owners.mailboxes,
                        owners.mailboxes,
                        this,
                        new KeepGrant(owners.mailboxes, owners.mailboxes, owners.shop.box, owners.shop.clock),
                        owners.shop.box,
                        ConsoleUrls.mailboxSignedIn(DemoShop.BASE),
                        owners.shop.clock)
                .run(owners.returns.getLast());
    }

    private String page() {
        return owners.ask(owners.olivia, "GET" + ROUTE, Map.of("shop", "demo"), Map.of())
                .getBody();
    }

    private Optional<String> secret() {
        return owners.mailboxes
                .password(DemoShop.SHOP, SERVICE)
                .map(closed -> new String(
                        owners.shop.box.open(DemoShop.SHOP, Purpose.MAILBOX, closed), StandardCharsets.UTF_8));
    }

    @Test
    void anOwnerIsLedToTheProviderAndBackAndTheMailboxIsSignedInFor() {
        APIGatewayV2HTTPResponse page = begin(owners.olivia);
        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("On to the provider", "https://accounts.google.com/")
                .doesNotContain("hush");
        Away away = Away.of(page);
        assertThat(away.asked())
                .containsEntry("login_hint", "service@shop.example")
                .containsEntry("redirect_uri", DemoShop.BASE + "/console/mailbox-signed-in")
                .containsEntry("code_challenge_method", "S256");
        assertThat(page())
                .contains("is expected back within 15 minutes", "value=\"client-1\"")
                .doesNotContain("hush");

        APIGatewayV2HTTPResponse returned = back(away, owners.olivia, "code", "code-1");
        assertThat(returned.getStatusCode()).isEqualTo(303);
        assertThat(returned.getHeaders()).containsEntry("location", "/console/shops/demo/mailboxes?done=back");
        assertThat(returned.getCookies().getFirst()).startsWith("__Host-mailbox=;");
        assertThat(page()).contains("What it gave is being looked at", "See how it went");

        finish();
        assertThat(verifier).hasSize(43);
        assertThat(secret().flatMap(Grant::read)).map(Grant::refreshToken).contains("refresh");
        assertThat(page()).contains("Signed in on", "Now test the connection").doesNotContain("refresh\"", "hush");
    }

    @Test
    void whatComesBackIsTakenOnceAndFromTheSessionThatSetOutAlone() {
        Away away = Away.of(begin(owners.olivia));
        assertThat(owners.back(
                                BACK,
                                Map.of("state", away.state(), "code", "code-1"),
                                "__Host-desk=" + owners.olivia.text())
                        .getStatusCode())
                .as("another browser")
                .isEqualTo(400);
        assertThat(back(away, owners.otto, "code", "code-1").getStatusCode())
                .as("another owner")
                .isEqualTo(400);
        assertThat(back(away, owners.anton, "code", "code-1").getStatusCode())
                .as("no owner")
                .isEqualTo(403);
        assertThat(back(away, owners.olivia, "code", "code-1", "state", "0".repeat(26))
                        .getBody())
                .contains("This sign-in leads nowhere", "/console/shops/demo/mailboxes");
        assertThat(back(away, owners.oliviaAgain(), "code", "code-1").getStatusCode())
                .as("signed in anew")
                .isEqualTo(400);
        assertThat(owners.returns).isEmpty();

        assertThat(back(away, owners.olivia, "code", "code-1").getStatusCode()).isEqualTo(303);
        assertThat(back(away, owners.olivia, "code", "code-1").getStatusCode())
                .as("used")
                .isEqualTo(400);
        Away late = Away.of(begin(owners.olivia));
        owners.shop.clock.advance(Duration.ofMinutes(16));
        assertThat(back(late, owners.olivia, "code", "code-1").getStatusCode())
                .as("late")
                .isEqualTo(400);
        assertThat(page()).contains("did not come back in time");
        assertThat(owners.returns).hasSize(1);
    }

    @Test
    void eachWayThatLeadsNowhereSaysWhatToDo() {
        back(Away.of(begin(owners.olivia)), owners.olivia, "error", "access_denied");
        assertThat(page()).contains("it was not allowed at the provider", "allow everything that is asked");

        answer = given("olga@shop.example", Optional.empty());
        assertThat(tried())
                .contains("somebody signed in as olga@shop.example, but this mailbox logs in as service@shop.example");
        answer = new Answer.Given("access", Duration.ofHours(1), Optional.empty());
        assertThat(tried()).contains("gave access for an hour only");
        answer = new Answer.Refused("google refuses (invalid_client)");
        assertThat(tried()).contains("the provider refused (google refuses (invalid_client))", "Look at client id");
        answer = new Answer.Silent("google does not answer");
        assertThat(tried()).contains("the provider did not answer (google does not answer)", "in some minutes");
        assertThat(secret()).isEmpty();

        answer = given("service@shop.example", Optional.of(Duration.ofDays(7)));
        assertThat(tried()).contains("The sign-in ends on", "Sign in again before that");
    }

    private String tried() {
        back(Away.of(begin(owners.olivia)), owners.olivia, "code", "code-1");
        finish();
        return page();
    }

    @Test
    void nobodyIsLedAwayByABrokenFormOrWithoutTheRight() {
        APIGatewayV2HTTPResponse broken = begin(owners.olivia, "client", "two words");
        assertThat(broken.getStatusCode()).isEqualTo(422);
        assertThat(broken.getBody())
                .contains("client id", "value=\"two words\"")
                .doesNotContain("hush");
        assertThat(begin(owners.olivia, "provider", "somebody").getStatusCode()).isEqualTo(422);
        assertThat(begin(owners.anton).getStatusCode()).isEqualTo(403);
        assertThat(begin(owners.olivia, "id", "other").getStatusCode()).isEqualTo(404);
        owners.shop.clock.advance(Duration.ofMinutes(11));
        assertThat(begin(owners.olivia).getStatusCode())
                .as("a sign-in of the desk that is old")
                .isEqualTo(403);
        assertThat(owners.mailboxes.signIn(DemoShop.SHOP, SERVICE)).isEmpty();
    }

    @Test
    void aMailboxCanBeSavedWithoutAPasswordByWhoeverWillSignInAndTheOldOneGoesToNoOtherServer() {
        assertThat(save("1", "smtp.gmail.com:465", "password", "pass word").getStatusCode())
                .isEqualTo(303);
        assertThat(save("2", "smtp.office365.com:465").getStatusCode()).isEqualTo(422);
        assertThat(save("2", "smtp.office365.com:465", "sign_in", "1").getStatusCode())
                .isEqualTo(303);
        assertThat(secret()).contains(Credential.NONE_YET);
    }

    @Test
    void aPasswordThatIsTypedEndsWhatWasKnownOfASignIn() {
        answer = given("service@shop.example", Optional.of(Duration.ofDays(7)));
        assertThat(tried()).contains("The sign-in ends on");
        assertThat(save("2", "smtp.gmail.com:465", "password", "pass word").getStatusCode())
                .isEqualTo(303);
        assertThat(page()).doesNotContain("The sign-in ends on");
    }

    private APIGatewayV2HTTPResponse save(String seen, String smtp, String... more) {
        List<String> form = new ArrayList<>(List.of(
                "form",
                owners.olivia.formToken(),
                "do",
                "save",
                "seen",
                seen,
                "id",
                "service",
                "security",
                "tls",
                "smtp",
                smtp,
                "login",
                "service@shop.example"));
        form.addAll(Arrays.asList(more));
        return owners.ask(owners.olivia, "POST" + ROUTE, Map.of("shop", "demo"), Map.of(), form.toArray(String[]::new));
    }
}
