package io.buyerstatus.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.IdentityProvider;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SignInAttempt;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Cognito user pool, by the authorization code flow with PKCE. The client has no secret: what proves that we are the one who began is
 * the verifier, which is another for every sign-in and is nowhere kept.
 *
 * <p>Sources: RFC 9700 (OAuth 2.0 Security Best Current Practice), 2.1.1; RFC 7636.
 */
public final class OidcProvider implements IdentityProvider {
    private static final int LONGEST_CODE = 2_000;
    private static final int LOWEST_FAULT = 500;

    private final ProviderAddress provider;
    private final URI publicBase;
    private final ProviderHttp http;
    private final InstantSource clock;
    private final TokenVerifier tokens;

    /**
     * The provider at an address.
     *
     * @param publicBase where our pages are served
     */
    public OidcProvider(ProviderAddress provider, URI publicBase, InstantSource clock) {
        this(provider, publicBase, ProviderHttp.real(), clock);
    }

    OidcProvider(ProviderAddress provider, URI publicBase, ProviderHttp http, InstantSource clock) {
        this.provider = provider;
        this.publicBase = publicBase;
        this.http = http;
        this.clock = clock;
        this.tokens = new TokenVerifier(provider, new ProviderKeys(provider, http, clock), clock);
    }

    @Override
    public URI signIn(SignInAttempt attempt) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", provider.clientId());
        query.put("redirect_uri", back());
        query.put("scope", "openid email profile");
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        if (attempt.fresh()) {
            query.put("prompt", "login");
        }
        return with(provider.authorize(), query);
    }

    @Override
    public Answer identify(String code, SignInAttempt attempt) {
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            return new Refused("code");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", provider.clientId());
        form.put("redirect_uri", back());
        form.put("code", code);
        form.put("code_verifier", attempt.verifier());
        ProviderHttp.Answer answer = http.post(provider.token(), Forms.encoded(form));
        if (answer.status() >= LOWEST_FAULT) {
            throw new IllegalStateException("the identity provider fails: HTTP " + answer.status());
        }
        Optional<Instant> freshSince =
                attempt.fresh() ? Optional.of(clock.instant().minus(Session.FRESH)) : Optional.empty();
        return answer.status() != 200
                ? new Refused("code")
                : idToken(answer.body())
                        .map(token -> tokens.verify(token, attempt.nonce(), freshSince))
                        .orElseGet(() -> new Refused("no token"));
    }

    @Override
    public URI signOut() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", provider.clientId());
        query.put("logout_uri", publicBase.resolve(ConsoleUrls.SIGNED_OUT).toString());
        return with(provider.logout(), query);
    }

    private String back() {
        return publicBase.resolve(ConsoleUrls.SIGNED_IN).toString();
    }

    private static Optional<String> idToken(String body) {
        try {
            return Optional.ofNullable(JSONObjectUtils.getString(JSONObjectUtils.parse(body), "id_token"));
        } catch (ParseException broken) {
            return Optional.empty();
        }
    }

    private static URI with(URI address, Map<String, String> query) {
        return URI.create(address + "?" + Forms.encoded(query));
    }
}
