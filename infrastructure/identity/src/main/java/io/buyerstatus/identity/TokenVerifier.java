package io.buyerstatus.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.IdentityProvider;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an ID token and believes it if every guard lets it through.
 *
 * <p>Sources: OpenID Connect Core 1.0, 3.1.3.7 (ID token validation); RFC 8725 (JSON Web Token Best Current Practices); Amazon Cognito
 * Developer Guide, "Verifying JSON web tokens".
 */
final class TokenVerifier {
    /** An ID token of Cognito has about a thousand characters; nothing longer is even parsed. */
    static final int LONGEST = 16_000;

    /** How far clocks may differ. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final ProviderAddress provider;
    private final InstantSource clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TokenVerifier(ProviderAddress provider, JWKSource<SecurityContext> keys, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(new Claims(provider, clock));
    }

    /**
     * Who a token is about.
     *
     * @param nonce that the token must repeat
     * @param freshSince the latest that the person may have proved who they are; empty where that does not matter
     */
    IdentityProvider.Answer verify(String token, String nonce, Optional<Instant> freshSince) {
        if (token.length() > LONGEST) {
            return new IdentityProvider.Refused("length");
        }
        try {
            JWTClaimsSet claims = processor.process(token, null);
            return believed(claims, nonce, freshSince);
        } catch (ParseException | BadJOSEException | JOSEException untrue) {
            return new IdentityProvider.Refused(untrue.getClass().getSimpleName());
        } catch (IllegalArgumentException impossible) {
            return new IdentityProvider.Refused("claims");
        }
    }

    private IdentityProvider.Answer believed(JWTClaimsSet claims, String nonce, Optional<Instant> freshSince)
            throws ParseException {
        Instant authenticated = claims.getDateClaim("auth_time").toInstant();
        Optional<EmailAddress> email =
                Optional.ofNullable(claims.getStringClaim("email")).flatMap(EmailAddress::parse);
        if (!nonce.equals(claims.getStringClaim("nonce"))) {
            return new IdentityProvider.Refused("nonce");
        }
        if (!claims.getAudience().equals(List.of(provider.clientId()))) {
            return new IdentityProvider.Refused("audience");
        }
        Instant latest = clock.instant().plus(SKEW);
        if (claims.getIssueTime().toInstant().isAfter(latest) || authenticated.isAfter(latest)) {
            return new IdentityProvider.Refused("time");
        }
        if (freshSince
                .filter(since -> authenticated.isBefore(since.minus(SKEW)))
                .isPresent()) {
            return new IdentityProvider.Refused("freshness");
        }
        if (email.isEmpty() || !verified(claims)) {
            return new IdentityProvider.Refused("email");
        }
        return new IdentityProvider.Known(new Identity(
                PersonId.of(claims.getIssuer(), claims.getSubject()), email.get(), name(claims), authenticated));
    }

    /** Cognito says it as a flag; providers that it passes on may say it as a text. */
    private static boolean verified(JWTClaimsSet claims) {
        return "true".equals(String.valueOf(claims.getClaim("email_verified")));
    }

    private static String name(JWTClaimsSet claims) {
        String name = claims.getClaim("name") instanceof String text
                ? CleanText.line(text).strip()
                : "";
        return CleanText.start(name, Identity.MAX_NAME);
    }

    /** Exact values and the time, by our clock. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        Claims(ProviderAddress provider, InstantSource clock) {
            super(
                    provider.clientId(),
                    new JWTClaimsSet.Builder()
                            .issuer(provider.issuer().toString())
                            .claim("token_use", "id")
                            .build(),
                    Set.of("sub", "exp", "iat", "auth_time", "nonce", "email"));
            this.clock = clock;
            setMaxClockSkew((int) SKEW.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
