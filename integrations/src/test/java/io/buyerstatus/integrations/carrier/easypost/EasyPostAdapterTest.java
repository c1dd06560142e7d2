package io.buyerstatus.integrations.carrier.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The payloads have the form of EasyPost's documentation of events and trackers (docs.easypost.com/docs/trackers). */
class EasyPostAdapterTest {
    private static final EasyPostAdapter ADAPTER = new EasyPostAdapter();
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void theSignatureIsHexadecimalBehindItsPrefix() {
        byte[] body = tracker("").getBytes(StandardCharsets.UTF_8);
        // EasyPost signs with the secret in the form NFKD: the composed letter and the decomposed one are one secret.
        byte[] key = "se\u0301cret-of-the-shop".getBytes(StandardCharsets.UTF_8);
        String signature = "hmac-sha256-hex=" + HexFormat.of().formatHex(Hmac.sha256(key, body));

        assertThat(verify(body, signature, "s\u00e9cret-of-the-shop")).isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(verify(body, signature, "another-secret")).isEqualTo(SignatureCheck.FORGED);
        assertThat(verify(body, signature, "")).isEqualTo(SignatureCheck.FORGED);
        assertThat(verify("{}".getBytes(StandardCharsets.UTF_8), signature, "s\u00e9cret-of-the-shop"))
                .isEqualTo(SignatureCheck.FORGED);
        assertThat(verify(body, signature.substring(16), "s\u00e9cret-of-the-shop"))
                .isEqualTo(SignatureCheck.UNSIGNED);
        assertThat(verify(body, "hmac-sha256-hex=xyz", "s\u00e9cret-of-the-shop"))
                .isEqualTo(SignatureCheck.UNSIGNED);
    }

