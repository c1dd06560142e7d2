package io.buyerstatus.identity;

import java.net.URI;

/**
 * Where a Cognito user pool is, and by which name it knows us. Discovery is not asked: what it says of signing out is not what Cognito
 * does.
 *
 * <p>Sources: Amazon Cognito Developer Guide, "Authorize endpoint", "Token endpoint", "Logout endpoint".
 *
 * @param issuer as tokens name it
 * @param pages where people sign in, without a slash at the end
 */
public record ProviderAddress(URI issuer, URI pages, String clientId) {
    URI authorize() {
        return below(pages, "/oauth2/authorize");
    }

    URI token() {
        return below(pages, "/oauth2/token");
    }

    URI logout() {
        return below(pages, "/logout");
    }

    URI keys() {
        return below(issuer, "/.well-known/jwks.json");
    }

    private static URI below(URI base, String path) {
        return URI.create(base + path);
    }
}
