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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What payment providers tell, and who pretends to be one (C7). */
class PaymentHooksTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final String REF = "demo-0123456789abcdefghjkmnpqrs";

    private final List<ProviderNotice> kept = new ArrayList<>();
    private final List<ProviderHttp.Question> asked = new ArrayList<>();
    private final InMemorySettings settings = new InMemorySettings();
    private final PaymentHooks hooks = new PaymentHooks(
            settings,
            new PayPalSignature(new PayPalCertificates(
                    question -> {
                        asked.add(question);
                        return new ProviderHttp.Reply.Silence("nobody");
                    },
                    Set.of())),
            (notice, now) -> kept.add(notice),
            () -> Instant.parse("2026-11-20T10:00:00Z"));

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

    @Test
    void klarnasNoticeIsKeptWithItsSecretBeforeItIsAnswered() {
        String secret = "0123456789abcdef0123456789A";
        assertThat(hooks.klarna(klarna(REF, secret)).getStatusCode()).isEqualTo(200);
        assertThat(kept).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ProviderNotice.Kind.UNSIGNED);
            assertThat(notice.transaction()).isEqualTo(secret);
        });
        assertThat(hooks.klarna(klarna(REF, "guess")).getStatusCode()).isEqualTo(404);
        assertThat(hooks.klarna(klarna("x", secret)).getStatusCode()).isEqualTo(404);
        assertThat(kept).hasSize(1);
    }

    private void install() {
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(CHANNEL, SettingsLayer.EMPTY.with(ProviderSettings.PAYPAL.hook(), "1JE4291016473214C")),
                Map.of(),
                new FakeSecretBox().seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[32])));
    }

    private static Request paypal(Map<String, String> headers) {
        return request(Map.of("shop", "demo", "channel", "web"), headers);
    }

    private static Request klarna(String ref, String secret) {
        return request(Map.of("ref", ref, "secret", secret), Map.of());
    }

    private static Request request(Map<String, String> path, Map<String, String> headers) {
        return new Request(APIGatewayV2HTTPEvent.builder()
                .withPathParameters(path)
                .withHeaders(headers)
                .withBody("{\"id\":\"WH-1\"}")
                .build());
    }
}
