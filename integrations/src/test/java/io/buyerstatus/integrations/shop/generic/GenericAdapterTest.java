package io.buyerstatus.integrations.shop.generic;

import static io.buyerstatus.integrations.Translations.CODEC;
import static io.buyerstatus.integrations.Translations.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.webhook.Hmac;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericAdapterTest {
    private static final WebhookAdapter ADAPTER = new GenericAdapter(CODEC);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_bm90IHRoZSBzZWNyZXQgdGhhdCB5b3Ugc2Vlaw==";
    private static final Instant SIGNED = Instant.ofEpochSecond(1_614_265_330);

    /** The example that the Standard Webhooks libraries test themselves with. */
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    private static final Map<String, String> HEADERS = Map.of(
            "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp", "1614265330",
            "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    @Test
    void theSpecificationsOwnExampleIsAuthentic() {
        assertThat(ADAPTER.verify(BODY, HEADERS, List.of(SECRET), SIGNED)).isEqualTo(SignatureCheck.AUTHENTIC);
    }

    static Stream<Arguments> variations() {
        String right = HEADERS.getOrDefault("webhook-signature", "");
        return Stream.of(
                arguments("webhook-signature", "v1,AAAA " + right, SignatureCheck.AUTHENTIC),
                arguments("webhook-signature", "v1a,bm90aGluZw== " + right, SignatureCheck.AUTHENTIC),
                arguments("webhook-signature", right + " v1," + "A".repeat(43) + "=", SignatureCheck.AUTHENTIC),
                arguments("webhook-signature", "v1," + "A".repeat(43) + "=", SignatureCheck.FORGED),
                arguments("webhook-signature", right.substring(3), SignatureCheck.UNSIGNED),
                arguments("webhook-signature", "v2" + right.substring(2), SignatureCheck.UNSIGNED),
                arguments("webhook-signature", "v1,", SignatureCheck.UNSIGNED),
                arguments("webhook-signature", "", SignatureCheck.UNSIGNED),
                arguments("webhook-id", "msg_other", SignatureCheck.FORGED),
                arguments("webhook-id", "", SignatureCheck.UNSIGNED),
                arguments("webhook-timestamp", "1614265331", SignatureCheck.FORGED),
                arguments("webhook-timestamp", "", SignatureCheck.UNSIGNED),
                arguments("webhook-timestamp", "now", SignatureCheck.UNSIGNED),
                arguments("webhook-timestamp", "-1614265330", SignatureCheck.UNSIGNED),
                arguments("webhook-timestamp", "9".repeat(30), SignatureCheck.UNSIGNED));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @MethodSource("variations")
    void aChangedHeaderIsNoticed(String header, String value, SignatureCheck verification) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put(header, value);

        assertThat(ADAPTER.verify(BODY, headers, List.of(SECRET), SIGNED)).isEqualTo(verification);
    }

    @Test
    void twoSecretsAreGoodDuringARotationAndEachAloneIsBad() {
        assertThat(ADAPTER.verify(BODY, HEADERS, List.of(OTHER, SECRET), SIGNED))
                .isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(ADAPTER.verify(BODY, HEADERS, List.of(SECRET, OTHER), SIGNED))
                .isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(ADAPTER.verify(BODY, HEADERS, List.of(OTHER), SIGNED)).isEqualTo(SignatureCheck.FORGED);
        assertThat(ADAPTER.verify(BODY, HEADERS, List.of(), SIGNED)).isEqualTo(SignatureCheck.FORGED);
        assertThat(ADAPTER.verify(BODY, HEADERS, List.of("", "whsec_", "whsec_!"), SIGNED))
                .isEqualTo(SignatureCheck.FORGED);
    }

    @ParameterizedTest(name = "{0} seconds away")
    @ValueSource(longs = {-300, -1, 0, 1, 299, 300})
    void withinFiveMinutesEitherWayAClockIsRight(long seconds) {
        assertThat(ADAPTER.verify(BODY, HEADERS, List.of(SECRET), SIGNED.plusSeconds(seconds)))
                .isEqualTo(SignatureCheck.AUTHENTIC);
    }

    @ParameterizedTest(name = "{0} seconds away")
    @ValueSource(longs = {-301, 301, 86_400, 100_000_000})
    void beyondFiveMinutesItIsStale(long seconds) {
        assertThat(ADAPTER.verify(BODY, HEADERS, List.of(SECRET), SIGNED.plusSeconds(seconds)))
                .isEqualTo(SignatureCheck.STALE);
    }

    @Test
    void aStaleForgeryIsAForgery() {
        assertThat(ADAPTER.verify(BODY, HEADERS, List.of(OTHER), SIGNED.plusSeconds(86_400)))
                .isEqualTo(SignatureCheck.FORGED);
    }

    @Test
    void aSecretWithoutThePrefixIsItsOwnKey() {
        byte[] message = "id.1614265330.{}".getBytes(StandardCharsets.UTF_8);
        String signature =
                Base64.getEncoder().encodeToString(Hmac.sha256("plain".getBytes(StandardCharsets.UTF_8), message));
        Map<String, String> headers =
                Map.of("Webhook-Id", "id", "Webhook-Timestamp", "1614265330", "Webhook-Signature", "v1," + signature);

        assertThat(ADAPTER.verify("{}".getBytes(StandardCharsets.UTF_8), headers, List.of("plain"), SIGNED))
                .isEqualTo(SignatureCheck.AUTHENTIC);
    }

    @Test
    void anEventIsTakenAsItIs() {
        Translation translation = translate(Samples.bytes("order.placed.json"));

        assertThat(events(translation)).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo("10042-placed");
            assertThat(event.subject()).isEqualTo("10042");
        });
    }

    @Test
    void aConnectionSpeaksForItselfAlone() {
        Translation translation =
                translate(Samples.with("order.placed.json", "/source", "\"/connections/somebody-else\""));

        assertThat(((Translation.Rejected) translation).errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("/source", "connection"));
    }

    @Test
    void whatBreaksTheContractIsRejectedByField() {
        Translation translation = translate(Samples.with("order.placed.json", "/data/number", null));

        assertThat(((Translation.Rejected) translation).errors())
                .containsExactly(new FieldError("/data/number", "required", "is required"));
    }

    private static Translation translate(byte[] body) {
        return ADAPTER.translate(body, Map.of(), Samples.connection(ConnectionKind.GENERIC, Map.of()));
    }
}
