package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.TRACKING;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.integrations.Samples;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff type into the fields of the plug-ins for tracking. */
@Tag("SH-18")
class WooCommerceParcelsTest {
    /** The product of the sample's second line. */
    private static final String PRODUCT =
            Samples.tree(TRACKING).at("/line_items/1/product_id").asText();

    @Test
    void twoNumbersInOneFieldAreTwoParcels() {
        List<Fact.ShipmentSent> parcels = parcels(item("07112233445565 / 07112233445566", "hermes", ""));

        assertThat(parcels)
                .extracting(Fact.ShipmentSent::shipment, Fact.ShipmentSent::carrier, Fact.ShipmentSent::number)
                .containsExactly(tuple("1", "hermes", "07112233445565"), tuple("1.2", "hermes", "07112233445566"));
    }

    @Test
    void theLinkThatThePlugInMadeOfTwoNumbersIsDead() {
        assertThat(parcels(item(
                        "07112233445565, 07112233445566",
                        "hermes",
                        "https://c.example/?n=07112233445565%2C+07112233445566")))
                .hasSize(2)
                .allSatisfy(parcel -> assertThat(parcel.url()).isEmpty());
    }

    @Test
    void anAddressInTheFieldIsTheLink() {
        Fact.ShipmentSent parcel = parcels(
                        item("https://gls-group.eu/DE/de/paketverfolgung?match=207112233444", "", ""))
                .getFirst();

        assertThat(parcel.number()).isEqualTo("207112233444");
        assertThat(parcel.carrier()).isEqualTo("GLS");
        assertThat(parcel.url()).contains(URI.create("https://gls-group.eu/DE/de/paketverfolgung?match=207112233444"));
    }

    @Test
    void aCarriersNameBeforeTheNumberIsTheCarrier() {
        assertThat(parcels(item("GLS 207112233444", "custom", "")))
                .extracting(Fact.ShipmentSent::carrier, Fact.ShipmentSent::number)
                .containsExactly(tuple("GLS", "207112233444"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "-", "ohne Sendungsverfolgung", "0000"})
    void aPlaceholderIsAParcelWithoutANumber(String placeholder) {
        assertThat(parcels(item(placeholder, "deutsche-post", "")))
                .extracting(Fact.ShipmentSent::shipment, Fact.ShipmentSent::carrier, Fact.ShipmentSent::number)
                .containsExactly(tuple("1", "deutsche-post", ""));
    }

    @Test
    void theSameFieldTwiceIsTheSameStatement() {
        String item = item("07112233445565, 07112233445566", "hermes", "");

        assertThat(parcels(item)).isEqualTo(parcels(item));
    }

    /** Programs write the number itself in the list's place, or under a key of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"_wc_shipment_tracking_items", "_tracking_number"})
    void b8ABareNumberIsAParcel(String key) {
        assertThat(kept("{\"key\":\"" + key + "\",\"value\":\"207112233444\"},"
                        + "{\"key\":\"_tracking_provider\",\"value\":\"gls\"}"))
                .extracting(Fact.ShipmentSent::shipment, Fact.ShipmentSent::carrier, Fact.ShipmentSent::number)
                .containsExactly(tuple("1", "gls", "207112233444"));
    }

    /** AfterShip/aftership-apps-woocommerce#184, Automattic/woocommerce-payments#11713: the same parcels under other keys. */
    @Test
    void otherPlugInsKeepThemUnderKeysOfTheirOwnAndOneNumberIsOneParcel() {
        String many = "{\"key\":\"_ost_tracking_items\",\"value\":[{\"tracking_number\":\"207112233445\","
                + "\"carrier_name\":\"GLS\",\"tracking_link\":\"https://gls.example/?n=207112233445\",\"date_shipped\":\"2026-11-20\"}]},"
                + "{\"key\":\"_aftership_tracking_items\",\"value\":[{\"slug\":\"gls\",\"tracking_number\":\"207112233444\"}]},"
                + "{\"key\":\"_wc_shipment_tracking_items\",\"value\":[" + item("2071 1223 3444", "gls", "") + "]},"
                + "{\"key\":\"_tracking_number\",\"value\":\"207112233444\"}";
        assertThat(kept(many))
                .extracting(Fact.ShipmentSent::shipment, Fact.ShipmentSent::number)
                .containsExactly(tuple("1", "2071 1223 3444"), tuple("2", "207112233445"));
    }

    @Test
    void aListThatNobodyUnpackedIsNoNumber() {
        assertThat(kept("{\"key\":\"_wc_shipment_tracking_items\",\"value\":\"a:1:{i:0;a:1:{s:15:x;}}\"}"))
                .singleElement()
                .extracting(Fact.ShipmentSent::number)
                .isEqualTo("");
    }

    @Test
    @Tag("SH-13")
    void whatThePlugInSaysToBeInAParcelIsInIt() {
        String first = holding(
                item("207112233444", "gls", ""), "{\"product\": \"311\", \"item_id\": \"811\", \"qty\": \"2\"}");
        String second =
                holding(item("207112233445", "gls", ""), "{\"product\": \"%s\", \"qty\": \"1\"}".formatted(PRODUCT));

        assertThat(parcels(first + "," + second))
                .extracting(Fact.ShipmentSent::lines)
                .containsExactly(List.of(new ParcelLine("811", 2)), List.of(new ParcelLine("812", 1)));
    }

    @Test
    void whereOneParcelSaysNothingOfItsContentsNoneDoes() {
        String first = holding(item("207112233444", "gls", ""), "{\"item_id\": \"811\", \"qty\": \"1\"}");

        assertThat(parcels(first + "," + item("207112233445", "gls", "")))
                .extracting(Fact.ShipmentSent::lines)
                .containsExactly(List.of(), List.of());
    }

    /** What was refunded before it left is in none of them, and WooCommerce does not say what was refunded. */
    @ParameterizedTest
    @CsvSource({"completed, 0", "partial-shipped, 1"})
    @Tag("SH-13")
    void ofAnOrderThatIsDoneNothingIsStillToCome(String status, int told) {
        String parcel = holding(item("207112233444", "gls", ""), "{\"item_id\": \"811\", \"qty\": \"1\"}");
        byte[] body = Samples.with(TRACKING, "/status", '"' + status + '"');
        String meta = "[{\"key\":\"_wc_shipment_tracking_items\",\"value\":[" + parcel + "]}]";

        assertThat(facts(translate("order.updated", Samples.with(body, "/meta_data", meta)), Fact.ShipmentSent.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.lines()).hasSize(told));
    }

    private static String holding(String item, String products) {
        return item.strip().replaceFirst("}$", ", \"products_list\": [" + products + "]}");
    }

    private static List<Fact.ShipmentSent> parcels(String items) {
        return kept("{\"key\":\"_wc_shipment_tracking_items\",\"value\":[" + items + "]}");
    }

    private static List<Fact.ShipmentSent> kept(String meta) {
        return facts(
                translate("order.updated", Samples.with(TRACKING, "/meta_data", "[" + meta + "]")),
                Fact.ShipmentSent.class);
    }

    private static String item(String number, String carrier, String link) {
        return """
            {"tracking_provider": "%s", "custom_tracking_provider": "", "custom_tracking_link": "",
             "formatted_tracking_link": "%s", "tracking_number": "%s", "date_shipped": "2026-11-20"}
            """.formatted(carrier, link, number);
    }
}
