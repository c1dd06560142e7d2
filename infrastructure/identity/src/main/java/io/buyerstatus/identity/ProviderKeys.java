package io.buyerstatus.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The provider's public keys, fetched when there are none, when they are an hour old, and when a token names one that is not among them:
 * providers rotate keys. At most one question a minute, whatever tokens are brought. Safe for use by several threads.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {
    static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final ProviderAddress provider;
    private final ProviderHttp http;
    private final InstantSource clock;

    private JWKSet keys = new JWKSet();
    private Instant fetchedAt = Instant.EPOCH;
    private Instant askedAt = Instant.EPOCH;

    ProviderKeys(ProviderAddress provider, ProviderHttp http, InstantSource clock) {
        this.provider = provider;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public synchronized List<JWK> get(JWKSelector selector, SecurityContext context) {
        if (!clock.instant().isBefore(fetchedAt.plus(GOOD_FOR))) {
            ask();
        }
        List<JWK> found = selector.select(keys);
        if (found.isEmpty()) {
            ask();
            found = selector.select(keys);
        }
        return found;
    }

    private void ask() {
        Instant now = clock.instant();
        if (now.isBefore(askedAt.plus(AT_MOST_EVERY))) {
            return;
        }
        askedAt = now;
        ProviderHttp.Answer answer = http.get(provider.keys());
        if (answer.status() != 200) {
            throw new IllegalStateException("the identity provider's keys cannot be had: HTTP " + answer.status());
        }
        try {
            keys = JWKSet.parse(answer.body());
            fetchedAt = now;
        } catch (ParseException e) {
            throw new IllegalStateException("the identity provider's keys cannot be read", e);
        }
    }
}
