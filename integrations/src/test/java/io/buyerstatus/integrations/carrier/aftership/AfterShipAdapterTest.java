package io.buyerstatus.integrations.carrier.aftership;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.carrier.ParcelStory;
import io.buyerstatus.integrations.webhook.Hmac;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Payloads and codes are those of AfterShip's documentation: "Webhook", "Delivery Statuses" and "Delivery Sub-statuses"
 * (www.aftership.com/docs/tracking).
 */
class AfterShipAdapterTest {
    private static final AfterShipAdapter ADAPTER = new AfterShipAdapter();

    @Test
    void theSignatureIsBase64OverTheBody() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String signature =
                Base64.getEncoder().encodeToString(Hmac.sha256("secret".getBytes(StandardCharsets.UTF_8), body));

        assertThat(verify(body, signature, "secret")).isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(verify(body, signature, "other")).isEqualTo(SignatureCheck.FORGED);
        assertThat(verify(body, "", "secret")).isEqualTo(SignatureCheck.UNSIGNED);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "InfoReceived,       InfoReceived_001,       ANNOUNCED",
        "InTransit,          InTransit_007,          IN_TRANSIT",
        "OutForDelivery,     OutForDelivery_001,     OUT_FOR_DELIVERY",
        "AttemptFail,        AttemptFail_002,        DELIVERY_ATTEMPTED",
        "AvailableForPickup, AvailableForPickup_001, AVAILABLE_FOR_PICKUP",
        "Delivered,          Delivered_003,          DELIVERED",
        "Exception,          Exception_007,          EXCEPTION",
        "Exception,          Exception_010,          RETURNING",
        "Exception,          Exception_011,          RETURNED",
    })
    void theSubtagSaysMoreThanTheTag(String tag, String subtag, ScanStatus status) {
        Translation translation =
                translate(tracking("dhl-germany", checkpoint(tag, subtag, "2026-11-18T15:45:00+01:00")));

        assertThat(Translations.facts(translation, Fact.ShipmentTracked.class))
                .extracting(Fact.ShipmentTracked::status)
                .containsExactly(status);
    }

    /** DPD, GLS, Hermes, UPS and FedEx report several attempts before a parcel waits in a shop, or goes back. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"dpd-de, DPD", "gls, GLS", "hermes-de, Hermes", "ups, UPS", "fedex, FedEx"})
    void afterSeveralAttemptsTheParcelWaitsInTheShopAndGoesBack(String slug, String carrier) {
        Translation attempts = translate(tracking(
                slug,
                checkpoint("OutForDelivery", "OutForDelivery_001", "2026-11-16T08:00:00"),
                checkpoint("AttemptFail", "AttemptFail_001", "2026-11-16T15:00:00"),
                checkpoint("OutForDelivery", "OutForDelivery_001", "2026-11-17T08:00:00"),
                checkpoint("AttemptFail", "AttemptFail_001", "2026-11-17T15:00:00")));
        Translation shop = translate(
                tracking(slug, checkpoint("AvailableForPickup", "AvailableForPickup_001", "2026-11-17T18:00:00")));
        Translation back = translate(tracking(
                slug,
                checkpoint("Exception", "Exception_008", "2026-11-24T18:00:00"),
                checkpoint("Exception", "Exception_010", "2026-11-25T09:00:00")));
        Translation home = translate(tracking(slug, checkpoint("Delivered", "Delivered_001", "2026-11-26T09:00:00")));

        assertThat(ParcelStory.parcel(attempts).state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
        assertThat(ParcelStory.parcel(attempts).carrier()).isEqualTo(carrier);
        Parcel waiting = ParcelStory.parcel(attempts, shop);
        assertThat(waiting.state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
        assertThat(waiting.pickup()).contains(new PickupPoint("Kiosk am Markt, Markt 1", "", Optional.empty()));
        assertThat(ParcelStory.parcel(attempts, shop, back).state()).isEqualTo(ParcelState.RETURNING);
        assertThat(ParcelStory.parcel(attempts, shop, back, home).state()).isEqualTo(ParcelState.RETURNED);
    }

    @Test
    void aLocalTimeIsThatOfTheCheckpointsCountry() {
        Parcel parcel = ParcelStory.parcel(
                translate(tracking("dpd-de", checkpoint("InTransit", "InTransit_001", "2026-11-18T15:45:00"))));

        Scan scan = parcel.scans().getFirst();
        assertThat(scan.at()).isEqualTo(Instant.parse("2026-11-18T14:45:00Z"));
        assertThat(scan.place().orElseThrow().country().orElseThrow().code()).isEqualTo("DE");
        assertThat(scan.place().orElseThrow().coordinates()).isPresent();
    }

    /** Couriers send all checkpoints again and again, the newest first, some with a zone and some without. */
    @Test
    void checkpointsThatComeTwiceWithoutAZoneAndOutOfOrderAreOneHistory() {
        String sorted = checkpoint("InTransit", "InTransit_001", "2026-11-18T15:45:00");
        String out = checkpoint("OutForDelivery", "OutForDelivery_001", "2026-11-19T07:30:00+01:00");
        String there = checkpoint("Delivered", "Delivered_001", "2026-11-19T11:02:00");
        Parcel parcel = ParcelStory.parcel(
                translate(tracking("dpd-de", there, out, sorted, there)),
                translate(tracking("dpd-de", out)),
                translate(tracking("dpd-de", sorted, sorted)));

        assertThat(parcel.state()).isEqualTo(ParcelState.DELIVERED);
        assertThat(parcel.scans())
                .extracting(Scan::at)
                .containsExactly(
                        Instant.parse("2026-11-18T14:45:00Z"),
                        Instant.parse("2026-11-19T06:30:00Z"),
                        Instant.parse("2026-11-19T10:02:00Z"));
    }

    @Test
    void theNewestScanSaysWhenTheParcelIsExpected() {
        Parcel parcel = ParcelStory.parcel(
                translate(tracking("dpd-de", checkpoint("InTransit", "InTransit_001", "2026-11-18T15:45:00"))));

        assertThat(parcel.expected().orElseThrow().from()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(parcel.expected().orElseThrow().until()).isEqualTo(Instant.parse("2026-11-20T14:00:00Z"));
    }

    @Test
    void aTagThatIsNewKeepsItsWordsAndIsReported() {
        Translation translation =
                translate(tracking("dpd-de", checkpoint("Quantum", "Quantum_001", "2026-11-18T15:45:00")));

        assertThat(translation)
                .isInstanceOfSatisfying(Translation.Events.class, events -> assertThat(events.unknownCodes())
                        .containsExactly("Quantum"));
        assertThat(ParcelStory.parcel(translation).scans())
                .extracting(Scan::description)
                .containsExactly("Words of the courier");
        assertThat(ParcelStory.parcel(translation).state()).isEqualTo(ParcelState.SENT);
    }

    @Test
    void ofATagThatIsNewTheCarriersOwnCodeSaysMore() {
        Translation translation = translate(tracking(
                "dpd-de",
                checkpoint("Quantum", "Quantum_001", "2026-11-18T15:45:00").replace("{", "{\"raw_tag\": \"13\", ")));

        assertThat(ParcelStory.parcel(translation).state()).isEqualTo(ParcelState.DELIVERED);
        assertThat(((Translation.Events) translation).unknownCodes()).containsExactly("Quantum");
    }

    @Test
    void otherEventsAreIgnored() {
        assertThat(translate("{\"event\": \"edd_revise\", \"msg\": {}}")).isInstanceOf(Translation.Ignored.class);
        assertThat(translate("{\"event\": \"tracking_update\", \"msg\": {}}")).isInstanceOf(Translation.Rejected.class);
    }

    private static SignatureCheck verify(byte[] body, String signature, String secret) {
        return ADAPTER.verify(
                body,
                Map.of("Aftership-Hmac-Sha256", signature),
                List.of(secret),
                Instant.parse("2026-11-21T12:00:00Z"));
    }

    private static Translation translate(String body) {
        Translation translation = ADAPTER.translate(
                body.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                Samples.connection(ConnectionKind.AFTERSHIP, Map.of()));
        Translations.isSound(translation);
        return translation;
    }

    private static String tracking(String slug, String... checkpoints) {
        return """
                {"event": "tracking_update", "event_id": "e1", "is_tracking_first_tag": false,
                 "msg": {"id": "t1", "tracking_number": "01475000123456", "slug": "%s", "tag": "InTransit",
                         "updated_at": "2026-11-18T15:00:00+00:00", "destination_country_region": "DEU",
                         "pickup_location": "Kiosk am Markt, Markt 1",
                         "latest_estimated_delivery": {"type": "range", "datetime": null,
                             "datetime_min": "2026-11-20T13:00:00", "datetime_max": "2026-11-20T15:00:00"},
                         "checkpoints": [%s]}}
                """.formatted(slug, String.join(", ", checkpoints));
    }

    private static String checkpoint(String tag, String subtag, String time) {
        return """
                {"slug": "x", "tag": "%s", "subtag": "%s", "checkpoint_time": "%s", "message": "Words of the courier",
                 "city": "Bonn", "zip": "53113", "country_region": "DEU", "location": "Bonn",
                 "coordinate": {"latitude": 50.73, "longitude": 7.1}}
                """.formatted(tag, subtag, time);
    }
}
