package io.buyerstatus.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stand-in for those who let people sign in for their mailboxes. */
@Tag("C40")
final class MailProviderPagesTest {
    private static final String GOOGLE = MailProviderPages.PATH + "/accounts.google.com/o/oauth2/v2/auth";
    private static final String TOKEN = MailProviderPages.PATH + "/oauth2.googleapis.com/token";
    private static final String BACK = "https://status.example/console/mailbox-signed-in";

    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final Map<String, String> ASKED = Map.of(
            "response_type", "code",
            "client_id", "client-1",
            "redirect_uri", BACK,
            "scope", "https://mail.google.com/ openid email",
            "state", "state-1",
            "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            "code_challenge_method", "S256",
            "login_hint", "mailbox@shop.example");

    private final MailProviderPages pages =
            new MailProviderPages("taken", InstantSource.fixed(Instant.parse("2026-11-29T10:00:00Z")));

    private static String text(LocalResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private LocalResponse post(String path, Map<String, String> query, String form) {
        return pages.handle(new LocalRequest("POST", path, query, Map.of(), form.getBytes(StandardCharsets.UTF_8)));
    }

    private LocalResponse exchanged(String code, String verifier) {
        return post(
                TOKEN,
                Map.of(),
                "grant_type=authorization_code&client_id=client-1&code=" + code + "&code_verifier=" + verifier
                        + "&redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8));
    }

    private String code(String kind) {
        String location = post(GOOGLE, ASKED, "account=mailbox%40shop.example&kind=" + kind)
                .headers()
                .getOrDefault("location", "");
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=state-1");
        return location.substring((BACK + "?code=").length(), location.indexOf("&state"));
    }

    @Test
    void whoAllowsItHasACodeThatIsExchangedOnceByWhoKnowsTheVerifier() {
        assertThat(text(pages.handle(new LocalRequest("GET", GOOGLE, ASKED, Map.of(), new byte[0]))))
                .contains("stand-in for Google", "Allow as mailbox@shop.example");
        assertThat(exchanged(code("allow"), "another").status()).isEqualTo(400);
        String code = code("testing");
        assertThat(text(exchanged(code, VERIFIER)))
                .contains("\"access_token\":\"taken\"", "local-refresh-", "\"refresh_token_expires_in\":604800");
        assertThat(exchanged(code, VERIFIER).status()).isEqualTo(400);
        assertThat(text(exchanged(code("once"), VERIFIER))).doesNotContain("refresh_token");
    }

    @Test
    void itRefusesAndIsAwayWhereItIsToldTo() {
        assertThat(post(GOOGLE, ASKED, "kind=refuse").headers().get("location"))
                .isEqualTo(BACK + "?error=access_denied&state=state-1");
        assertThat(post(TOKEN, Map.of(), "client_id=down").status()).isEqualTo(503);
        assertThat(text(post(TOKEN, Map.of(), "client_id=unknown"))).contains("invalid_client");
        assertThat(pages.handle(new LocalRequest("GET", GOOGLE, Map.of(), Map.of(), new byte[0]))
                        .status())
                .isEqualTo(400);
    }
}
