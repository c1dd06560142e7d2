package io.buyerstatus.functions.desksettings;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.MailboxTrial;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.functions.testing.DemoShop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mailboxes at the desk. */
@Tag("BL-19")
@Tag("BL-21")
final class MailboxPagesTest {
    private static final MailboxId SERVICE = new MailboxId("service");
    private static final String ROUTE = " /console/shops/{shop}/mailboxes";

    private final Owners owners = new Owners();

    private APIGatewayV2HTTPResponse post(SessionToken who, String act, String seen, String... typed) {
        List<String> form = new ArrayList<>(
                List.of("form", who.formToken(), "do", act, "seen", seen, "id", "service", "security", "tls"));
        form.addAll(Arrays.asList(typed));
        return owners.ask(who, "POST" + ROUTE, Map.of("shop", "demo"), Map.of(), form.toArray(String[]::new));
    }

    private APIGatewayV2HTTPResponse save(String seen, String smtp, String... more) {
        List<String> typed = new ArrayList<>(List.of("smtp", smtp, "login", "service@shop.example"));
        typed.addAll(Arrays.asList(more));
        return post(owners.olivia, "save", seen, typed.toArray(String[]::new));
    }

    private String page(SessionToken who) {
        return owners.ask(who, "GET" + ROUTE, Map.of("shop", "demo"), Map.of()).getBody();
    }

    private Mailbox stored() {
        return owners.mailboxes.find(DemoShop.SHOP, SERVICE).orElseThrow();
    }

    private String password() {
        return new String(
                owners.shop.box.open(
                        DemoShop.SHOP,
                        Purpose.MAILBOX,
                        owners.mailboxes.password(DemoShop.SHOP, SERVICE).orElseThrow()),
                StandardCharsets.UTF_8);
    }

    @Test
    @Tag("BL-18")
    void aMailboxIsConnectedChangedAndRemovedAndItsPasswordNeverComesOut() {
        assertThat(save("0", "smtp.example.com", "password", " hush ").getStatusCode())
                .isEqualTo(303);
        assertThat(stored().smtp()).hasToString("smtp.example.com:465");
        assertThat(stored().address().value()).isEqualTo("service@shop.example");
        assertThat(password()).isEqualTo(" hush ");
        assertThat(page(owners.olivia))
                .contains("works", "smtp.example.com:465", "one real mail to Olivia@shop.example")
                .doesNotContain("hush");
        assertThat(page(owners.rita)).contains("works").doesNotContain("name=\"smtp\"");

        // The name alone changes; the password stays.
        assertThat(save("1", "smtp.example.com:465", "name", "Nordlicht").getStatusCode())
                .isEqualTo(303);
        assertThat(stored().displayedName()).isEqualTo("Nordlicht");
        assertThat(password()).isEqualTo(" hush ");

        assertThat(post(owners.olivia, "remove", "2").getStatusCode()).isEqualTo(303);
        assertThat(owners.mailboxes.of(DemoShop.SHOP)).isEmpty();
    }

    @Test
    @Tag("C36")
    @Tag("BL-22")
    void itsConnectionIsTriedByWhoeverMayOpenPasswordsAndThePageSaysWhatToDoNext() {
        save("0", "smtp.example.com", "password", "hush");
        assertThat(post(owners.anton, "try", "1").getStatusCode()).isEqualTo(403);
        APIGatewayV2HTTPResponse asked = post(owners.olivia, "try", "1");
        assertThat(asked.getStatusCode()).isEqualTo(303);
        assertThat(asked.getHeaders().get("location")).endsWith("?done=trying");
        assertThat(owners.trials).singleElement().satisfies(request -> {
            assertThat(request.mailbox()).isEqualTo(SERVICE);
            assertThat(request.to().value()).isEqualTo("Olivia@shop.example");
        });

        MailboxTrial begun = MailboxTrial.begun(owners.trials.getFirst(), stored(), owners.shop.clock.instant());
        owners.mailboxes.begin(begun);
        assertThat(page(owners.olivia)).contains("Being tried since", "See how it went");
        assertThat(post(owners.olivia, "try", "1").getStatusCode())
                .as("while one runs")
                .isEqualTo(409);

        owners.mailboxes.end(begun.ended(
                List.of(
                        new TrialStep(TrialStep.Name.CONNECTION, TrialStep.Light.GREEN, "", Optional.empty()),
                        new TrialStep(
                                TrialStep.Name.LOG_IN,
                                TrialStep.Light.RED,
                                "535 <b>5.7.8</b>",
                                Optional.of(TrialStep.Advice.TYPE_THE_PASSWORD_AGAIN)),
                        new TrialStep(TrialStep.Name.MAIL, TrialStep.Light.NOT_TRIED, "", Optional.empty())),
                owners.shop.clock.instant()));
        assertThat(page(owners.rita))
                .contains("does not work yet", "Login", "535 &lt;b&gt;5.7.8&lt;/b&gt;", "Type the password again")
                .doesNotContain("hush", "Test the connection");

        owners.shop.clock.advance(Duration.ofMinutes(1));
        save("1", "smtp.example.com:465", "password", "other");
        assertThat(page(owners.olivia)).contains("before it was changed");
        assertThat(post(owners.olivia, "try", "2").getStatusCode()).isEqualTo(303);
        assertThat(owners.trials).hasSize(2);
    }

