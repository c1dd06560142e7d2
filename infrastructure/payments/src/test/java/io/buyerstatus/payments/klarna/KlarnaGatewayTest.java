package io.buyerstatus.payments.klarna;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.checkout.PaymentGateway.Back;
import io.buyerstatus.core.checkout.PaymentGateway.Creation;
import io.buyerstatus.core.checkout.PaymentGateway.Payable;
import io.buyerstatus.core.checkout.PaymentGateway.Reading;
import io.buyerstatus.core.checkout.PaymentGateway.Sent;
import io.buyerstatus.core.checkout.PaymentGateway.Taking;
import io.buyerstatus.core.checkout.ProviderAccount;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSettings.Mode;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.payments.Json;
import io.buyerstatus.payments.ProviderHosts;
import io.buyerstatus.payments.ScriptedHttp;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Klarna is asked, and what its answers mean (C3, C4, C8, C12). */
class KlarnaGatewayTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final OrderKey ORDER = OrderKey.ofRef("demo-0123456789abcdefghjkmnpqrs");
    private static final String ID = "4vq8p1t6yq4mc3vd6f1e0r0rfz";
    private static final String TOKEN = "70850a20-a2a0-5c70-810c-096fa6f850bb";
    private static final ProviderAccount ACCOUNT =
            new ProviderAccount(Provider.KLARNA, Mode.SANDBOX, "PK1234_abc", "secret");
    private static final String SESSION =
            "{\"status\":\"incomplete\",\"order_amount\":6490,\"purchase_country\":\"DE\",\"merchant_reference1\":\"4711\"}";

    private final ScriptedHttp http = new ScriptedHttp();
    private final KlarnaGateway klarna =
            new KlarnaGateway(ProviderHosts.parse(""), http, () -> LinkSecret.of(new byte[LinkSecret.BYTES]));

    @Test
    @Tag("DR-10")
    void aPageIsAskedForThatTakesNothingByItself() {
        http.then(200, "{\"session_id\":\"kp-1\",\"client_token\":\"x\"}")
                .then(
                        201,
                        "{\"session_id\":\"hpp-1\",\"redirect_url\":\"https://pay.playground.klarna.com/eu/hpp/payments/2OC\"}");
        Creation begun = klarna.create(ACCOUNT, payable("DE"));
        assertThat(begun).isInstanceOfSatisfying(Creation.Begun.class, it -> assertThat(it.reference())
                .matches("hpp-1 kp-1 A{27}"));
        JsonNode session = Json.read(http.asked.getFirst().body());
        assertThat(session.path("order_amount").isIntegralNumber()).isTrue();
        assertThat(session.path("order_amount").asLong()).isEqualTo(6490);
        assertThat(session.path("order_lines").size()).isOne();
        assertThat(session.path("order_lines").path(0).path("total_amount").asLong())
                .isEqualTo(6490);
        JsonNode page = Json.read(http.last().body());
        assertThat(page.path("options").path("place_order_mode").asText()).isEqualTo("NONE");
        assertThat(page.path("payment_session_url").asText())
                .isEqualTo("https://api.playground.klarna.com/payments/v1/sessions/kp-1");
        assertThat(page.path("merchant_urls").path("status_update").asText())
                .matches("https://status.example/hooks/klarna/x/A{27}");
        assertThat(http.last().body()).doesNotContain("authorization_token");
    }

    @Test
    void withoutACountryNothingBegins() {
        assertThat(klarna.create(ACCOUNT, payable(""))).isInstanceOf(Creation.Refused.class);
        assertThat(http.asked).isEmpty();
    }

    @Test
    void whatWasAuthorisedIsPlacedOnceWithItsToken() {
        http.then(200, SESSION)
                .then(200, hosted("COMPLETED"))
                .then(200, "{\"order_id\":\"k-1\",\"fraud_status\":\"ACCEPTED\"}");
        assertThat(klarna.take(ACCOUNT, ORDER, claimed())).isEqualTo(new Taking.Taken("k-1", Money.of("64.90", "EUR")));
        assertThat(http.last().address().getPath()).isEqualTo("/payments/v1/authorizations/" + TOKEN + "/order");
        assertThat(http.last().headers()).containsEntry("klarna-idempotency-key", ID);
        assertThat(Json.read(http.last().body()).path("auto_capture").asBoolean())
                .isTrue();
    }

    @Test
    void whatKlarnaLooksAtIsPending() {
        http.then(200, SESSION)
                .then(200, hosted("COMPLETED"))
                .then(200, "{\"order_id\":\"k-1\",\"fraud_status\":\"PENDING\"}");
        assertThat(klarna.take(ACCOUNT, ORDER, claimed())).isInstanceOf(Taking.Pending.class);
    }

    @Test
    void aTimeOutAtPlacingIsUnclearAndTheSessionSaysThatItWasPlaced() {
        http.then(200, SESSION).then(200, hosted("COMPLETED")).thenSilence();
        assertThat(klarna.take(ACCOUNT, ORDER, claimed())).isInstanceOf(Taking.Unclear.class);
        String complete = SESSION.replace("incomplete", "complete");
        http.then(200, hosted("COMPLETED"))
                .then(200, complete)
                .then(200, complete)
                .then(200, hosted("COMPLETED"))
                .then(200, "{\"order_id\":\"k-1\",\"fraud_status\":\"ACCEPTED\"}");
        assertThat(klarna.read(ACCOUNT, claimed())).isInstanceOf(Reading.Taken.class);
    }

    @Test
    void pagesAreRead() {
        http.then(200, hosted("WAITING"))
                .then(200, hosted("DISABLED"))
                .then(200, hosted("COMPLETED"))
                .then(200, SESSION)
                .thenSilence();
        PaymentAttempt created = created();
        assertThat(klarna.read(ACCOUNT, created)).isInstanceOf(Reading.Waiting.class);
        assertThat(klarna.read(ACCOUNT, created)).isInstanceOf(Reading.Gone.class);
        assertThat(klarna.read(ACCOUNT, created)).isEqualTo(new Reading.Approved(Money.of("64.90", "EUR")));
        assertThat(klarna.read(ACCOUNT, created)).isInstanceOf(Reading.Unclear.class);
    }

    /** C3. */
    @Test
    void anAuthorisationThatIsNotUsedIsGivenBackAndAPageDisabled() {
        http.then(200, hosted("COMPLETED")).then(204, "");
        klarna.release(ACCOUNT, created());
        assertThat(http.last().method() + " " + http.last().address().getPath())
                .isEqualTo("DELETE /payments/v1/authorizations/" + TOKEN);
        http.then(200, "{\"status\":\"WAITING\"}").then(204, "");
        klarna.release(ACCOUNT, created());
        assertThat(http.last().method() + " " + http.last().address().getPath())
                .isEqualTo("DELETE /hpp/v1/sessions/hpp-1");
    }

    @Test
    void placedOrdersAreReadWithTheirRefunds() {
        PaymentAttempt paid = claimed().moved(State.PAID, "k-1", NOW, "");
        http.then(
                        200,
                        "{\"fraud_status\":\"ACCEPTED\",\"captured_amount\":6490,\"merchant_reference2\":\"" + ID
                                + "\",\"refunds\":[{\"refund_id\":\"r-1\",\"refunded_amount\":1290,\"refunded_at\":\"2026-11-20T09:00:00.000Z\"}]}")
                .then(200, "{\"fraud_status\":\"REJECTED\"}");
        assertThat(klarna.read(ACCOUNT, paid)).isInstanceOfSatisfying(Reading.Taken.class, taken -> {
            assertThat(taken.amount()).isEqualTo(Money.of("64.90", "EUR"));
            assertThat(taken.returned()).singleElement().satisfies(money -> assertThat(money.amount())
                    .isEqualTo(Money.of("12.90", "EUR")));
        });
        assertThat(klarna.read(ACCOUNT, paid)).isInstanceOf(Reading.Declined.class);
    }

    @Test
    @Tag("G18")
    void aParcelIsToldWithItsCapture() {
        PaymentAttempt paid = claimed().moved(State.PAID, "k-1", NOW, "");
        http.then(200, "{\"captures\":[{\"capture_id\":\"c-1\"}]}").then(204, "");
        assertThat(klarna.sent(ACCOUNT, paid, new Sent("00340434161094042557", "DHL")))
                .isTrue();
        assertThat(http.last().address().getPath())
                .isEqualTo("/ordermanagement/v1/orders/k-1/captures/c-1/shipping-info");
    }

    private static Payable payable(String country) {
        URI page = URI.create("https://status.example/o/x/y");
        return new Payable(
                ID,
                ORDER,
                Money.of("64.90", "EUR"),
                "4711",
                "Nordlicht Keramik",
                country,
                new Language("de"),
                new Back(page, page),
                URI.create("https://status.example/hooks/klarna/x"));
    }

    private static PaymentAttempt created() {
        return PaymentAttempt.created(
                ID,
                Provider.KLARNA,
                Money.of("64.90", "EUR"),
                NOW,
                "hpp-1 kp-1 " + "A".repeat(27),
                "https://pay.klarna.com/x");
    }

    private static PaymentAttempt claimed() {
        return created().in(State.CLAIMED, NOW, "");
    }

    private static String hosted(String status) {
        return "{\"status\":\"" + status + "\",\"authorization_token\":\"" + TOKEN + "\"}";
    }
}
