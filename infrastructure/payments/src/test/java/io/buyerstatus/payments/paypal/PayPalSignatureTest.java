package io.buyerstatus.payments.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.payments.ScriptedHttp;
import io.buyerstatus.payments.paypal.PayPalSignature.Verdict;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether PayPal signed a webhook (C7). */
class PayPalSignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String WEBHOOK = "1JE4291016473214C";
    private static final String ADDRESS =
            "https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-1d93a270";
    private static final byte[] BODY = "{\"id\":\"WH-1\",\"summary\":\"Zażółć\"}".getBytes(UTF_8);

    private static final HeldCertificate ROOT = valid(new HeldCertificate.Builder().certificateAuthority(0));
    private static final HeldCertificate PAYPAL = valid(new HeldCertificate.Builder()
            .signedBy(ROOT)
            .rsa2048()
            .addSubjectAlternativeName("messageverificationcerts.paypal.com"));

    private final ScriptedHttp http = new ScriptedHttp();
    private final PayPalSignature signature =
            new PayPalSignature(new PayPalCertificates(http, Set.of(new TrustAnchor(ROOT.certificate(), null))));

    @Test
    void whatPayPalSignedIsTakenAndItsCertificateIsFetchedOnce() {
        http.then(200, PAYPAL.certificatePem());
        Map<String, String> headers = signed(PAYPAL, ADDRESS, WEBHOOK, NOW, BODY);
        assertThat(signature.verify(BODY, headers, WEBHOOK, NOW)).isEqualTo(Verdict.SIGNED);
        assertThat(signature.verify(BODY, headers, WEBHOOK, NOW)).isEqualTo(Verdict.SIGNED);
        assertThat(http.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://paypal.com.evil.example/v1/notifications/certs/CERT-1",
                "https://api.paypal.com.evil.example/v1/notifications/certs/CERT-1",
                "https://evilpaypal.com/v1/notifications/certs/CERT-1",
                "http://api.paypal.com/v1/notifications/certs/CERT-1",
                "https://user@api.paypal.com/v1/notifications/certs/CERT-1",
                "https://api.paypal.com@evil.example/v1/notifications/certs/CERT-1",
                "https://api.paypal.com:8443/v1/notifications/certs/CERT-1",
                "https://api.paypal.com/v1/notifications/certs/../../../x",
                "https://api.paypal.com/v1/notifications/certs/CERT-1?x=1",
                "https://api.paypal.com/v1/notifications/certs/CERT-1#x",
                "https://api.paypal.com\\@evil.example/v1/notifications/certs/CERT-1",
                "https://[::1]/v1/notifications/certs/CERT-1",
                "https://uploads.paypal.com/v1/notifications/certs/CERT-1",
                "file:///v1/notifications/certs/CERT-1",
                ""
            })
    void nobodyElseIsAskedForACertificate(String address) {
        Map<String, String> headers = signed(PAYPAL, address, WEBHOOK, NOW, BODY);
        assertThat(signature.verify(BODY, headers, WEBHOOK, NOW)).isEqualTo(Verdict.UNSIGNED);
        assertThat(http.asked).isEmpty();
    }

    @Test
    void aChangedByteIsNoticed() {
        http.then(200, PAYPAL.certificatePem());
        byte[] changed = BODY.clone();
        changed[7]++;
        assertThat(signature.verify(changed, signed(PAYPAL, ADDRESS, WEBHOOK, NOW, BODY), WEBHOOK, NOW))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void anotherWebhooksSignatureIsNotThisOnes() {
        http.then(200, PAYPAL.certificatePem());
        assertThat(signature.verify(BODY, signed(PAYPAL, ADDRESS, "OTHER", NOW, BODY), WEBHOOK, NOW))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void whatWasSignedTenMinutesAgoIsNotLookedAt() {
        Map<String, String> headers = signed(PAYPAL, ADDRESS, WEBHOOK, NOW.minus(Duration.ofMinutes(10)), BODY);
        assertThat(signature.verify(BODY, headers, WEBHOOK, NOW)).isEqualTo(Verdict.STALE);
        assertThat(http.asked).isEmpty();
    }

    @Test
    void aCertificateThatNobodyTrustsIsNone() {
        HeldCertificate self = valid(new HeldCertificate.Builder()
                .rsa2048()
                .addSubjectAlternativeName("messageverificationcerts.paypal.com"));
        http.then(200, self.certificatePem());
        assertThat(signature.verify(BODY, signed(self, ADDRESS, WEBHOOK, NOW, BODY), WEBHOOK, NOW))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void aCertificateOfSomebodyElseIsNotPayPals() {
        HeldCertificate other = valid(new HeldCertificate.Builder()
                .signedBy(ROOT)
                .rsa2048()
                .addSubjectAlternativeName("paypal.com.evil.example"));
        http.then(200, other.certificatePem());
        assertThat(signature.verify(BODY, signed(other, ADDRESS, WEBHOOK, NOW, BODY), WEBHOOK, NOW))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void anExpiredCertificateIsNoneEvenIfItWasKept() {
        http.then(200, PAYPAL.certificatePem());
        assertThat(signature.verify(BODY, signed(PAYPAL, ADDRESS, WEBHOOK, NOW, BODY), WEBHOOK, NOW))
                .isEqualTo(Verdict.SIGNED);
        Instant later = NOW.plus(Duration.ofDays(2000));
        assertThat(signature.verify(BODY, signed(PAYPAL, ADDRESS, WEBHOOK, later, BODY), WEBHOOK, later))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void aMissingCertificateProvesNothing() {
        http.thenSilence();
        assertThat(signature.verify(BODY, signed(PAYPAL, ADDRESS, WEBHOOK, NOW, BODY), WEBHOOK, NOW))
                .isEqualTo(Verdict.FORGED);
    }

    private static Map<String, String> signed(
            HeldCertificate by, String address, String webhook, Instant at, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        String text = "69cd13f0-d67a-11e5-baa3-778b53f4ae55|" + at + "|" + webhook + "|" + sum.getValue();
        Map<String, String> headers = new HashMap<>();
        headers.put("paypal-transmission-id", "69cd13f0-d67a-11e5-baa3-778b53f4ae55");
        headers.put("paypal-transmission-time", at.toString());
        headers.put("paypal-cert-url", address);
        headers.put("paypal-auth-algo", "SHA256withRSA");
        try {
            Signature signing = Signature.getInstance("SHA256withRSA");
            signing.initSign(by.keyPair().getPrivate());
            signing.update(text.getBytes(UTF_8));
            headers.put("paypal-transmission-sig", Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return headers;
    }

    private static HeldCertificate valid(HeldCertificate.Builder builder) {
        return builder.validityInterval(
                        NOW.minus(Duration.ofDays(30)).toEpochMilli(),
                        NOW.plus(Duration.ofDays(1000)).toEpochMilli())
                .build();
    }
}
