package io.buyerstatus.integrations.shop.shopify;

import static io.buyerstatus.integrations.Translations.event;
import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.Translations.ids;
import static io.buyerstatus.integrations.Translations.types;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyShipmentsTest {
    private static final String FULFILMENT = "webhooks/shopify/fulfillments-create.json";
    private static final String UPDATE = "webhooks/shopify/fulfillments-update.json";
    private static final String SCAN = "webhooks/shopify/fulfillment_events-create.json";
    private static final String REFUND = "webhooks/shopify/refunds-create.json";

    @Test
    @Tag("SH-13")
    @Tag("SH-18")
    void eachTrackingNumberIsAParcelAndTheFirstBearsTheFulfilmentsId() {
        List<Fact.ShipmentSent> parcels =
                facts(translate("fulfillments/create", Samples.bytes(FULFILMENT)), Fact.ShipmentSent.class);

        assertThat(parcels).extracting(Fact.ShipmentSent::shipment).containsExactly("4820301905107", "4820301905107.2");
        assertThat(parcels)
                .extracting(Fact.ShipmentSent::number)
                .containsExactly("JJD014600003117702185", "JJD014600003117702192");
        assertThat(parcels).extracting(Fact.ShipmentSent::carrier).containsOnly("DHL");
        assertThat(parcels)
                .allSatisfy(parcel ->
                        assertThat(parcel.url().orElseThrow().toString()).endsWith(parcel.number()));
        assertThat(parcels.getFirst().lines())
                .containsExactly(new ParcelLine("16420070031491", 1), new ParcelLine("16420070064259", 2));
        assertThat(parcels.get(1).lines()).isEmpty();
    }

    @Test
    @Tag("SH-18")
    void aFieldForANumberMayHoldMoreThanOne() {
        byte[] body = Samples.with(
                FULFILMENT, "/tracking_numbers", "[\"GLS 207112233444, 207112233455\", \"n/a\", \"207112233444\"]");
        List<Fact.ShipmentSent> parcels = facts(translate("fulfillments/create", body), Fact.ShipmentSent.class);

        assertThat(parcels).extracting(Fact.ShipmentSent::shipment).containsExactly("4820301905107", "4820301905107.2");
        assertThat(parcels).extracting(Fact.ShipmentSent::number).containsExactly("207112233444", "207112233455");
        assertThat(parcels).extracting(Fact.ShipmentSent::carrier).containsOnly("GLS");
        assertThat(parcels.getFirst().lines()).hasSize(2);
    }

    @Test
    void anOrderAndItsFulfilmentSayTheSameWithTheSameIds() {
        Translation order = translate("orders/fulfilled", Samples.bytes("webhooks/shopify/orders-fulfilled.json"));

        assertThat(ids(order)).containsAll(ids(translate("fulfillments/create", Samples.bytes(FULFILMENT))));
    }

    @Test
    @Tag("SH-17")
    void aParcelWithoutNumberOrCarrierIsANormalCase() {
        byte[] body = Samples.with(FULFILMENT, "/tracking_numbers", "[]");
        byte[] bare = new String(body, StandardCharsets.UTF_8)
                .replace("\"tracking_number\":\"JJD014600003117702185\"", "\"tracking_number\":null")
                .replace("\"tracking_company\":\"DHL\"", "\"tracking_company\":null")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(facts(translate("fulfillments/create", bare), Fact.ShipmentSent.class))
                .singleElement()
                .satisfies(parcel -> {
                    assertThat(parcel.number()).isEmpty();
                    assertThat(parcel.carrier()).isEmpty();
                    assertThat(parcel.sentAt()).isEqualTo(Instant.parse("2026-11-19T14:12:08Z"));
                });
    }

    @Test
    void aNumberThatIsEnteredLaterIsANewStatementAboutTheSameParcel() {
        OrderEvent before = event(
                translate("fulfillments/create", Samples.with(FULFILMENT, "/tracking_numbers", "[\"OLD\"]")),
                Fact.ShipmentSent.class);
        OrderEvent after = event(translate("fulfillments/update", Samples.bytes(UPDATE)), Fact.ShipmentSent.class);

        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.time()).isAfter(before.time());
        assertThat(((Fact.ShipmentSent) after.fact()).shipment())
                .isEqualTo(((Fact.ShipmentSent) before.fact()).shipment());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "open", "failure", "error", "something_new"})
    void aFulfilmentThatHasNotLeftSaysNothing(String status) {
        byte[] body = Samples.with(FULFILMENT, "/status", '"' + status + '"');

        assertThat(translate("fulfillments/create", body)).isInstanceOf(Translation.Ignored.class);
    }

    @Test
    void theParcelsOfAFulfilmentThatWasCancelledBeforeItMovedNeverWere() {
        byte[] body = cancelled("confirmed");

        assertThat(facts(translate("fulfillments/update", body), Fact.ShipmentWithdrawn.class))
                .extracting(Fact.ShipmentWithdrawn::shipment)
                .containsExactly("4820301905107", "4820301905107.2");
        assertThat(facts(translate("fulfillments/update", body), Fact.ShipmentTracked.class))
                .isEmpty();
    }

    @Test
    void theParcelsOfAFulfilmentThatWasCancelledOnItsWayAreBackWithTheShop() {
        byte[] body = cancelled("in_transit");

        assertThat(facts(translate("fulfillments/update", body), Fact.ShipmentTracked.class))
                .extracting(Fact.ShipmentTracked::shipment, Fact.ShipmentTracked::status)
                .containsExactly(
                        tuple("4820301905107", ScanStatus.RETURNED), tuple("4820301905107.2", ScanStatus.RETURNED));
    }

    private static byte[] cancelled(String shipmentStatus) {
        return Samples.tree(FULFILMENT)
                .put("status", "cancelled")
                .put("shipment_status", shipmentStatus)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "label_purchased, ANNOUNCED",
        "label_printed, ANNOUNCED",
        "confirmed, ANNOUNCED",
        "carrier_picked_up, IN_TRANSIT",
        "in_transit, IN_TRANSIT",
        "delayed, IN_TRANSIT",
        "out_for_delivery, OUT_FOR_DELIVERY",
        "attempted_delivery, DELIVERY_ATTEMPTED",
        "ready_for_pickup, AVAILABLE_FOR_PICKUP",
        "delivered, DELIVERED",
        "failure, EXCEPTION"
    })
    @Tag("SH-11")
    @Tag("SH-14")
    @Tag("SH-15")
    @Tag("SH-16")
    void eachWordForAParcelsProgressIsUnderstood(String word, ScanStatus status) {
        byte[] scan = Samples.with(SCAN, "/status", '"' + word + '"');
        byte[] fulfilment = Samples.with(UPDATE, "/shipment_status", '"' + word + '"');

        assertThat(facts(translate("fulfillment_events/create", scan), Fact.ShipmentTracked.class))
                .extracting(Fact.ShipmentTracked::status)
                .containsExactly(status);
        assertThat(facts(translate("fulfillments/update", fulfilment), Fact.ShipmentTracked.class))
                .extracting(Fact.ShipmentTracked::status)
                .containsExactly(status);
    }

    @Test
    @Tag("SH-10")
    void aScanBringsItsPlaceItsTimeAndItsReason() {
        Translation translation = translate("fulfillment_events/create", Samples.bytes(SCAN));
        OrderEvent scan = event(translation, Fact.ShipmentTracked.class);
        Fact.ShipmentTracked fact = (Fact.ShipmentTracked) scan.fact();

        assertThat(scan.subject()).isEqualTo("6124519238931");
        assertThat(scan.origin()).isEqualTo(OrderEvent.Origin.CARRIER);
        assertThat(scan.time()).isEqualTo(Instant.parse("2026-11-20T12:41:00Z"));
        assertThat(fact.shipment()).isEqualTo("4820301905107");
        assertThat(fact.reason()).isEqualTo("Empfänger nicht angetroffen");
        assertThat(fact.place())
                .contains(new Place(
                        "Bremen",
                        "28199",
                        Optional.of(new Country("DE")),
                        Optional.of(new Place.Coordinates(53.0709, 8.7918))));
        assertThat(fact.expected().orElseThrow().from()).isEqualTo(Instant.parse("2026-11-21T11:00:00Z"));
    }

    @Test
    void aScanWithoutPlaceOrWordsIsANormalCase() {
        byte[] scan = """
                {"id": 7, "fulfillment_id": 8, "order_id": 9, "status": "delivered", "message": null, "city": null,
                 "happened_at": "2026-11-20T13:41:00+01:00", "latitude": 500, "longitude": null}
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(facts(translate("fulfillment_events/create", scan), Fact.ShipmentTracked.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.place()).isEmpty());
    }

    @Test
    void aWordThatIsNewToUsMovesNothing() {
        assertThat(translate("fulfillment_events/create", Samples.with(SCAN, "/status", "\"teleported\"")))
                .isInstanceOf(Translation.Ignored.class);
        assertThat(types(translate("fulfillments/update", Samples.with(UPDATE, "/shipment_status", "\"teleported\""))))
                .containsOnly("shipment.sent");
    }

    @Test
    void aRefundTellsItsSumAndNotTheStaffsNote() {
        Translation translation = translate("refunds/create", Samples.bytes(REFUND));

        assertThat(event(translation, Fact.OrderRefunded.class).subject()).isEqualTo("6124519238931");
        assertThat(facts(translation, Fact.OrderRefunded.class))
                .containsExactly(
                        new Fact.OrderRefunded("908112396371", Optional.of(Money.of("14.50", "EUR")), "", false));
    }

    @Test
    void aRefundWithoutMoneyIsNone() {
        byte[] failed = Samples.with(REFUND, "/transactions/0/status", "\"failure\"");

        assertThat(translate("refunds/create", Samples.with(REFUND, "/transactions", "[]")))
                .isInstanceOf(Translation.Ignored.class);
        assertThat(translate("refunds/create", failed)).isInstanceOf(Translation.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource({
        "fulfillments/create, /order_id",
        "fulfillments/create, /id",
        "fulfillments/create, /created_at",
        "fulfillment_events/create, /order_id",
        "fulfillment_events/create, /fulfillment_id",
        "fulfillment_events/create, /id",
        "refunds/create, /order_id",
        "refunds/create, /id",
        "refunds/create, /created_at"
    })
    void withoutTheseNothingCanBeSaid(String topic, String field) {
        String file = "webhooks/shopify/" + topic.replace('/', '-') + ".json";

        Translation translation = translate(topic, Samples.with(file, field, null));

        assertThat(((Translation.Rejected) translation).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.rule()).isEqualTo("required");
                });
    }
}
