package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.PickupPoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What WooCommerce says of goods that no carrier brings. */
@Tag("SH-16")
class WooCommerceKindsTest {
    @ParameterizedTest
    @CsvSource({
        "local_pickup, PICKUP",
        "local_pickup:3, PICKUP",
        "pickup_location, PICKUP",
        "local_pickup_plus, PICKUP",
        "local_delivery, LOCAL_DELIVERY",
        "flat_rate, SHIPPED",
        "free_shipping, SHIPPED",
    })
    void theShippingMethodSaysHowTheGoodsComeToTheirBuyer(String method, LineKind kind) {
        assertThat(kinds(order("processing", "", "", shippedBy(method)))).containsExactly(kind);
    }

    /** Packages of one order go different ways; WooCommerce's word for what is in each is translated, its form is not. */
    @ParameterizedTest
    @CsvSource({"Schale &times; 1, PICKUP", "Tasse &times; 1, SHIPPED", "Schale, SHIPPED"})
    void ofSeveralShippingMethodsTheOneThatNamesItCarriesALine(String named, LineKind kind) {
        String both = "[{\"id\":2,\"method_id\":\"local_pickup\",\"meta_data\":[{\"key\":\"Artikel\",\"value\":\""
                + named + "\"}]},{\"id\":3,\"method_id\":\"flat_rate\"}]";
        byte[] body = order("processing", "", "", both);

        assertThat(kinds(body)).containsExactly(kind);
        assertThat(facts(translate("order.created", body), Fact.OrderPlaced.class)
                        .getFirst()
                        .contents()
                        .deliveryAddress())
                .as("nobody's parcel goes to the shop")
                .isPresent();
    }

