package io.buyerstatus.core.mailbox.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.staff.SignInAttempt;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C40")
@Tag("BL-20")
class OAuthClientTest {
    private static final OAuthClient GOOGLE =
            new OAuthClient(MailProvider.GOOGLE, MailProvider.ANY_TENANT, "client-1", "hush");
    private static final OAuthClient MICROSOFT =
            new OAuthClient(MailProvider.MICROSOFT, "shop.example", "client-2", "hush");
    private static final SignInAttempt ATTEMPT = new SignInAttempt(new LinkSecret("0123456789abcdefghijklmnopq"), true);

    @Test
    void peopleSignInAtTheProviderForTheMailboxThatIsMeant() {
        assertThat(asked(GOOGLE))
                .hasHost("accounts.google.com")
                .hasParameter("client_id", "client-1")
                .hasParameter("redirect_uri", "http://localhost:4711")
                .hasParameter("scope", "https://mail.google.com/ openid email")
                .hasParameter("state", ATTEMPT.state())
                .hasParameter("code_challenge", ATTEMPT.challenge())
                .hasParameter("code_challenge_method", "S256")
                .hasParameter("access_type", "offline")
                .hasParameter("prompt", "consent")
                .hasParameter("login_hint", "service@shop.example");
        assertThat(asked(MICROSOFT))
                .hasHost("login.microsoftonline.com")
                .hasPath("/shop.example/oauth2/v2.0/authorize");
        assertThat(asked(MICROSOFT).toString())
                .contains("SMTP.Send", "offline_access")
                .doesNotContain(ATTEMPT.verifier(), "hush");
    }

    private static URI asked(OAuthClient client) {
        return client.asks(
                new OAuthClient.Consent(
                        ATTEMPT.state(),
                        ATTEMPT.challenge(),
                        URI.create("http://localhost:4711"),
                        "service@shop.example"),
                MailProviderPlaces.REAL);
    }
}
