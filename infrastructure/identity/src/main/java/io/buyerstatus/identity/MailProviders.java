package io.buyerstatus.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.buyerstatus.core.mailbox.login.Grant;
import io.buyerstatus.core.mailbox.login.MailProviderPlaces;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.mailbox.login.TokenProvider;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The providers that people sign in with for their mailboxes (OAuth 2.0: RFC 6749, with PKCE: RFC 7636). Providers' own words are not passed
 * on: of a refusal its code is said, which RFC 6749, 5.2 names.
 */
public final class MailProviders implements TokenProvider {
    private static final int LONGEST_CODE = 3_000;
    private static final int LOWEST_FAULT = 500;
    private static final int TOO_MANY = 429;
    private static final Duration USUAL_LIFE = Duration.ofHours(1);
    private static final long SHORTEST_LIFE = 60;
    private static final long LONGEST_LIFE = 86_400;
    private static final long LONGEST_GRANT = Duration.ofDays(3_650).toSeconds();

    /** No more than a key service seals at once. */
    private static final Pattern ACCESS = Pattern.compile("[!-~]{1,4000}");

    /** No more than a grant takes, which is sealed as a whole. */
    private static final Pattern REFRESH = Pattern.compile("[!-~]{1," + Grant.LONGEST_TOKEN + "}");

    private static final Set<String> CODES = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope",
            "interaction_required",
            "consent_required");

    private final ProviderHttp http;
    private final MailProviderPlaces places;

    /** Where they are. */
    public MailProviders(MailProviderPlaces places) {
        this(ProviderHttp.real(), places);
    }

    MailProviders(ProviderHttp http, MailProviderPlaces places) {
        this.http = http;
        this.places = places;
    }

    @Override
    public Answer renew(Grant grant) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", grant.refreshToken());
        form.put("scope", grant.client().provider().scope());
        return ask(grant.client(), form);
    }

    @Override
    public Answer exchange(OAuthClient client, String code, String verifier, URI back) {
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            return new Answer.Refused("the provider gave no code");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("code_verifier", verifier);
        form.put("redirect_uri", back.toString());
        return ask(client, form);
    }

    private Answer ask(OAuthClient client, Map<String, String> form) {
        form.put("client_id", client.id());
        if (!client.secret().isEmpty()) {
            form.put("client_secret", client.secret());
        }
        String who = client.provider().word();
        ProviderHttp.Answer answer;
        try {
            answer = http.post(places.of(client.provider().token(client.tenant())), Forms.encoded(form));
        } catch (IllegalStateException noAnswer) {
            return new Answer.Silent(who + " does not answer");
        }
        if (answer.status() >= LOWEST_FAULT || answer.status() == TOO_MANY) {
            return new Answer.Silent(who + " fails (HTTP " + answer.status() + ")");
        }
        Optional<Map<String, Object>> body = parsed(answer.body());
        return answer.status() == 200
                ? body.flatMap(fields -> given(fields, client))
                        .<Answer>map(given -> given)
                        .orElseGet(() -> new Answer.Silent(who + " gives no token that can be used"))
                : new Answer.Refused(who + " refuses ("
                        + body.flatMap(fields -> text(fields, "error"))
                                .filter(CODES::contains)
                                .orElse("HTTP " + answer.status())
                        + ")");
    }

    private static Optional<Answer.Given> given(Map<String, Object> body, OAuthClient client) {
        Optional<String> refresh = text(body, "refresh_token")
                .filter(token -> REFRESH.matcher(token).matches());
        return text(body, "access_token")
                .filter(token -> ACCESS.matcher(token).matches())
                .map(token -> new Answer.Given(token, life(body), refresh, account(body, client), ends(body)));
    }

    /**
     * Who signed in. The token came straight from the provider, over TLS, so that its signature proves no more (OpenID Connect Core 1.0,
     * 3.1.3.7); it has to be for us.
     */
    private static Optional<String> account(Map<String, Object> body, OAuthClient client) {
        return text(body, "id_token").flatMap(token -> {
            try {
                JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
                return claims.getAudience().contains(client.id())
                        ? Optional.ofNullable(
                                claims.getStringClaim(client.provider().accountClaim()))
                        : Optional.<String>empty();
            } catch (ParseException broken) {
                return Optional.empty();
            }
        });
    }

    /** Google says when renewing ends, of an app that is in testing, or where somebody allowed it for a while. */
    private static Optional<Duration> ends(Map<String, Object> body) {
        return body.get("refresh_token_expires_in") instanceof Number seconds && seconds.longValue() > 0
                ? Optional.of(Duration.ofSeconds(Math.min(seconds.longValue(), LONGEST_GRANT)))
                : Optional.empty();
    }

    private static Duration life(Map<String, Object> body) {
        return body.get("expires_in") instanceof Number seconds
                ? Duration.ofSeconds(Math.clamp(seconds.longValue(), SHORTEST_LIFE, LONGEST_LIFE))
                : USUAL_LIFE;
    }

    private static Optional<String> text(Map<String, Object> body, String name) {
        return body.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Map<String, Object>> parsed(String body) {
        try {
            return Optional.of(JSONObjectUtils.parse(body));
        } catch (ParseException broken) {
            return Optional.empty();
        }
    }
}