    @Test
    void aPasswordGoesToNoOtherServerThanTheOneThatItWasTypedFor() {
        save("0", "smtp.example.com", "password", "hush");
        APIGatewayV2HTTPResponse elsewhere = save("1", "smtp.thief.example");
        assertThat(elsewhere.getStatusCode()).isEqualTo(422);
        assertThat(elsewhere.getBody()).contains("type its password", "value=\"smtp.thief.example\"");
        assertThat(stored().smtp()).hasToString("smtp.example.com:465");
    }

    @Test
    @Tag("C42")
    void aSenderThatReceiversCannotTrustIsSavedOnlyBySomebodyWhoInsists() {
        owners.texts.put("shop.example", List.of("v=spf1 include:spf.other.example ~all"));
        APIGatewayV2HTTPResponse refused = save("0", "smtp.gmail.com", "password", "hush");
        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("Receivers cannot see that this provider may send", "include:_spf.google.com", "DKIM: ")
                .contains("name=\"unproven\"", "value=\"smtp.gmail.com\"")
                .doesNotContain("hush");
        assertThat(owners.mailboxes.of(DemoShop.SHOP)).isEmpty();

        assertThat(save("0", "smtp.gmail.com", "password", "hush", "unproven", "1").getStatusCode())
                .isEqualTo(303);
        assertThat(save("1", "smtp.gmail.com:465", "name", "Nordlicht").getStatusCode())
                .as("neither address nor server changes")
                .isEqualTo(303);
        assertThat(save("2", "smtp.gmail.com:465", "address", "post@shop.example")
                        .getStatusCode())
                .isEqualTo(422);
        owners.texts.put("google._domainkey.shop.example", List.of("v=DKIM1; p=MIIB"));
        assertThat(save("2", "smtp.gmail.com:465", "address", "post@shop.example")
                        .getStatusCode())
                .isEqualTo(303);
    }

    @Test
    void brokenRulesAndWhoeverComesLateOrUnprovenChangeNothing() {
        save("0", "smtp.example.com", "password", "hush");
        APIGatewayV2HTTPResponse broken = save("1", "two words", "password", "x");
        assertThat(broken.getStatusCode()).isEqualTo(422);
        assertThat(broken.getBody()).contains("HOST:PORT", "value=\"two words\"");
        assertThat(save("0", "smtp.example.com", "password", "other").getStatusCode())
                .isEqualTo(409);
        owners.shop.clock.advance(Duration.ofMinutes(11));
        assertThat(save("1", "smtp.example.com:465", "name", "N").getStatusCode())
                .isEqualTo(403);
        assertThat(post(owners.anton, "remove", "1").getStatusCode()).isEqualTo(403);
        assertThat(password()).isEqualTo("hush");
        assertThat(stored().version()).isEqualTo(1);
    }

    @Test
    void anotherShopsMailboxesAreNotFound() {
        for (String method : List.of("GET", "POST")) {
            assertThat(owners.ask(owners.olivia, method + ROUTE, Map.of("shop", "other"), Map.of(), "do", "save")
                            .getStatusCode())
                    .isEqualTo(404);
        }
    }
}
