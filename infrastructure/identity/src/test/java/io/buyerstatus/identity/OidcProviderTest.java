package io.buyerstatus.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.staff.IdentityProvider.Known;
import io.buyerstatus.core.staff.IdentityProvider.Refused;
import io.buyerstatus.core.staff.SignInAttempt;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("KS-4")
class OidcProviderTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final SignInAttempt ATTEMPT =
            new SignInAttempt(new LinkSecret("0123456789abcdefghijklmnopq"), false);

    private final Pool pool = new Pool();
    private final OidcProvider provider =
            new OidcProvider(Pool.ADDRESS, URI.create("https://status.example.com"), pool, () -> NOW);

    private void answers(String nonce) {
        pool.tokenAnswer = "{\"id_token\":\""
                + pool.signed(Pool.claims(NOW).claim("nonce", nonce).build()) + "\"}";
    }

    @Test
    void theWayToTheProviderIsBoundAndItsCodeCanBeUsedByNobodyElse() {
        assertThat(provider.signIn(ATTEMPT))
                .hasHost("pool.auth.eu-central-1.amazoncognito.com")
                .hasPath("/oauth2/authorize")
                .hasParameter("response_type", "code")
                .hasParameter("redirect_uri", "https://status.example.com/console/signed-in")
                .hasParameter("state", ATTEMPT.state())
                .hasParameter("nonce", ATTEMPT.nonce())
                .hasParameter("code_challenge", ATTEMPT.challenge())
                .hasParameter("code_challenge_method", "S256")
                .hasNoParameter("prompt");
        assertThat(provider.signIn(new SignInAttempt(ATTEMPT.secret(), true))).hasParameter("prompt", "login");
        assertThat(provider.signIn(ATTEMPT).toString()).doesNotContain(ATTEMPT.verifier());
    }

    @Test
    void aCodeIsExchangedWithTheVerifier() {
        answers(ATTEMPT.nonce());

        assertThat(provider.identify("code&1", ATTEMPT)).isInstanceOf(Known.class);
        assertThat(pool.posted)
                .contains("grant_type=authorization_code", "code=code%261", "code_verifier=" + ATTEMPT.verifier());
    }

    @Test
    void aTokenOfAnotherAttemptAndAnAnswerThatIsNoneLetNobodyIn() {
        answers("another");
        assertThat(provider.identify("code", ATTEMPT)).isEqualTo(new Refused("nonce"));
        for (String broken : new String[] {"", "{}", "[]", "<html>", "{\"id_token\":7}"}) {
            pool.tokenAnswer = broken;
            assertThat(provider.identify("code", ATTEMPT)).as(broken).isInstanceOf(Refused.class);
        }
        pool.tokenStatus = 400;
        assertThat(provider.identify("code", ATTEMPT)).isEqualTo(new Refused("code"));
        pool.tokenStatus = 502;
        assertThatIllegalStateException().isThrownBy(() -> provider.identify("code", ATTEMPT));
    }

    @Test
    void aCodeThatNobodyMadeIsNotEvenAskedAbout() {
        assertThat(provider.identify("", ATTEMPT)).isEqualTo(new Refused("code"));
        assertThat(provider.identify("x".repeat(2_001), ATTEMPT)).isEqualTo(new Refused("code"));
        assertThat(pool.posted).isEmpty();
    }

    @Test
    void signingOutIsSaidAsCognitoWantsIt() {
        assertThat(provider.signOut())
                .hasPath("/logout")
                .hasParameter("client_id", "client-1")
                .hasParameter("logout_uri", "https://status.example.com/console/signed-out")
                .hasNoParameter("post_logout_redirect_uri");
    }
}
