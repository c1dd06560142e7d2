package io.buyerstatus.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;

/** A user pool that signs whatever a test asks for, and counts how often its keys are asked for. */
final class Pool implements ProviderHttp {
    static final URI ISSUER = URI.create("https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Pool");
    static final ProviderAddress ADDRESS =
            new ProviderAddress(ISSUER, URI.create("https://pool.auth.eu-central-1.amazoncognito.com"), "client-1");

    /** Made once: keys of this size take a second on a slow machine. */
    private static final RSAKey FIRST = generated("one");

    RSAKey key = FIRST;
    int keyFetches;
    int keyStatus = 200;
    String tokenAnswer = "{}";
    int tokenStatus = 200;
    String posted = "";

    static RSAKey generated(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER.toString())
                .subject("sub-1")
                .audience("client-1")
                .claim("token_use", "id")
                .claim("nonce", "nonce-1")
                .claim("email", "olga@example.com")
                .claim("email_verified", true)
                .claim("name", "Olga Owner")
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    String signed(JWTClaimsSet claims) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims, key);
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Answer get(URI address) {
        keyFetches++;
        return new Answer(keyStatus, new JWKSet(key.toPublicJWK()).toString());
    }

    @Override
    public Answer post(URI address, String form) {
        posted = form;
        return new Answer(tokenStatus, tokenAnswer);
    }
}