    @Test
    void aTrackerTellsItsScansOfTheNumber() {
        Translation translation = translate(tracker("""
                        {"object": "TrackingDetail", "message": "Shipping label created", "status": "pre_transit",
                         "status_detail": "label_created", "datetime": "2026-11-18T10:00:00Z",
                         "tracking_location": {"city": null, "state": null, "country": null, "zip": null}},
                        {"object": "TrackingDetail", "message": "Out for delivery", "status": "out_for_delivery",
                         "datetime": "2026-11-20T07:12:00+01:00",
                         "tracking_location": {"city": "Bonn", "state": null, "country": "DE", "zip": "53113"}}
                        """));

        List<Fact.ShipmentTracked> facts = Translations.facts(translation, Fact.ShipmentTracked.class);
        assertThat(facts)
                .extracting(Fact.ShipmentTracked::status)
                .containsExactly(ScanStatus.ANNOUNCED, ScanStatus.OUT_FOR_DELIVERY);
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.number()).isEqualTo("0034 0434 1234 5678 9012");
            assertThat(fact.carrier()).isEqualTo("DHL");
        });
        assertThat(facts.getLast().place().orElseThrow().name()).isEqualTo("Bonn");
        assertThat(facts.getLast().expected().orElseThrow().from()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
        OrderEvent last = Translations.events(translation).getLast();
        assertThat(last.subject()).isEqualTo("00340434123456789012");
        assertThat(last.time()).isEqualTo(Instant.parse("2026-11-20T06:12:00Z"));
        assertThat(last.origin()).isEqualTo(OrderEvent.Origin.CARRIER);
    }

    @Test
    void scansOfOneSecondAndScansThatComeTwiceEndInTheFurthestState() {
        Parcel parcel = ParcelStory.parcel(
                translate(tracker(
                        detail("delivered", "", "2026-11-20T10:00:00Z", "Delivered"),
                        detail("out_for_delivery", "", "2026-11-20T10:00:00Z", "Out for delivery"))),
                translate(tracker(
                        detail("out_for_delivery", "", "2026-11-20T10:00:00Z", "Out for delivery"),
                        detail("out_for_delivery", "", "2026-11-20T10:00:00Z", "Out for delivery"))));

        assertThat(parcel.state()).isEqualTo(ParcelState.DELIVERED);
        assertThat(parcel.scans()).hasSize(2);
    }

    @Test
    void whatIsReturnedToItsSenderAndDeliveredThereIsReturned() {
        Translation onItsWayBack = translate(tracker(
                detail("in_transit", "arrived_at_facility", "2026-11-18T10:00:00Z", "Arrived"),
                detail("return_to_sender", "return", "2026-11-19T10:00:00Z", "Return to sender")));
        Translation arrived =
                translate(tracker(detail("delivered", "", "2026-11-20T10:00:00Z", "Delivered to sender")));

        assertThat(ParcelStory.parcel(onItsWayBack).state()).isEqualTo(ParcelState.RETURNING);
        assertThat(ParcelStory.parcel(onItsWayBack, arrived).state()).isEqualTo(ParcelState.RETURNED);
    }

    @Test
    void aFailedAttemptHasItsReasonAndAPickUpFollows() {
        Translation attempted = translate(tracker(
                detail("out_for_delivery", "", "2026-11-19T06:00:00Z", "Out for delivery"),
                detail("failure", "delivery_exception", "2026-11-19T10:00:00Z", "Nobody was at home")));
        Translation waiting =
                translate(tracker(detail("available_for_pickup", "", "2026-11-19T16:00:00Z", "Ready for collection")));

        Parcel parcel = ParcelStory.parcel(attempted);
        assertThat(parcel.state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
        assertThat(parcel.scans().getLast().reason()).isEqualTo("Nobody was at home");
        assertThat(ParcelStory.parcel(attempted, waiting).state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
    }

    @Test
    void aCodeThatIsNewKeepsItsWordsChangesNothingAndIsReported() {
        Translation translation = translate(tracker(
                detail("out_for_delivery", "", "2026-11-19T06:00:00Z", "Out for delivery"),
                detail("teleported", "", "2026-11-19T07:00:00Z", "Beamed up")));

        assertThat(translation)
                .isInstanceOfSatisfying(Translation.Events.class, events -> assertThat(events.unknownCodes())
                        .containsExactly("teleported"));
        Parcel parcel = ParcelStory.parcel(translation);
        assertThat(parcel.state()).isEqualTo(ParcelState.OUT_FOR_DELIVERY);
        assertThat(parcel.scans()).extracting(Scan::description).contains("Beamed up");
    }

    @Test
    void aParcelOfWhichAllCodesAreNewIsOnItsWay() {
        Translation translation =
                translate(tracker(detail("teleported", "", "2026-11-19T07:00:00Z", "Delivered by beam")));

        assertThat(ParcelStory.parcel(translation).state()).isEqualTo(ParcelState.SENT);
        assertThat(ParcelStory.parcel(translation).lastWord()).hasValue("Delivered by beam");
    }

    @Test
    void anEstimateThatChangesReplacesTheOneBefore() {
        String scan = detail("in_transit", "", "2026-11-19T06:00:00Z", "In transit");
        Translation first = translate(tracker(scan));
        Translation later = translate(tracker(scan)
                .replace("2026-11-20T00:00:00Z", "2026-11-23T00:00:00Z")
                .replace("2026-11-20T06:20:00Z", "2026-11-20T09:00:00Z"));

        assertThat(ParcelStory.parcel(later, first).expected().orElseThrow().from())
                .isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(ParcelStory.parcel(first, later).scans()).hasSize(1);
    }

    @Test
    void otherEventsAreIgnoredAndATrackerWithoutANumberIsRejected() {
        assertThat(translate("{\"description\": \"batch.updated\", \"result\": {}}"))
                .isInstanceOf(Translation.Ignored.class);
        assertThat(translate(tracker(""))).isInstanceOf(Translation.Ignored.class);
        assertThat(translate("{\"description\": \"tracker.updated\", \"result\": {}}"))
                .isInstanceOf(Translation.Rejected.class);
    }

    /** Before anything moved nothing is wrong: there is no parcel, or not yet. */
    @Test
    void aLabelThatIsCancelledIsNoParcelAndNoProblem() {
        Translation said = translate(tracker(
                detail("pre_transit", "label_created", "2026-11-18T10:00:00Z", "Label created"),
                detail("cancelled", "cancelled", "2026-11-18T12:00:00Z", "Label cancelled")));
        Translation unsaid =
                translate(tracker(detail("pre_transit", "label_created", "2026-11-18T10:00:00Z", "Label created"))
                        .replace("\"status\": \"in_transit\", \"carrier\"", "\"status\": \"cancelled\", \"carrier\""));

        assertThat(ParcelStory.parcel(said).state()).isEqualTo(ParcelState.UNKNOWN);
        assertThat(ParcelStory.parcel(unsaid).state()).isEqualTo(ParcelState.UNKNOWN);
        assertThat(ParcelStory.parcel(translate(tracker(
                                detail("in_transit", "", "2026-11-18T10:00:00Z", "Accepted"),
                                detail("cancelled", "cancelled", "2026-11-18T12:00:00Z", "Recalled"))))
                        .state())
                .isEqualTo(ParcelState.EXCEPTION);
    }

    private static SignatureCheck verify(byte[] body, String signature, String secret) {
        return ADAPTER.verify(body, Map.of("x-hmac-signature", signature), List.of(secret), NOW);
    }

    private static Translation translate(String body) {
        Translation translation = ADAPTER.translate(
                body.getBytes(StandardCharsets.UTF_8), Map.of(), Samples.connection(ConnectionKind.EASYPOST, Map.of()));
        Translations.isSound(translation);
        return translation;
    }

    private static String tracker(String... details) {
        return """
                {"id": "evt_1", "object": "Event", "mode": "production", "description": "tracker.updated",
                 "result": {"id": "trk_1", "object": "Tracker", "tracking_code": "0034 0434 1234 5678 9012",
                            "status": "in_transit", "carrier": "DHLPaket", "signed_by": "E. Beispiel",
                            "est_delivery_date": "2026-11-20T00:00:00Z", "updated_at": "2026-11-20T06:20:00Z",
                            "tracking_details": [%s]}}
                """.formatted(String.join(", ", details));
    }

    private static String detail(String status, String detail, String time, String message) {
        return """
                {"object": "TrackingDetail", "status": "%s", "status_detail": "%s", "datetime": "%s", "message": "%s",
                 "tracking_location": {"city": "Bonn", "country": "DE", "zip": "53113"}}
                """.formatted(status, detail, time, message);
    }
}
