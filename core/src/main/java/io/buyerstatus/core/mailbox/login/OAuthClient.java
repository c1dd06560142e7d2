package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.value.Checks;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As whom we come to a provider: an app that the shop, or its operator, registered there.
 *
 * @param tenant of Microsoft: the company's id or domain, or {@link MailProvider#ANY_TENANT}
 * @param secret empty for a client that has none
 */
public record OAuthClient(MailProvider provider, String tenant, String id, String secret) {
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9.-]{1,100}");
    private static final Pattern PLAIN = Pattern.compile("[!-~]*");

    public OAuthClient {
        Checks.matching(TENANT, tenant, "tenant");
        Checks.text(id, 300, "client id");
        Checks.matching(PLAIN, id, "client id");
        Checks.atMost(secret, 500, "client secret");
        Checks.matching(PLAIN, secret, "client secret");
    }

    /** The same, with another secret; empty for none. */
    public OAuthClient with(String other) {
        return new OAuthClient(provider, tenant, id, other);
    }

    /**
     * What ties somebody's way to the provider to their way back (RFC 6749, 10.12; RFC 7636).
     *
     * @param state what has to come back
     * @param challenge of the verifier that whoever exchanges the code has to know
     * @param back where the browser is sent afterwards
     * @param hint the login that is meant; the provider offers it
     */
    public record Consent(String state, String challenge, URI back, String hint) {}

    /** Where somebody signs in, and allows what we ask for. */
    public URI asks(Consent consent, MailProviderPlaces places) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", id);
        query.put("redirect_uri", consent.back().toString());
        query.put("scope", provider.scopeOfConsent());
        query.put("state", consent.state());
        query.put("code_challenge", consent.challenge());
        query.put("code_challenge_method", "S256");
        query.put("login_hint", consent.hint());
        query.putAll(provider.also());
        return URI.create(places.of(provider.authorize(tenant)) + "?"
                + query.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return provider.word() + " client " + id;
    }
}
