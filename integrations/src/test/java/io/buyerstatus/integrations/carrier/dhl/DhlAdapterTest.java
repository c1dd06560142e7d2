package io.buyerstatus.integrations.carrier.dhl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.carrier.ParcelStory;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shipments have the form of DHL's "Shipment Tracking - Unified" reference (developer.dhl.com), Express codes are those of
 * the MyDHL API's tracking events.
 */
class DhlAdapterTest {
    private static final DhlAdapter ADAPTER = new DhlAdapter();
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void thePushCarriesTheTokenOfItsSubscription() {
        assertThat(verify(Map.of("x-hook-token", "the-new-token"), "the-new-token"))
                .isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(verify(Map.of("X-Hook-Token", "the-old-token"), "the-new-token", "the-old-token"))
                .isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(verify(Map.of("X-Hook-Token", "another"), "the-new-token")).isEqualTo(SignatureCheck.FORGED);
        assertThat(verify(Map.of("X-Hook-Token", "another"))).isEqualTo(SignatureCheck.FORGED);
        assertThat(verify(Map.of("X-Hook-Token", " "), "")).isEqualTo(SignatureCheck.UNSIGNED);
        assertThat(verify(Map.of(), "the-new-token")).isEqualTo(SignatureCheck.UNSIGNED);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "pre-transit, DELIVERED, ANNOUNCED",
        "transit,     PU,        SENT",
        "transit,     WC,        OUT_FOR_DELIVERY",
        "transit,     CC,        AVAILABLE_FOR_PICKUP",
        "transit,     NH,        DELIVERY_ATTEMPTED",
        "failure,     NH,        DELIVERY_ATTEMPTED",
        "failure,     BA,        EXCEPTION",
        "failure,     RT,        RETURNING",
        "delivered,   OK,        DELIVERED",
    })
    void theStatusCodeDecidesAndTheExpressCodeRefines(String statusCode, String status, ParcelState state) {
        assertThat(ParcelStory.parcel(translate(push(
                                shipment("1239876540", "express", event(statusCode, status, "2026-11-18T10:00:00")))))
                        .state())
                .isEqualTo(state);
    }

    /** DHL, Shipment Tracking Unified, changelog of 29 April 2024, and status_1.csv, service "parcel-de". */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "pre-transit, VA, ANNOUNCED",
        "transit,     EE, SENT",
        "transit,     PO, OUT_FOR_DELIVERY",
        "transit,     ZF, AVAILABLE_FOR_PICKUP",
        "transit,     LA, AVAILABLE_FOR_PICKUP",
        "failure,     ZN, DELIVERY_ATTEMPTED",
        "failure,     BV, EXCEPTION",
        "delivered,   ZU, DELIVERED",
    })
    void paketsEventCodesRefineToo(String statusCode, String status, ParcelState state) {
        Translation translation = translate(push(
                shipment("\"00340434123456789012\"", "parcel-de", event(statusCode, status, "2026-11-18T10:00:00"))));

        assertThat(ParcelStory.parcel(translation).state()).isEqualTo(state);
        assertThat(((Translation.Events) translation).unknownCodes()).isEmpty();
    }

    /** DHL, Shipment Tracking Unified, returnFlag: "whether the delivery is returned back to consignor". */
    @Test
    void aFlaggedShipmentIsOnItsWayBackWhateverItsNewestEventSays() {
        String events = event("failure", "ZN", "2026-11-18T14:00:00") + ","
                + event("transit", "EE", "2026-11-19T05:00:00") + ","
                + event("transit", "PO", "2026-11-18T08:00:00");
        String there = shipment("\"00340434123456789012\"", "parcel-de", events);
        String back = there.replaceFirst("\\{", "{\"returnFlag\": true, ");

        assertThat(ParcelStory.parcel(translate(push(there))).state()).isEqualTo(ParcelState.SENT);
        assertThat(ParcelStory.parcel(translate(push(back))).state()).isEqualTo(ParcelState.RETURNING);
        assertThat(ParcelStory.parcel(translate(push(there)), translate(push(back)))
                        .state())
                .isEqualTo(ParcelState.RETURNING);
    }

    @Test
    void aPushOfSeveralShipmentsTellsOfEach() {
        Translation translation = translate(push(
                shipment("1239876540", "express", event("transit", "PU", "2026-11-18T10:00:00")),
                shipment("\"00340434123456789012\"", "parcel-de", event("delivered", "", "2026-11-18T11:00:00"))));

        assertThat(Translations.facts(translation, Fact.ShipmentTracked.class))
                .extracting(Fact.ShipmentTracked::number, Fact.ShipmentTracked::carrier)
                .containsExactly(tuple("1239876540", "DHL Express"), tuple("00340434123456789012", "DHL"));
    }

    @Test
    void aTimeWithoutZoneIsThatOfTheDepotAndTheWindowThatOfTheDestination() {
        Parcel parcel = ParcelStory.parcel(
                translate(push(shipment("1239876540", "express", event("transit", "PU", "2026-11-18T10:00:00")))));

        Scan scan = parcel.scans().getFirst();
        assertThat(scan.at()).isEqualTo(Instant.parse("2026-11-18T09:00:00Z"));
        assertThat(scan.place().orElseThrow().postcode()).isEqualTo("1043 AG");
        assertThat(parcel.expected().orElseThrow().from()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(parcel.expected().orElseThrow().until()).isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
    }

    @Test
    void withoutEventsTheShipmentsStatusIsTheOne() {
        assertThat(ParcelStory.parcel(translate(push(shipment("1239876540", "express", ""))))
                        .state())
                .isEqualTo(ParcelState.SENT);
    }

    @Test
    void aStatusCodeThatIsNewIsReported() {
        assertThat(translate(push(shipment("1239876540", "express", event("sideways", "", "2026-11-18T10:00:00")))))
                .isInstanceOfSatisfying(Translation.Events.class, events -> assertThat(events.unknownCodes())
                        .containsExactly("sideways"));
    }

    @Test
    void ofAStatusCodeThatIsNewTheDivisionsOwnSaysMore() {
        Translation translation =
                translate(push(shipment("1239876540", "express", event("sideways", "OK", "2026-11-18T10:00:00"))));

        assertThat(ParcelStory.parcel(translation).state()).isEqualTo(ParcelState.DELIVERED);
        assertThat(((Translation.Events) translation).unknownCodes()).containsExactly("sideways");
    }

    @Test
    void theNoticeOfASubscriptionSaysNothing() {
        assertThat(translate(
                        "{\"self\": \"https://api-eu.dhl.com/tracking/push/v1/subscription/1\", \"secret\": \"s\"}"))
                .isInstanceOf(Translation.Ignored.class);
    }

    private static SignatureCheck verify(Map<String, String> headers, String... secrets) {
        return ADAPTER.verify(BODY, headers, List.of(secrets), NOW);
    }

    private static Translation translate(String body) {
        Translation translation = ADAPTER.translate(
                body.getBytes(StandardCharsets.UTF_8), Map.of(), Samples.connection(ConnectionKind.DHL, Map.of()));
        Translations.isSound(translation);
        return translation;
    }

    private static String pieces(String number, String... events) {
        return push(shipment("\"" + number + "\"", "express", String.join(", ", events))
                .replace("\"events\":", "\"details\": {\"pieceIds\": [\"JD01\", \"JD02\"]}, \"events\":"));
    }

    private static String of(String piece, String event) {
        return event.replace("\"location\":", "\"pieceIds\": [\"" + piece + "\"], \"location\":");
    }

    /** Two pieces of one shipment: what is followed has arrived when all of it has, or the piece whose number it is. */
    @ParameterizedTest
    @CsvSource({
        "1239876540, JD01, SENT",
        "1239876540, JD01 JD02, DELIVERED",
        "JD01, JD01, DELIVERED",
        "JD01, JD02, SENT"
    })
    void aShipmentArrivesWithTheLastOfItsPieces(String number, String arrived, ParcelState state) {
        List<String> events = new ArrayList<>(List.of(event("transit", "PU", "2026-11-18T10:00:00")));
        for (String piece : arrived.split(" ", -1)) {
            events.addFirst(of(piece, event("delivered", "OK", "2026-11-2" + events.size() + "T10:00:00")));
        }
        assertThat(ParcelStory.parcel(translate(pieces(number, events.toArray(String[]::new))))
                        .state())
                .isEqualTo(state);
    }

    private static String push(String... shipments) {
        return "{\"shipments\": [" + String.join(", ", shipments) + "]}";
    }

    private static String shipment(String id, String service, String events) {
        return """
                {"id": %s, "service": "%s",
                 "destination": {"address": {"countryCode": "NO", "postalCode": "0150", "addressLocality": "OSLO"}},
                 "status": {"timestamp": "2026-11-18T10:00:00", "statusCode": "transit", "status": "", "description": "Now"},
                 "estimatedDeliveryTimeFrame": {"estimatedFrom": "2026-11-20T09:00:00", "estimatedThrough": "2026-11-20T18:00:00"},
                 "events": [%s]}
                """.formatted(id, service, events);
    }

    private static String event(String statusCode, String status, String time) {
        return """
                {"timestamp": "%s", "statusCode": "%s", "status": "%s", "description": "Words of DHL",
                 "location": {"address": {"countryCode": "NL", "postalCode": "1043 AG", "addressLocality": "AMSTERDAM"}}}
                """.formatted(time, statusCode, status);
    }
}