    /** No carrier is there to collect the money. */
    @ParameterizedTest
    @CsvSource({"local_pickup, IN_SHOP", "local_delivery, CASH_ON_DELIVERY", "flat_rate, CASH_ON_DELIVERY"})
    @Tag("DR-12")
    void cashIsPaidWhereTheGoodsAreHandedOver(String shipping, PaymentTerms.Method method) {
        byte[] body = order("processing", "", "\"payment_method\":\"cod\",", shippedBy(shipping));

        assertThat(facts(translate("order.created", body), Fact.OrderPlaced.class)
                        .getFirst()
                        .contents()
                        .payment()
                        .orElseThrow()
                        .method())
                .isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "pos-rest-api, TAKEN_ALONG",
        "woocommerce-pos, TAKEN_ALONG",
        "checkout, SHIPPED",
        "composer, SHIPPED",
        "deposits, SHIPPED"
    })
    void whatWasBoughtAtATillIsTakenAlong(String createdVia, LineKind kind) {
        assertThat(kinds(order("completed", "", "\"created_via\":\"" + createdVia + "\",", "")))
                .containsExactly(kind);
    }

    @Test
    void whatATillSendsOnTravels() {
        assertThat(kinds(order("processing", "", "\"created_via\":\"pos-rest-api\",", shippedBy("flat_rate"))))
                .containsExactly(LineKind.SHIPPED);
    }

    @Test
    void anOrderForWhichNobodyHasAnythingToDoIsADownload() {
        String nothingToDo = "\"needs_processing\":false,";

        assertThat(kinds(order("completed", "", nothingToDo, ""))).containsExactly(LineKind.DOWNLOAD);
        assertThat(kinds(order("completed", "", nothingToDo, shippedBy("flat_rate"))))
                .containsExactly(LineKind.SHIPPED);
    }

    @Test
    void aLineMaySayByItselfWhatItIs() {
        assertThat(kinds(order("processing", "\"virtual\":true,", "", shippedBy("flat_rate"))))
                .containsExactly(LineKind.SERVICE);
        assertThat(kinds(order("processing", "\"virtual\":true,\"downloadable\":true,", "", shippedBy("flat_rate"))))
                .containsExactly(LineKind.DOWNLOAD);
        assertThat(kinds(order("processing", "\"downloadable\":true,", "", shippedBy("flat_rate"))))
                .containsExactly(LineKind.SHIPPED);
        assertThat(kinds(order("processing", "\"meta_data\":[{\"key\":\"_ywgc_amount\",\"value\":\"50\"}],", "", "")))
                .containsExactly(LineKind.GIFT_CARD);
    }

    @Test
    void aSurchargeIsNothingToHandOver() {
        String fee = "\"fee_lines\":[{\"id\":9,\"name\":\"Zuschlag\",\"total\":\"2.00\",\"total_tax\":\"0.00\"}],";

        assertThat(kinds(order("processing", "", fee, shippedBy("local_pickup"))))
                .containsExactly(LineKind.PICKUP);
    }

    @Test
    void anOrderThatLiesReadySaysWhere() {
        String location = "[{\"id\":2,\"method_id\":\"pickup_location\",\"meta_data\":["
                + "{\"key\":\"pickup_location\",\"value\":\"Laden Ehrenfeld\"},"
                + "{\"key\":\"pickup_address\",\"value\":\"Venloer Stra\u00dfe 9, 50823 K\u00f6ln\"},"
                + "{\"key\":\"pickup_details\",\"value\":\"Di\u2013Sa 10\u201318 Uhr\"}]}]";
        byte[] body = order("ready-pickup", "", "", location);

        assertThat(facts(translate("order.updated", body), Fact.ShipmentReady.class))
                .containsExactly(new Fact.ShipmentReady(
                        "1",
                        List.of(),
                        Optional.of(new PickupPoint(
                                "Laden Ehrenfeld",
                                "Venloer Stra\u00dfe 9, 50823 K\u00f6ln",
                                "Di\u2013Sa 10\u201318 Uhr",
                                Optional.empty()))));
        assertThat(snapshot(body).shipments()).hasValue(List.of("1"));
        assertThat(facts(translate("order.updated", body), Fact.ShipmentSent.class))
                .isEmpty();
    }

    @Test
    void whatNoLongerLiesReadyIsLeftOutOfTheNextSnapshot() {
        assertThat(snapshot(order("processing", "", "", shippedBy("local_pickup")))
                        .shipments())
                .hasValue(List.of());
    }

    /** The address of a pick-up location is on its door: it proves nothing of who asks. */
    @Test
    void theShopsOwnAddressIsNoAddressOfDelivery() {
        Fact.OrderPlaced placed = facts(
                        translate("order.created", order("processing", "", "", shippedBy("pickup_location"))),
                        Fact.OrderPlaced.class)
                .getFirst();

        assertThat(placed.contents().deliveryAddress()).isEmpty();
        assertThat(placed.contents().billingAddress()).isPresent();
    }

    private static Fact.Snapshot snapshot(byte[] body) {
        return facts(translate("order.updated", body), Fact.OrderChanged.class)
                .getFirst()
                .snapshot()
                .orElseThrow();
    }

    private static List<LineKind> kinds(byte[] body) {
        return facts(translate("order.created", body), Fact.OrderPlaced.class)
                .getFirst()
                .contents()
                .lines()
                .orElseThrow()
                .stream()
                .map(Line::kind)
                .toList();
    }

    private static String shippedBy(String method) {
        return "[{\"id\":2,\"method_id\":\"" + method + "\",\"method_title\":\"Versand\"}]";
    }

    private static byte[] order(String status, String ofItem, String ofOrder, String shipping) {
        return """
                {"id": 771, "number": "771", "status": "%s", "currency": "EUR", %s
                 "date_created_gmt": "2026-11-20T08:00:00", "date_modified_gmt": "2026-11-21T08:00:00",
                 "total": "19.00",
                 "billing": {"first_name": "Jo", "last_name": "Winter", "address_1": "Am Teich 3", "city": "Bonn",
                             "postcode": "53111", "country": "DE", "email": "jo.winter@example.com"},
                 "shipping": {"first_name": "Jo", "last_name": "Winter", "address_1": "Ladenzeile 1", "city": "Bonn",
                              "postcode": "53113", "country": "DE"},
                 "line_items": [{"id": 1, "name": "Schale", "quantity": 1, %s "subtotal": "19.00", "total": "19.00"}],
                 "shipping_lines": %s}
                """.formatted(status, ofOrder, ofItem, shipping.isEmpty() ? "[]" : shipping)
                .getBytes(StandardCharsets.UTF_8);
    }
}
