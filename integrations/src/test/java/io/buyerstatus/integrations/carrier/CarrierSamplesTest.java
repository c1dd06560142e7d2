package io.buyerstatus.integrations.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.WebhookAdapters;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The samples of carriers' deliveries end where a buyer would say that the parcel is. */
class CarrierSamplesTest {
    private static final WebhookAdapters ADAPTERS = new WebhookAdapters(Translations.CODEC);

    /** EasyPost, "Trackers", TrackingDetail with status_detail and carrier_code; UPS writes one scan twice. */
    @Test
    void easyPostsTrackerIsTwoTriesAndThenAnAccessPoint() {
        Parcel parcel = ParcelStory.parcel(translation(ConnectionKind.EASYPOST, "easypost/tracker-updated.json"));

        assertThat(parcel.state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
        assertThat(parcel.carrier()).isEqualTo("UPS");
        assertThat(parcel.scans())
                .extracting(Scan::status)
                .containsExactly(
                        ScanStatus.ANNOUNCED,
                        ScanStatus.IN_TRANSIT,
                        ScanStatus.OUT_FOR_DELIVERY,
                        // EasyPost calls it in_transit; UPS' own code 022 is the first attempt.
                        ScanStatus.DELIVERY_ATTEMPTED,
                        ScanStatus.OUT_FOR_DELIVERY,
                        ScanStatus.AVAILABLE_FOR_PICKUP);
    }

    /** AfterShip, "Webhook", checkpoints in the courier's local time without a zone. */
    @Test
    void afterShipsTrackingIsTwoFailedAttemptsAndThenAShopWithItsAddress() {
        Parcel parcel = ParcelStory.parcel(translation(ConnectionKind.AFTERSHIP, "aftership/tracking-update.json"));

        assertThat(parcel.state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
        assertThat(parcel.pickup().orElseThrow().name()).startsWith("DPD Pickup, Kiosk am Rhein");
        assertThat(parcel.scans())
                .filteredOn(scan -> scan.status() == ScanStatus.DELIVERY_ATTEMPTED)
                .extracting(Scan::reason, Scan::at)
                .containsExactly(
                        tuple(Reason.NOBODY_HOME.code(), Instant.parse("2026-11-19T12:05:00Z")),
                        tuple(Reason.NOBODY_HOME.code(), Instant.parse("2026-11-20T13:11:00Z")));
    }

    /** DHL, "Shipment Tracking - Unified": DHL Paket writes times without zone or country, and sentences for codes. */
    @Test
    void dhlsPushIsDeliveredToANeighbour() {
        Parcel parcel = ParcelStory.parcel(translation(ConnectionKind.DHL, "dhl/push.json"));

        assertThat(parcel.state()).isEqualTo(ParcelState.DELIVERED);
        assertThat(parcel.scans())
                .extracting(Scan::status)
                .containsExactly(
                        ScanStatus.ANNOUNCED, ScanStatus.IN_TRANSIT, ScanStatus.OUT_FOR_DELIVERY, ScanStatus.DELIVERED);
        assertThat(parcel.scans().getLast().description()).isEqualTo("The shipment has been delivered to a neighbour");
        assertThat(parcel.scans().getLast().at()).isEqualTo(Instant.parse("2026-11-20T11:41:00Z"));
    }

    /** DHL, "How does the response body look for an undeliverable/return shipment": {@code returnFlag}. */
    @Test
    void dhlsDeliveredReturnHasComeBack() {
        Parcel parcel = ParcelStory.parcel(translation(ConnectionKind.DHL, "dhl/push.returned.json"));

        assertThat(parcel.state()).isEqualTo(ParcelState.RETURNED);
    }

    /** DHL Express, MyDHL API, "Tracking event codes": CD waits for papers; each time is its depot's. */
    @Test
    void dhlExpressIsHeldByCustoms() {
        Parcel parcel = ParcelStory.parcel(translation(ConnectionKind.DHL, "dhl/push.express.json"));

        assertThat(parcel.state()).isEqualTo(ParcelState.EXCEPTION);
        assertThat(parcel.scans().getLast().reason()).isEqualTo(Reason.CUSTOMS_ACTION.code());
        assertThat(parcel.carrier()).isEqualTo("DHL Express");
        assertThat(parcel.expected().orElseThrow().from()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
    }

    /** UPS and FedEx write "3:45 PM" where brokers pass their pages on. */
    @Test
    void timesWithPmAreRead() {
        Parcel parcel = ParcelStory.parcel(changed("\"2026-11-20T15:01:00Z\"", "\"11/20/2026 4:01 PM\""));

        assertThat(parcel.state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
        assertThat(parcel.scans().getLast().at()).isEqualTo(Instant.parse("2026-11-20T15:01:00Z"));
    }

    @Test
    void aTimeThatCannotBeReadIsReportedAndTheOtherScansCount() {
        Translation translation = changed("\"2026-11-20T15:01:00Z\"", "\"20 Nov, tea time\"");

        assertThat(((Translation.Events) translation).unknownCodes()).containsExactly("unreadable-time");
        assertThat(ParcelStory.parcel(translation).state()).isEqualTo(ParcelState.OUT_FOR_DELIVERY);
    }

    @Test
    void aDeliveryWithoutAReadableTimeIsRefused() {
        Translation translation = changed("\"datetime\": \"[^\"]*\"", "\"datetime\": \"tea time\"");

        assertThat(translation).isInstanceOfSatisfying(Translation.Rejected.class, rejected -> assertThat(
                        rejected.errors().getFirst().message())
                .contains("write it as 2026-11-18T09:12:00+01:00"));
    }

    private static Translation changed(String from, String to) {
        return translation(
                ConnectionKind.EASYPOST,
                Samples.text("webhooks/easypost/tracker-updated.json")
                        .replaceAll(from, to)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Translation translation(ConnectionKind kind, String file) {
        return translation(kind, Samples.bytes("webhooks/" + file));
    }

    private static Translation translation(ConnectionKind kind, byte[] body) {
        Translation translation = ADAPTERS.of(kind).translate(body, Map.of(), Samples.connection(kind, Map.of()));
        Translations.isSound(translation);
        return translation;
    }
}
