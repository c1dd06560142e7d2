package io.buyerstatus.functions.shopwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.buyerstatus.core.checkout.ProviderNotice;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.payments.ProviderHttp;
import io.buyerstatus.payments.paypal.PayPalCertificates;
import io.buyerstatus.payments.paypal.PayPalSignature;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** What payment providers tell, and who pretends to be one (C7). */
class PaymentHooksTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String WEBHOOK = "1JE4291016473214C";
    private static final String REF = "demo-0123456789abcdefghjkmnpqrs";

    private final List<ProviderNotice> kept = new ArrayList<>();
    private final List<ProviderHttp.Question> asked = new ArrayList<>();
    private final InMemorySettings settings = new InMemorySettings();
    private final PaymentHooks hooks = hooks(new ProviderHttp.Reply.Silence("nobody"), Set.of());

    private PaymentHooks hooks(ProviderHttp.Reply certificate, Set<TrustAnchor> trusted) {
        return new PaymentHooks(
                settings,
                new PayPalSignature(new PayPalCertificates(
                        question -> {
                            asked.add(question);
                            return certificate;
                        },
                        trusted)),
                (notice, now) -> kept.add(notice),
                () -> NOW);
    }

    /** For tests in which no provider tells anything. */
    static PaymentHooks unused(InstantSource clock) {
        return new PaymentHooks(
                new InMemorySettings(),
                new PayPalSignature(
                        new PayPalCertificates(question -> new ProviderHttp.Reply.Silence("nobody"), Set.of())),
                (notice, now) -> {
                    throw new AssertionError(notice);
                },
                clock);
    }

    @Test
    void whereNoWebhookIsSetNobodyIsExpected() {
        assertThat(hooks.paypal(paypal(Map.of())).getStatusCode()).isEqualTo(404);
    }

    @Test
    void aForgedWebhookIsRefusedAndNobodyIsAskedForItsCertificate() {
        install();
        Map<String, String> forged = Map.of(
                "paypal-transmission-id", "1",
                "paypal-transmission-time", "2026-11-20T10:00:00Z",
                "paypal-transmission-sig", "AAAA",
                "paypal-auth-algo", "SHA256withRSA",
                "paypal-cert-url", "https://paypal.com.evil.example/v1/notifications/certs/CERT-1");
        assertThat(hooks.paypal(paypal(forged)).getStatusCode()).isEqualTo(401);
        assertThat(hooks.paypal(paypal(Map.of())).getStatusCode()).isEqualTo(401);
        assertThat(asked).isEmpty();
        assertThat(kept).isEmpty();
    }

    /** PayPal signs for every seller: what it signs for one says nothing of another's orders. */
    @Test
    void whatASellerHasSignedConcernsTheirOwnOrdersAlone() throws GeneralSecurityException {
        install();
        HeldCertificate root = valid(new HeldCertificate.Builder().certificateAuthority(0));
        HeldCertificate paypal = valid(new HeldCertificate.Builder()
                .signedBy(root)
                .rsa2048()
                .addSubjectAlternativeName("messageverificationcerts.paypal.com"));
        PaymentHooks trusting = hooks(
                new ProviderHttp.Reply.Answer(200, paypal.certificatePem()),
                Set.of(new TrustAnchor(root.certificate(), null)));

        for (String ref : List.of("other-0123456789abcdefghjkmnpqrs", REF)) {
            String body =
                    "{\"id\":\"WH-9\",\"event_type\":\"PAYMENT.CAPTURE.REVERSED\",\"resource\":{\"id\":\"R9\",\"custom_id\":\""
                            + ref + ".0123456789abcdefghjkmnpqrs\"}}";
            assertThat(trusting.paypal(paypal(signed(paypal, body), body)).getStatusCode())
                    .as(ref)
                    .isEqualTo(200);
        }

        assertThat(kept)
                .singleElement()
                .satisfies(notice -> assertThat(notice.order().ref()).isEqualTo(REF));
    }

    private static Map<String, String> signed(HeldCertificate by, String body) throws GeneralSecurityException {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(by.keyPair().getPrivate());
        signing.update(("1|" + NOW + "|" + WEBHOOK + "|" + sum.getValue()).getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "paypal-transmission-id", "1",
                "paypal-transmission-time", NOW.toString(),
                "paypal-transmission-sig", Base64.getEncoder().encodeToString(signing.sign()),
                "paypal-auth-algo", "SHA256withRSA",
                "paypal-cert-url", "https://api.paypal.com/v1/notifications/certs/CERT-1");
    }

    private static HeldCertificate valid(HeldCertificate.Builder builder) {
        return builder.validityInterval(
                        NOW.minus(Duration.ofDays(30)).toEpochMilli(),
                        NOW.plus(Duration.ofDays(1000)).toEpochMilli())
                .build();
    }

    @Test
    void klarnasNoticeIsKeptWithItsSecretBeforeItIsAnswered() {
        String secret = "0123456789abcdef0123456789A";
        install(SettingsLayer.EMPTY.with(ProviderSettings.KLARNA.login(), "K1"));
        assertThat(hooks.klarna(klarna(REF, secret)).getStatusCode()).isEqualTo(200);
        assertThat(kept).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ProviderNotice.Kind.UNSIGNED);
            assertThat(notice.transaction()).isEqualTo(secret);
        });
        assertThat(hooks.klarna(klarna(REF, "guess")).getStatusCode()).isEqualTo(404);
        assertThat(hooks.klarna(klarna("x", secret)).getStatusCode()).isEqualTo(404);
        assertThat(kept).hasSize(1);
    }

    /** Anybody may send one: what no shop can have told Klarna to send costs nothing. */
    @Test
    void anUnsignedNoticeOfAShopThatHasNoKlarnaIsNotKept() {
        String secret = "0123456789abcdef0123456789A";
        assertThat(hooks.klarna(klarna(REF, secret)).getStatusCode()).isEqualTo(404);
        install();
        assertThat(hooks.klarna(klarna(REF, secret)).getStatusCode()).isEqualTo(404);
        assertThat(kept).isEmpty();
    }

    private void install() {
        install(SettingsLayer.EMPTY.with(ProviderSettings.PAYPAL.hook(), WEBHOOK));
    }

    private void install(SettingsLayer channel) {
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(CHANNEL, channel),
                Map.of(),
                new FakeSecretBox().seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[32])));
    }

    private static Request paypal(Map<String, String> headers) {
        return paypal(headers, "{\"id\":\"WH-1\"}");
    }

    private static Request paypal(Map<String, String> headers, String body) {
        return request(Map.of("shop", "demo", "channel", "web"), headers, body);
    }

    private static Request klarna(String ref, String secret) {
        return request(Map.of("ref", ref, "secret", secret), Map.of(), "{}");
    }

    private static Request request(Map<String, String> path, Map<String, String> headers, String body) {
        return new Request(APIGatewayV2HTTPEvent.builder()
                .withPathParameters(path)
                .withHeaders(headers)
                .withBody(body)
                .build());
    }
}
