package io.buyerstatus.payments.paypal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Whether PayPal signed a webhook: SHA256withRSA over {@code id|time|webhook id|CRC-32 of the body as a decimal}, by the certificate that it
 * names. Nothing is fetched for one of which anything else is wrong already.
 *
 * <p>Source: PayPal, "Integrate webhooks", verification on one's own.
 */
public final class PayPalSignature {
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int LONGEST = 2000;

    private final PayPalCertificates certificates;

    public PayPalSignature(PayPalCertificates certificates) {
        this.certificates = certificates;
    }

    /** What is to be thought of a webhook. */
    public enum Verdict {
        SIGNED,
        /** Something is missing, or is none of what PayPal sends. */
        UNSIGNED,
        /** It was signed another time. */
        STALE,
        FORGED
    }

    /**
     * Looks at a webhook.
     *
     * @param headers with their names in lower case
     * @param webhook PayPal's id of the webhook, as the seller set it
     */
    public Verdict verify(byte[] body, Map<String, String> headers, String webhook, Instant now) {
        String id = header(headers, "paypal-transmission-id");
        String time = header(headers, "paypal-transmission-time");
        byte[] signature = decoded(header(headers, "paypal-transmission-sig"));
        Optional<URI> address = PayPalCertificates.address(header(headers, "paypal-cert-url"));
        if (id.isEmpty()
                || signature.length == 0
                || address.isEmpty()
                || !header(headers, "paypal-auth-algo").equals("SHA256withRSA")) {
            return Verdict.UNSIGNED;
        }
        if (!recent(time, now)) {
            return Verdict.STALE;
        }
        CRC32 sum = new CRC32();
        sum.update(body);
        String signed = id + "|" + time + "|" + webhook + "|" + sum.getValue();
        return certificates
                        .at(address.get(), now)
                        .filter(certificate -> fits(certificate, signed, signature))
                        .isPresent()
                ? Verdict.SIGNED
                : Verdict.FORGED;
    }

    private static boolean fits(X509Certificate certificate, String signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(certificate.getPublicKey());
            check.update(signed.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    private static boolean recent(String time, Instant now) {
        try {
            return Duration.between(Instant.parse(time), now).abs().compareTo(AGE) < 0;
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException other) {
            return new byte[0];
        }
    }

    private static String header(Map<String, String> headers, String name) {
        String value = headers.getOrDefault(name, "");
        return value.length() > LONGEST ? "" : value;
    }
}
