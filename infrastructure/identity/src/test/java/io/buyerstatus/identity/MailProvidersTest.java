package io.buyerstatus.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.mailbox.login.Grant;
import io.buyerstatus.core.mailbox.login.MailProvider;
import io.buyerstatus.core.mailbox.login.MailProviderPlaces;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.mailbox.login.TokenProvider.Answer;
import io.buyerstatus.core.staff.SignInAttempt;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C40")
@Tag("BL-20")
class MailProvidersTest {
    private static final OAuthClient GOOGLE =
            new OAuthClient(MailProvider.GOOGLE, MailProvider.ANY_TENANT, "client-1", "hush");
    private static final OAuthClient MICROSOFT =
            new OAuthClient(MailProvider.MICROSOFT, "shop.example", "client-2", "");
    private static final URI BACK = URI.create("http://localhost:4711");
    private static final SignInAttempt ATTEMPT = new SignInAttempt(new LinkSecret("0123456789abcdefghijklmnopq"), true);

    private int status = 200;
    private String answer = "{}";
    private Optional<URI> asked = Optional.empty();
    private String posted = "";

    private final MailProviders providers = new MailProviders(
            new ProviderHttp() {
                @Override
                public Answer get(URI address) {
                    throw new AssertionError("nothing is read: " + address);
                }

                @Override
                public Answer post(URI address, String form) {
                    if (status == 0) {
                        throw new IllegalStateException("the identity provider does not answer");
                    }
                    asked = Optional.of(address);
                    posted = form;
                    return new Answer(status, answer);
                }
            },
            MailProviderPlaces.REAL);

    @Test
    void aCodeIsExchangedWithTheVerifierForWhatRenewsAccess() {
        answer = "{\"access_token\":\"a-1\",\"expires_in\":3599,\"refresh_token\":\"r-1\",\"token_type\":\"Bearer\"}";
        assertThat(providers.exchange(GOOGLE, "4/0A&b", ATTEMPT.verifier(), BACK))
                .isEqualTo(new Answer.Given("a-1", Duration.ofSeconds(3599), Optional.of("r-1")));
        assertThat(asked).contains(URI.create("https://oauth2.googleapis.com/token"));
        assertThat(posted)
                .contains("grant_type=authorization_code", "code=4%2F0A%26b", "client_secret=hush")
                .contains("code_verifier=" + ATTEMPT.verifier(), "redirect_uri=http%3A%2F%2Flocalhost%3A4711");
        assertThat(new Answer.Given("a-1", Duration.ofHours(1), Optional.of("r-1")).toString())
                .doesNotContain("a-1", "r-1");
    }

    @Test
    void whoSignedInAndWhenThatEndsIsReadWhereTheProviderSaysIt() {
        answer =
                "{\"access_token\":\"a-1\",\"refresh_token\":\"r-1\",\"refresh_token_expires_in\":604799,\"id_token\":\""
                        + idToken("client-1", "email", "service@shop.example") + "\"}";
        assertThat(providers.exchange(GOOGLE, "c", ATTEMPT.verifier(), BACK))
                .isEqualTo(new Answer.Given(
                        "a-1",
                        Duration.ofHours(1),
                        Optional.of("r-1"),
                        Optional.of("service@shop.example"),
                        Optional.of(Duration.ofSeconds(604_799))));
        answer = answer.replace(
                idToken("client-1", "email", "service@shop.example"),
                idToken("somebody else", "email", "service@shop.example"));
        assertThat(providers.exchange(GOOGLE, "c", ATTEMPT.verifier(), BACK))
                .isInstanceOfSatisfying(
                        Answer.Given.class, given -> assertThat(given.account()).isEmpty());
        answer = "{\"access_token\":\"a-1\",\"refresh_token\":\"r-1\",\"id_token\":\""
                + idToken("client-2", "preferred_username", "Service@shop.example") + "\"}";
        assertThat(providers.exchange(MICROSOFT, "c", ATTEMPT.verifier(), BACK))
                .isInstanceOfSatisfying(
                        Answer.Given.class, given -> assertThat(given.account()).contains("Service@shop.example"));
    }

    private static String idToken(String audience, String claim, String value) {
        return new PlainJWT(new JWTClaimsSet.Builder()
                        .audience(audience)
                        .claim(claim, value)
                        .build())
                .serialize();
    }

    @Test
    void allOfThemMayBeStoodInForAtOneAddress() {
        MailProviderPlaces places = MailProviderPlaces.parse("http://localhost:8000/__local/mail-provider");
        assertThat(places.of(MailProvider.GOOGLE.token("common")))
                .hasToString("http://localhost:8000/__local/mail-provider/oauth2.googleapis.com/token");
        assertThat(MailProviderPlaces.parse(" ")).isEqualTo(MailProviderPlaces.REAL);
    }

    @Test
    void accessIsRenewedAndTheTokenThatRenewsItMayBeAnotherThen() {
        answer = "{\"access_token\":\"a-2\",\"expires_in\":\"soon\",\"refresh_token\":\"r-2\"}";
        assertThat(providers.renew(new Grant(MICROSOFT, "r-1")))
                .isEqualTo(new Answer.Given("a-2", Duration.ofHours(1), Optional.of("r-2")));
        assertThat(asked).contains(URI.create("https://login.microsoftonline.com/shop.example/oauth2/v2.0/token"));
        assertThat(posted)
                .contains("grant_type=refresh_token", "refresh_token=r-1", "client_id=client-2")
                .doesNotContain("client_secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_grant\",\"error_description\":\"olga@shop.example\"} | microsoft refuses (invalid_grant)",
                "401 | {\"error\":\"invalid_client\"} | microsoft refuses (invalid_client)",
                "400 | {\"error\":\"olga@shop.example\"} | microsoft refuses (HTTP 400)",
                "403 | <html> | microsoft refuses (HTTP 403)"
            })
    void aRefusalIsFinalAndSaysItsCodeAlone(int code, String body, String reason) {
        status = code;
        answer = body;
        assertThat(providers.renew(new Grant(MICROSOFT, "r-1"))).isEqualTo(new Answer.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | -",
                "500 | {\"error\":\"invalid_grant\"}",
                "429 | {\"error\":\"invalid_grant\"}",
                "200 | <html>",
                "200 | {}",
                "200 | {\"access_token\":7}",
                "200 | {\"access_token\":\"two words\"}"
            })
    void whatIsNoAnswerIsAskedAgainLater(int code, String body) {
        status = code;
        answer = body;
        assertThat(providers.renew(new Grant(MICROSOFT, "r-1"))).isInstanceOf(Answer.Silent.class);
    }
}
