package io.buyerstatus.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.buyerstatus.core.staff.IdentityProvider.Answer;
import io.buyerstatus.core.staff.IdentityProvider.Known;
import io.buyerstatus.core.staff.IdentityProvider.Refused;
import io.buyerstatus.core.staff.PersonId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens that people might bring: one of them is true. */
@Tag("KS-4")
class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Pool POOL = new Pool();
    private static final RSAKey OURS = POOL.key;
    private static final RSAKey THEIRS = Pool.generated("one");

    private Instant now = NOW;
    private final InstantSource clock = () -> now;
    private final Pool pool = new Pool();
    private final TokenVerifier verifier =
            new TokenVerifier(Pool.ADDRESS, new ProviderKeys(Pool.ADDRESS, pool, clock), clock);

    TokenVerifierTest() {
        pool.key = OURS;
    }

    private Answer verify(String token) {
        return verifier.verify(token, "nonce-1", Optional.empty());
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return POOL.signed(change.apply(Pool.claims(NOW)).build());
    }

    @Test
    void theTrueOneSaysWhoItIs() {
        assertThat(verify(token(claims -> claims))).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.identity().person()).isEqualTo(PersonId.of(Pool.ISSUER.toString(), "sub-1"));
            assertThat(known.identity().email().value()).isEqualTo("olga@example.com");
            assertThat(known.identity().name()).isEqualTo("Olga Owner");
            assertThat(known.identity().authenticatedAt()).isEqualTo(NOW);
        });
        assertThat(verify(token(claims -> claims.claim("email_verified", "true").claim("name", null))))
                .isInstanceOf(Known.class);
    }

    @TestFactory
    Stream<DynamicTest> everyHostileOneIsRefused() {
        return hostile().entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        token.getKey(), () -> assertThat(new TokenVerifierTest().verify(token.getValue()))
                                .isInstanceOf(Refused.class)));
    }

    @Test
    void thereAreTwentyFourOfThemAndMore() {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(24);
    }

    private static Map<String, String> hostile() {
        Map<String, String> tokens = new TreeMap<>();
        tokens.put("signed by nobody", new PlainJWT(Pool.claims(NOW).build()).serialize());
        tokens.put("signed by nobody, in other letters", unsigned("nOnE"));
        tokens.put("signed with the public key as a secret", hmac());
        tokens.put("signed by another key of the same name", signed(header().build(), THEIRS));
        tokens.put(
                "naming a key that there is not", signed(header().keyID("two").build(), OURS));
        tokens.put(
                "bringing its own key",
                signed(header().jwk(THEIRS.toPublicJWK()).build(), THEIRS));
        tokens.put(
                "saying where its key is",
                signed(header().jwkURL(URI.create("https://evil.example/keys")).build(), THEIRS));
        tokens.put(
                "of another algorithm",
                signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("one").build(), OURS));
        tokens.put(
                "of another algorithm of the family",
                signed(new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("one").build(), OURS));
        tokens.put(
                "of another type",
                signed(header().type(new JOSEObjectType("at+jwt")).build(), OURS));
        tokens.put(
                "with a critical header that nobody knows",
                signed(
                        header().customParam("x", 1)
                                .criticalParams(java.util.Set.of("x"))
                                .build(),
                        OURS));
        tokens.put("of another issuer", token(claims -> claims.issuer(Pool.ISSUER + "/")));
        tokens.put("of no issuer", token(claims -> claims.issuer(null)));
        tokens.put("for another client", token(claims -> claims.audience("client-2")));
        tokens.put("for us and another client", token(claims -> claims.audience(List.of("client-1", "client-2"))));
        tokens.put("for nobody", token(claims -> claims.audience((String) null)));
        tokens.put("for access, not for identity", token(claims -> claims.claim("token_use", "access")));
        tokens.put("of another attempt", token(claims -> claims.claim("nonce", "nonce-2")));
        tokens.put("of no attempt", token(claims -> claims.claim("nonce", null)));
        tokens.put("over", token(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61)))));
        tokens.put("that never ends", token(claims -> claims.expirationTime(null)));
        tokens.put("that does not hold yet", token(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(61)))));
        tokens.put("made tomorrow", token(claims -> claims.issueTime(Date.from(NOW.plusSeconds(3_000)))));
        tokens.put(
                "proved tomorrow",
                token(claims -> claims.claim("auth_time", NOW.plusSeconds(3_000).getEpochSecond())));
        tokens.put("of nobody", token(claims -> claims.subject(null)));
        tokens.put("without a proof's time", token(claims -> claims.claim("auth_time", null)));
        tokens.put("without an address", token(claims -> claims.claim("email", null)));
        tokens.put("with something for an address", token(claims -> claims.claim("email", "olga")));
        tokens.put("with an address that nobody checked", token(claims -> claims.claim("email_verified", false)));
        tokens.put("with an address of which nothing is said", token(claims -> claims.claim("email_verified", null)));
        tokens.put("with claims of other kinds", token(claims -> claims.claim("auth_time", "now")
                .claim("email", 7)));
        tokens.put("saying two things at once", twice());
        tokens.put("changed after it was signed", changed());
        tokens.put("cut", token(claims -> claims).substring(0, 200));
        tokens.put("of a megabyte", token(claims -> claims.claim("name", "x".repeat(1_000_000))));
        tokens.put("a bomb", bomb());
        tokens.put("nothing", "");
        tokens.put("dots", "..");
        return tokens;
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one");
    }

    private static String signed(JWSHeader header, RSAKey key) {
        return Pool.signed(header, Pool.claims(NOW).build(), key);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(String algorithm) {
        return base64("{\"alg\":\"" + algorithm + "\"}") + "."
                + base64(Pool.claims(NOW).build().toString()) + ".";
    }

    private static String hmac() {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
                    Pool.claims(NOW).build());
            token.sign(new MACSigner(OURS.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same claim twice: who reads the first and who reads the last would see two people. */
    private static String twice() {
        String claims = Pool.claims(NOW).build().toString().replaceFirst("\\{", "{\"sub\":\"sub-2\",");
        String head = header().build().toBase64URL().toString();
        String body = base64(claims);
        try {
            Base64URL signature = new RSASSASigner(OURS)
                    .sign(header().build(), (head + "." + body).getBytes(StandardCharsets.US_ASCII));
            return head + "." + body + "." + signature;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed() {
        String[] parts = token(claims -> claims).split("\\.", -1);
        return parts[0] + "." + base64(Pool.claims(NOW).subject("sub-2").build().toString()) + "." + parts[2];
    }

    /** One that takes ten million rounds of a hash to open, for whoever tries. */
    private static String bomb() {
        try {
            JWEObject token = new JWEObject(
                    new JWEHeader(JWEAlgorithm.PBES2_HS256_A128KW, EncryptionMethod.A128GCM), new Payload("{}"));
            token.encrypt(new PasswordBasedEncrypter("secret".getBytes(StandardCharsets.US_ASCII), 8, 1000));
            String[] parts = token.serialize().split("\\.", -1);
            String head = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8)
                    .replaceFirst("\"p2c\":\\d+", "\"p2c\":10000000");
            parts[0] = base64(head);
            return String.join(".", parts);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoHasToProveItAgainMustHaveDoneSoJustNow() {
        String before = token(
                claims -> claims.claim("auth_time", NOW.minusSeconds(1_000).getEpochSecond()));

        assertThat(verify(before)).isInstanceOf(Known.class);
        assertThat(verifier.verify(before, "nonce-1", Optional.of(NOW.minusSeconds(600))))
                .isEqualTo(new Refused("freshness"));
    }

    @Test
    void afterARotationTheNextTokenWorksAndTheKeysAreAskedForOnce() {
        assertThat(verify(token(claims -> claims))).isInstanceOf(Known.class);
        assertThat(pool.keyFetches).isEqualTo(1);

        pool.key = Pool.generated("two");
        now = NOW.plus(ProviderKeys.AT_MOST_EVERY);
        assertThat(verify(pool.signed(Pool.claims(NOW).build()))).isInstanceOf(Known.class);
        assertThat(pool.keyFetches).isEqualTo(2);
        assertThat(verify(token(claims -> claims))).isInstanceOf(Refused.class);
    }

    @Test
    void whateverIsBroughtTheKeysAreAskedForOnceAMinute() {
        for (int second = 0; second < 180; second++) {
            now = NOW.plusSeconds(second);
            verify(signed(header().keyID("unheard-of-" + second).build(), THEIRS));
        }

        assertThat(pool.keyFetches).isLessThanOrEqualTo(3);
    }

    @Test
    void aKeyThatTheProviderWithdrewIsForgottenWithinTheHour() {
        String token = token(claims -> claims.expirationTime(Date.from(NOW.plus(Duration.ofDays(1)))));
        assertThat(verify(token)).isInstanceOf(Known.class);

        pool.key = Pool.generated("two");
        now = NOW.plus(Duration.ofHours(1));
        assertThat(verify(token)).isInstanceOf(Refused.class);
    }

    @Test
    void aProviderThatIsDownIsNoRefusal() {
        pool.keyStatus = 503;

        assertThatIllegalStateException().isThrownBy(() -> verify(token(claims -> claims)));
    }
}
