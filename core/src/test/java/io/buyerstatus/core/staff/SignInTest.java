package io.buyerstatus.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.testing.InMemoryStaff;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("KS-4")
class SignInTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Identity OLGA =
            new Identity(PersonId.of("issuer", "olga"), new EmailAddress("olga@example.com"), "Olga", NOW);

    private final InMemoryStaff sessions = new InMemoryStaff();
    private final SignIn signIn = new SignIn(new KnowsOlga(), sessions, new CountedSecrets(), () -> NOW);

    private record KnowsOlga() implements IdentityProvider {
        @Override
        public URI signIn(SignInAttempt attempt) {
            return URI.create("https://id.example/authorize");
        }

        @Override
        public Answer identify(String code, SignInAttempt attempt) {
            return code.equals("olga") ? new Known(OLGA) : new Refused("code");
        }

        @Override
        public URI signOut() {
            return URI.create("https://id.example/logout");
        }
    }

    @Test
    void aNewSignInIsANewSessionAndEndsTheOneBefore() {
        SignInAttempt attempt = signIn.begin(false);
        SignIn.In first = (SignIn.In) signIn.end(Optional.of(attempt), attempt.state(), "olga", Optional.empty());
        SignIn.In second =
                (SignIn.In) signIn.end(Optional.of(attempt), attempt.state(), "olga", Optional.of(first.token()));

        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(sessions.find(first.token())).isEmpty();
        assertThat(sessions.find(second.token())).isPresent();
    }

    @Test
    void anAnswerForAnotherBrowserOrWithoutACodeLetsNobodyIn() {
        SignInAttempt mine = signIn.begin(false);
        SignInAttempt another = signIn.begin(false);

        assertThat(signIn.end(Optional.of(mine), another.state(), "olga", Optional.empty()))
                .isEqualTo(new SignIn.NotIn("state"));
        assertThat(signIn.end(Optional.empty(), mine.state(), "olga", Optional.empty()))
                .isEqualTo(new SignIn.NotIn("state"));
        assertThat(signIn.end(Optional.of(mine), mine.state(), "another", Optional.empty()))
                .isEqualTo(new SignIn.NotIn("code"));
    }

    @Test
    void allThatMustComeBackDiffersAndTheChallengeIsTheVerifiersDigest() throws Exception {
        SignInAttempt attempt = signIn.begin(false);
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(attempt.verifier().getBytes(StandardCharsets.US_ASCII));

        assertThat(attempt.challenge())
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertThat(attempt.verifier()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(attempt.state()).isNotEqualTo(attempt.nonce());
        assertThat(attempt.toString()).doesNotContain(attempt.secret().value());
    }

    @Test
    void aSessionsFormsAreItsOwnAndItsTokenComesBackFromItsText() {
        SessionToken token = new SessionToken(OLGA.person(), signIn.begin(false).secret());
        SessionToken another =
                new SessionToken(OLGA.person(), signIn.begin(false).secret());

        assertThat(SessionToken.parse(token.text())).contains(token);
        assertThat(token.madeForm(token.formToken())).isTrue();
        assertThat(token.madeForm(another.formToken())).isFalse();
        assertThat(token.madeForm("")).isFalse();
        assertThat(token.toString()).doesNotContain(token.secret().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "abc", "00000000000000000000000000", "00000000000000000000000000.short"})
    void aCookieMayHoldAnything(String text) {
        assertThat(SessionToken.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/console/demo/orders?q=a%20b&page=2, /console/demo/orders?q=a%20b&page=2",
        "/console, /console",
        "//evil.example, /console",
        "/console@evil.example, /console",
        "/console.evil.example, /console",
        "https://evil.example/console, /console",
        "/console/../o/x, /console",
        "/console\\evil, /console",
        "/o/abc/def, /console"
    })
    void theWayBackIsWithinTheDesk(String asked, String led) {
        assertThat(ConsoleUrls.local(asked)).isEqualTo(led);
    }
}
