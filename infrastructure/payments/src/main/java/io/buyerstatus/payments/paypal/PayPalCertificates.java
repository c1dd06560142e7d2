package io.buyerstatus.payments.paypal;

import io.buyerstatus.payments.ProviderHttp;
import io.buyerstatus.payments.ProviderHttp.Question;
import io.buyerstatus.payments.ProviderHttp.Reply;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The certificates that PayPal signs webhooks with: fetched from PayPal alone, made out to PayPal by an authority that is trusted, kept while they are good. */
public final class PayPalCertificates {
    private static final Pattern PATH = Pattern.compile("/v1/notifications/certs/[A-Za-z0-9_-]{1,100}");
    private static final Set<String> HOSTS =
            Set.of("api.paypal.com", "api.sandbox.paypal.com", "api-m.paypal.com", "api-m.sandbox.paypal.com");
    private static final String DOMAIN = ".paypal.com";
    private static final int MOST = 20;
    private static final int OK = 200;

    /** RFC 5280, 4.2.1.6: a name of a host. */
    private static final int DNS_NAME = 2;

    private final ProviderHttp http;
    private final Set<TrustAnchor> anchors;
    private final Map<URI, List<X509Certificate>> known = new ConcurrentHashMap<>();

    /** @param anchors whom to trust */
    public PayPalCertificates(ProviderHttp http, Set<TrustAnchor> anchors) {
        this.http = http;
        this.anchors = Set.copyOf(anchors);
    }

    /** Whom the platform trusts. */
    public static Set<TrustAnchor> ofThePlatform() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
                    .map(issuer -> new TrustAnchor(issuer, null))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform has no trusted authorities", e);
        }
    }

    /** The address of a certificate, where it is one of PayPal's; it is compared whole, so that no part can say something else. */
    static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            boolean paypals = HOSTS.contains(String.valueOf(address.getHost()))
                    && PATH.matcher(String.valueOf(address.getRawPath())).matches()
                    && text.equals("https://" + address.getHost() + address.getRawPath());
            return paypals ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** The certificate at an address of {@link #address}; empty where it is not PayPal's, not good now, or cannot be had. */
    Optional<X509Certificate> at(URI address, Instant now) {
        List<X509Certificate> chain = Optional.ofNullable(known.get(address)).orElseGet(() -> fetched(address));
        Optional<X509Certificate> leaf =
                chain.stream().findFirst().filter(certificate -> paypals(certificate) && good(chain, now));
        if (leaf.isPresent()) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(address, chain);
        } else {
            known.remove(address);
        }
        return leaf;
    }

    private List<X509Certificate> fetched(URI address) {
        Reply reply = http.ask(new Question("GET", address, Map.of(), ""));
        if (!(reply instanceof Reply.Answer(int status, String pem)) || status != OK) {
            return List.of();
        }
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException notCertificates) {
            return List.of();
        }
    }

    private boolean good(List<X509Certificate> chain, Instant now) {
        try {
            PKIXParameters rules = new PKIXParameters(anchors);
            rules.setRevocationEnabled(false);
            rules.setDate(Date.from(now));
            List<X509Certificate> below = chain.stream()
                    .filter(certificate ->
                            anchors.stream().noneMatch(anchor -> certificate.equals(anchor.getTrustedCert())))
                    .toList();
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(below);
            CertPathValidator.getInstance("PKIX").validate(path, rules);
            return !below.isEmpty();
        } catch (GeneralSecurityException notTrusted) {
            return false;
        }
    }

    private static boolean paypals(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(names -> names.stream())
                    .filter(name -> name.getFirst().equals(DNS_NAME))
                    .map(name -> String.valueOf(name.get(1)))
                    .anyMatch(name -> name.endsWith(DOMAIN));
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
