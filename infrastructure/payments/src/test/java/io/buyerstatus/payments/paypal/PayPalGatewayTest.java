package io.buyerstatus.payments.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.checkout.PaymentGateway.Back;
import io.buyerstatus.core.checkout.PaymentGateway.Creation;
import io.buyerstatus.core.checkout.PaymentGateway.Payable;
import io.buyerstatus.core.checkout.PaymentGateway.Reading;
import io.buyerstatus.core.checkout.PaymentGateway.Sent;
import io.buyerstatus.core.checkout.PaymentGateway.Taking;
import io.buyerstatus.core.checkout.ProviderAccount;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PayPal is asked, and what its answers mean (C4, C8, C9, C11, C12). */
class PayPalGatewayTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final OrderKey ORDER = OrderKey.ofRef("demo-0123456789abcdefghjkmnpqrs");
    private static final String ID = "4vq8p1t6yq4mc3vd6f1e0r0rfz";
    private static final String TOKEN = "{\"access_token\":\"A21\",\"expires_in\":32400}";
    private static final ProviderAccount ACCOUNT =
            new ProviderAccount(Provider.PAYPAL, Mode.SANDBOX, "client", "secret");
    private static final String BEGUN =
            "{\"id\":\"5O190127TN364715T\",\"status\":\"PAYER_ACTION_REQUIRED\",\"links\":[{\"rel\":\"payer-action\","
                    + "\"href\":\"https://www.sandbox.paypal.com/checkoutnow?token=5O190127TN364715T\"}]}";

    private final ScriptedHttp http = new ScriptedHttp();
    private final PayPalGateway paypal = new PayPalGateway(ProviderHosts.parse(""), http, () -> NOW);

    @Test
    @Tag("DR-11")
    void anOrderIsAskedForWithTheCredentialsOfItsAccount() {
        http.then(200, TOKEN).then(200, BEGUN);
        assertThat(paypal.create(ACCOUNT, payable(Money.of("64.90", "EUR"))))
                .isEqualTo(new Creation.Begun(
                        "5O190127TN364715T",
                        URI.create("https://www.sandbox.paypal.com/checkoutnow?token=5O190127TN364715T")));
        assertThat(http.asked.getFirst().address())
                .isEqualTo(URI.create("https://api-m.sandbox.paypal.com/v1/oauth2/token"));
        assertThat(http.asked.getFirst().headers()).containsEntry("authorization", "Basic Y2xpZW50OnNlY3JldA==");
        assertThat(http.last().headers())
                .containsEntry("paypal-request-id", ID)
                .containsEntry("authorization", "Bearer A21");
        JsonNode body = Json.read(http.last().body());
        JsonNode unit = body.path("purchase_units").path(0);
        assertThat(body.path("intent").asText()).isEqualTo("CAPTURE");
        assertThat(unit.path("amount").toString()).isEqualTo("{\"currency_code\":\"EUR\",\"value\":\"64.90\"}");
        assertThat(unit.path("custom_id").asText())
                .isEqualTo(ORDER.ref() + "." + ID)
                .matches("[A-Za-z0-9-_.,]{1,127}");
        JsonNode context = body.path("payment_source").path("paypal").path("experience_context");
        assertThat(context.path("user_action").asText()).isEqualTo("PAY_NOW");
        assertThat(context.path("locale").asText()).isEqualTo("de-DE");
        assertThat(body.path("application_context").isMissingNode()).isTrue();
    }

    /** C11: real money has real addresses. */
    @Test
    void liveAndSandboxAreToldApart() {
        http.then(200, TOKEN).then(200, BEGUN);
        ProviderAccount live = new ProviderAccount(Provider.PAYPAL, Mode.LIVE, "client", "secret");
        paypal.create(live, payable(Money.of("1.00", "EUR")));
        assertThat(http.asked).allMatch(asked -> asked.address().getHost().equals("api-m.paypal.com"));
        assertThat(live.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "64.90,EUR,64.90",
        "5000,JPY,5000",
        "12900.00,HUF,12900",
        "700.00,TWD,700",
        "0.01,USD,0.01",
        "9,EUR,9.00"
    })
    void amountsAreWrittenAsPayPalWritesThem(String amount, String currency, String written) {
        http.then(200, TOKEN).then(200, BEGUN);
        paypal.create(ACCOUNT, payable(Money.of(amount, currency)));
        assertThat(Json.read(http.last().body())
                        .path("purchase_units")
                        .path(0)
                        .path("amount")
                        .path("value")
                        .asText())
                .isEqualTo(written);
    }

    @Test
    void anAddressThatIsNotPayPalsIsNotGoneTo() {
        http.then(200, TOKEN).then(200, BEGUN.replace("www.sandbox.paypal.com", "paypal.com.evil.example"));
        assertThat(paypal.create(ACCOUNT, payable(Money.of("1.00", "EUR")))).isInstanceOf(Creation.Refused.class);
    }

    @Test
    void aCompletedCaptureIsMoney() {
        http.then(200, TOKEN).then(201, order("COMPLETED", capture("COMPLETED")));
        assertThat(paypal.take(ACCOUNT, ORDER, claimed()))
                .isEqualTo(new Taking.Taken("3C679366HH908993F", Money.of("64.90", "EUR")));
        assertThat(http.last().headers()).containsEntry("paypal-request-id", ID + "-capture");
        assertThat(http.last().address().getPath()).isEqualTo("/v2/checkout/orders/5O190127TN364715T/capture");
    }

    @Test
    void aPendingCaptureIsNot() {
        http.then(200, TOKEN).then(201, order("COMPLETED", capture("PENDING")));
        assertThat(paypal.take(ACCOUNT, ORDER, claimed())).isInstanceOf(Taking.Pending.class);
    }

    /** An empty answer, or one about something else, says nothing: it is read, and not asked for again. */
    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "<html>", "{\"id\":\"OTHER\",\"status\":\"COMPLETED\"}"})
    void anAnswerThatSaysNothingIsUnclear(String body) {
        http.then(200, TOKEN).then(201, body);
        assertThat(paypal.take(ACCOUNT, ORDER, claimed())).isInstanceOf(Taking.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_NOT_APPROVED,true",
        "INSTRUMENT_DECLINED,true",
        "PAYER_ACTION_REQUIRED,true",
        "DUPLICATE_INVOICE_ID,false",
        "MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED,false",
        "PAYEE_BLOCKED_TRANSACTION,false",
        "TRANSACTION_REFUSED,false"
    })
    void whatPayPalRefusesWasNotTaken(String issue, boolean again) {
        http.then(200, TOKEN)
                .then(422, "{\"name\":\"UNPROCESSABLE_ENTITY\",\"details\":[{\"issue\":\"" + issue + "\"}]}");
        assertThat(paypal.take(ACCOUNT, ORDER, claimed()))
                .isEqualTo(again ? new Taking.Declined(issue) : new Taking.Refused(issue, false));
    }

    @Test
    void whatWasCapturedAlreadyIsRead() {
        http.then(200, TOKEN).then(422, "{\"details\":[{\"issue\":\"ORDER_ALREADY_CAPTURED\"}]}");
        assertThat(paypal.take(ACCOUNT, ORDER, claimed())).isInstanceOf(Taking.Unclear.class);
    }

    @Test
    void timeOutsAndServersErrorsAreUnclear() {
        http.then(200, TOKEN).thenSilence().then(500, "").then(409, "{}");
        for (int at = 0; at < 3; at++) {
            assertThat(paypal.take(ACCOUNT, ORDER, claimed())).isInstanceOf(Taking.Unclear.class);
        }
    }

    @Test
    void whoeverIsTurnedAwayTookNothing() {
        http.then(200, TOKEN).then(429, "{\"name\":\"RATE_LIMIT_REACHED\"}");
        assertThat(paypal.take(ACCOUNT, ORDER, claimed())).isEqualTo(new Taking.Refused("RATE_LIMIT_REACHED", true));
    }

    @Test
    void anExpiredTokenIsReplacedOnce() {
        http.then(200, TOKEN).then(401, "{}").then(200, TOKEN).then(201, order("COMPLETED", capture("COMPLETED")));
        assertThat(paypal.take(ACCOUNT, ORDER, claimed())).isInstanceOf(Taking.Taken.class);
    }

    @Test
    void whatStandsAtPayPalIsRead() {
        http.then(200, TOKEN)
                .then(200, order("PAYER_ACTION_REQUIRED", ""))
                .then(200, order("APPROVED", ""))
                .then(200, order("VOIDED", ""))
                .then(200, order("COMPLETED", capture("DECLINED")))
                .then(404, "{}")
                .then(500, "")
                .then(200, order("COMPLETED", capture("COMPLETED")).replace(ID, "another"));
        assertThat(read()).isInstanceOf(Reading.Waiting.class);
        assertThat(read()).isEqualTo(new Reading.Approved(Money.of("64.90", "EUR")));
        assertThat(read()).isInstanceOf(Reading.Gone.class);
        assertThat(read()).isInstanceOf(Reading.Declined.class);
        assertThat(read()).isInstanceOf(Reading.Gone.class);
        assertThat(read()).isInstanceOf(Reading.Unclear.class);
        assertThat(read()).isInstanceOf(Reading.Unclear.class);
    }

    /** C9: money that went back leaves the capture a capture. */
    @Test
    void refundsAreReadWithTheCapture() {
        String refund =
                ",\"refunds\":[{\"id\":\"R1\",\"status\":\"COMPLETED\",\"amount\":{\"currency_code\":\"EUR\",\"value\":\"12.90\"},"
                        + "\"create_time\":\"2026-11-20T09:00:00Z\"},{\"id\":\"R2\",\"status\":\"PENDING\"}]";
        http.then(200, TOKEN).then(200, order("COMPLETED", capture("PARTIALLY_REFUNDED") + refund));
        assertThat(((Reading.Taken) read()).returned()).singleElement().satisfies(money -> assertThat(money.amount())
                .isEqualTo(Money.of("12.90", "EUR")));
    }

    @Test
    @Tag("G18")
    void aParcelIsToldWithItsCapture() {
        http.then(200, TOKEN).then(201, "{}");
        PaymentAttempt paid = claimed().moved(State.PAID, "3C679366HH908993F", NOW, "");
        assertThat(paypal.sent(ACCOUNT, paid, new Sent("00340434161094042557", "DHL")))
                .isTrue();
        assertThat(Json.read(http.last().body()).toString())
                .isEqualTo("{\"capture_id\":\"3C679366HH908993F\",\"tracking_number\":\"00340434161094042557\","
                        + "\"notify_payer\":false,\"carrier\":\"DHL\"}");
    }

    /** PayPal takes no number without a carrier, and shops call carriers as they like. */
    @ParameterizedTest
    @Tag("G18")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DHL Paket|\"carrier\":\"DHL\"",
                "dhl_de|\"carrier\":\"DHL\"",
                "UPS Ground|\"carrier\":\"UPS\"",
                "Österreichische Post|\"carrier\":\"AU_AUSTRIAN_POST\"",
                "Radkurier Müller|\"carrier\":\"OTHER\",\"carrier_name_other\":\"Radkurier Müller\"",
                "``|\"carrier\":\"OTHER\",\"carrier_name_other\":\"Other\""
            })
    void c12EachParcelIsToldWithACarrierThatPayPalKnows(String given, String told) {
        http.then(200, TOKEN).then(201, "{}");
        PaymentAttempt paid = claimed().moved(State.PAID, "3C679366HH908993F", NOW, "");
        paypal.sent(ACCOUNT, paid, new Sent("1Z999AA10123456784", given));
        assertThat(Json.read(http.last().body()).toString()).endsWith(told + "}");
    }

    @Test
    void aWebhookNamesItsOrderAndItsCapture() {
        String body =
                "{\"id\":\"WH-2\",\"event_type\":\"PAYMENT.CAPTURE.REVERSED\",\"resource\":{\"id\":\"R9\",\"custom_id\":\""
                        + ORDER.ref() + "." + ID
                        + "\",\"links\":[{\"rel\":\"up\",\"href\":\"https://api.paypal.com/v2/payments/captures/3C679366HH908993F\"}]}}";
        assertThat(PayPalWebhooks.read(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasValueSatisfying(notice -> {
                    assertThat(notice.order()).isEqualTo(ORDER);
                    assertThat(notice.transaction()).isEqualTo("3C679366HH908993F");
                    assertThat(notice.kind()).hasToString("REVERSED");
                });
        assertThat(PayPalWebhooks.read(new byte[0])).isEmpty();
    }

    private Reading read() {
        return paypal.read(ACCOUNT, claimed());
    }

    private static Payable payable(Money amount) {
        URI page = URI.create("https://status.example/o/x/y");
        return new Payable(
                ID,
                ORDER,
                amount,
                "4711",
                "Nordlicht Keramik",
                "DE",
                new Language("de"),
                new Back(URI.create(page + "?paypal=1"), page),
                URI.create("https://status.example/hooks/klarna/x"));
    }

    private static PaymentAttempt claimed() {
        return PaymentAttempt.created(
                        ID,
                        Provider.PAYPAL,
                        Money.of("64.90", "EUR"),
                        NOW,
                        "5O190127TN364715T",
                        "https://www.paypal.com/x")
                .in(State.CLAIMED, NOW, "");
    }

    private static String order(String status, String payments) {
        return "{\"id\":\"5O190127TN364715T\",\"status\":\"" + status + "\",\"purchase_units\":[{\"custom_id\":\""
                + ORDER.ref() + "." + ID
                + "\",\"amount\":{\"currency_code\":\"EUR\",\"value\":\"64.90\"},\"payments\":{"
                + payments + "}}]}";
    }

    private static String capture(String status) {
        return "\"captures\":[{\"id\":\"3C679366HH908993F\",\"status\":\"" + status
                + "\",\"amount\":{\"currency_code\":\"EUR\",\"value\":\"64.90\"}}]";
    }
}
