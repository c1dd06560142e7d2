package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a PrestaShop order says, and what people report that connectors get wrong about it. Fields and their forms are those of an order in
 * PrestaShop/PrestaShop's classes/order/Order.php at 00910cb8895cabd86699c4e1b8716bc3f116cd49 and OrderSlip.php at
 * 007162bf9d21d11550e845562e09a9bd65dbc7ed.
 */
@Tag("PS-1")
final class PrestaShopOrderTest {
    private static final Instant NOW = PullWorld.INSTALLED.plus(Duration.ofDays(3));
    private static final Instant PLACED = NOW.minus(Duration.ofHours(30));

    private final PrestaServer shop = new PrestaServer();
    private final PullWorld world =
            new PullWorld(ConnectionKind.PRESTASHOP, "https://shop.example", "", PrestaServer.KEY, false);
    private final ObjectNode order = shop.order(7, PLACED, NOW);

    @BeforeEach
    void itIsLater() {
        world.clock.set(NOW);
    }

    private Fetched fetched() {
        return Fetched.by(world, shop);
    }

    @Test
    void anOrderIsWhatTheBuyerOrdered() {
        Fetched fetched = fetched();
        Fact.Contents contents = fetched.contents();
        assertThat(fetched.types()).containsExactly("order.placed", "order.changed", "order.confirmed", "order.paid");
        assertThat(contents.number()).contains("REF7");
        assertThat(contents.language()).isEqualTo(Language.parse("fr-fr"));
        assertThat(contents.buyer().orElseThrow().displayName()).isEqualTo("Claire Exemple");
        assertThat(contents.buyer().orElseThrow().email().orElseThrow().value()).isEqualTo("claire@example.com");
        assertThat(contents.buyer().orElseThrow().phone()).isEqualTo("0472000000");
        assertThat(contents.deliveryAddress().orElseThrow().street()).isEqualTo("12 rue des Tilleuls");
        assertThat(contents.deliveryAddress().orElseThrow().country().code()).isEqualTo("FR");
        assertThat(contents.payment().orElseThrow().method()).isEqualTo(Method.CARD);
        assertThat(contents.lines().orElseThrow())
                .extracting(Line::name, Line::sku, Line::kind)
                .containsExactly(tuple("Théière", "SKU-70", LineKind.SHIPPED));
        assertThat(fetched.event(Fact.OrderPlaced.class).time()).isEqualTo(PLACED);
    }

    /** Prices are texts with six decimals, and 2449.999999 is a price of 2450.00. */
    @Test
    void sumsComeToTheTotal() {
        shop.put("order_details", 70).put("unit_price_tax_incl", "24.899999").put("total_price_tax_incl", "24.899999");
        order.put("total_discounts_tax_incl", "5.000000")
                .put("total_wrapping_tax_incl", "2.500000")
                .put("total_paid_tax_incl", "27.300000");
        Totals totals = fetched().contents().totals().orElseThrow();
        assertThat(totals.total()).isEqualTo(Money.of("27.30", "EUR"));
        assertThat(totals.items()).contains(Money.of("24.90", "EUR"));
        assertThat(totals.shipping()).contains(Money.of("4.90", "EUR"));
        assertThat(totals.discount()).contains(Money.of("5.00", "EUR"));
        assertThat(totals.charges())
                .containsExactly(new Totals.Charge(Totals.Kind.HANDLING, "", Money.of("2.50", "EUR")));
        assertThat(totals.difference(totals.items())).isEmpty();
    }

    /** A free-shipping or gift rule takes off what stands above it, and the rows still come to the total. */
    @Test
    void aGiftOfACartRuleIsALineAndADiscount() {
        shop.detail(71, 7, "Tea strainer", "8.000000", 1);
        order.put("total_discounts_tax_incl", "12.900000").put("total_paid_tax_incl", "24.900000");
        Fact.Contents contents = fetched().contents();
        assertThat(contents.lines().orElseThrow()).hasSize(2);
        Totals totals = contents.totals().orElseThrow();
        assertThat(totals.difference(totals.items())).isEmpty();
    }

    @Test
    void whatWasSentHasTheNumbersOfItsCarrier() {
        shop.set(7, 4, NOW);
        shop.put("order_carriers", 7).put("tracking_number", "6A12345678901, 6A12345678902");
        Fetched fetched = fetched();
        List<Fact.ShipmentSent> sent = fetched.facts(Fact.ShipmentSent.class);
        assertThat(sent).extracting(Fact.ShipmentSent::shipment).containsExactly("7", "7.2");
        assertThat(sent).extracting(Fact.ShipmentSent::number).containsExactly("6A12345678901", "6A12345678902");
        assertThat(sent).extracting(Fact.ShipmentSent::carrier).containsOnly("Colissimo");
        assertThat(fetched.snapshot().shipments()).contains(List.of("7", "7.2"));
    }

    /** Shops name carriers after what they promise. */
    @Test
    void aWayOfShippingIsNoCarrier() {
        shop.put("carriers", 2).put("name", "Livraison express");
        shop.set(7, 4, NOW);
        shop.put("order_carriers", 7).put("tracking_number", "6A12345678901");
        assertThat(fetched().one(Fact.ShipmentSent.class).carrier()).isEmpty();
    }

    @Test
    void theLinkOfTheCarrierLeadsToTheNumber() {
        shop.set(7, 4, NOW);
        shop.put("order_carriers", 7).put("tracking_number", "6A12345678901");
        assertThat(fetched().one(Fact.ShipmentSent.class).url().orElseThrow())
                .hasToString("https://suivi.example/?code=6A12345678901");
    }

    /** Entering a number before the parcel leaves is what most shops do when they print the label. */
    @Test
    void aNumberOfAnOrderThatIsNotSentYetIsALabel() {
        shop.put("order_carriers", 7).put("tracking_number", "6A12345678901");
        Fetched fetched = fetched();
        assertThat(fetched.facts(Fact.ShipmentSent.class)).isEmpty();
        assertThat(fetched.snapshot().shipments()).contains(List.of());
    }

    /** The number comes after the status: the parcel that was sent without one is the same. */
    @Test
    void aNumberThatComesLaterIsThatOfTheSameParcel() {
        shop.set(7, 4, NOW.minusSeconds(600));
        Fact.ShipmentSent first = fetched().one(Fact.ShipmentSent.class);
        assertThat(first.untracked()).isTrue();
        shop.put("order_carriers", 7).put("tracking_number", "6A12345678901");
        order.put("date_upd", PrestaServer.written(NOW));
        Fact.ShipmentSent then = fetched().one(Fact.ShipmentSent.class);
        assertThat(then.shipment()).isEqualTo(first.shipment());
        assertThat(then.number()).isEqualTo("6A12345678901");
    }

    /** The field of the order itself is deprecated since 1.5 and filled by modules all the same (PrestaShop/PrestaShop#11154). */
    @Test
    void aNumberInTheOldFieldCountsWhereThereIsNoOther() {
        shop.set(7, 4, NOW);
        order.put("shipping_number", "6A12345678901");
        assertThat(fetched().one(Fact.ShipmentSent.class).number()).isEqualTo("6A12345678901");
    }

    @Test
    void virtualProductsDoNotTravel() {
        shop.put("products", 21).put("is_virtual", "1");
        shop.detail(71, 7, "Livre numérique", "9.000000", 1).put("download_hash", "f00d");
        order.put("id_carrier", "0");
        shop.delete("order_carriers", 7);
        assertThat(fetched().contents().lines().orElseThrow())
                .extracting(Line::kind)
                .containsExactly(LineKind.SERVICE, LineKind.DOWNLOAD);
    }

    @ParameterizedTest
    @CsvSource({
        "Ma boutique, Pick up in-store, PICKUP",
        "Retrait en magasin, Le jour même, PICKUP",
        "Mondial Relay, Livraison en point relais (pickup point), SHIPPED"
    })
    void theCarrierSaysWhetherItIsCollected(String name, String delay, LineKind kind) {
        ObjectNode carrier = shop.put("carriers", 2).put("name", name);
        carrier.putArray("delay").addObject().put("id", "1").put("value", delay);
        Fact.Contents contents = fetched().contents();
        assertThat(contents.lines().orElseThrow()).extracting(Line::kind).containsExactly(kind);
        assertThat(contents.deliveryAddress().isPresent()).isEqualTo(kind == LineKind.SHIPPED);
    }

    @Test
    void refundedPiecesAreNotWaitedFor() {
        shop.put("order_details", 70).put("product_quantity", "3").put("product_quantity_refunded", "1");
        assertThat(fetched().contents().lines().orElseThrow().getFirst().awaited())
                .isEqualByComparingTo("2");
    }

    @Test
    void theBuyersWordsAreTakenAndNobodyElses() {
        shop.put("messages", 1)
                .put("id_order", "7")
                .put("id_employee", "2")
                .put("id_customer", "0")
                .put("private", "1")
                .put("message", "VIP");
        shop.put("messages", 2)
                .put("id_order", "7")
                .put("id_employee", "0")
                .put("id_customer", "3")
                .put("private", "0")
                .put("message", "Laissez chez le voisin.\nMerci");
        assertThat(fetched().contents().buyerNote()).contains("Laissez chez le voisin.\nMerci");
    }

    /** All rows of an order may be deleted, and then it has no associations (KasualBusiness/prestashop-api#66). */
    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "false"})
    void anOrderWithoutRowsIsAnOrder(String none) {
        shop.delete("order_details", 70);
        order.put("associations", none);
        assertThat(fetched().contents().lines()).contains(List.of());
    }

    /** Buyers are deleted, as the law has it, and their orders stay. */
    @Test
    void anOrderOfADeletedBuyerKeepsItsAddress() {
        shop.delete("customers", 3);
        Fact.Contents contents = fetched().contents();
        assertThat(contents.buyer().orElseThrow().email()).isEmpty();
        assertThat(contents.buyer().orElseThrow().displayName()).isEqualTo("Claire Exemple");
    }

    /** Carts whose parts go by different carriers become several orders with one reference (PrestaShop/docs#508). */
    @Test
    void partsOfASplitCartAreOrdersOfTheirOwn() {
        shop.order(8, PLACED, NOW).put("reference", "REF7");
        shop.set(8, 4, NOW);
        Fetched fetched = fetched();
        assertThat(fetched.facts(Fact.OrderPlaced.class))
                .extracting(placed -> placed.contents().number().orElseThrow())
                .containsExactly("REF7", "REF7");
        assertThat(fetched.event(Fact.ShipmentSent.class).subject()).isEqualTo("8");
    }

    @Test
    void theConnectionMayNameTheClock() {
        shop.put("configurations", 1).put("value", "Mars/Olympus");
        assertThat(Fetched.by(world, shop).events()).isEmpty();
        assertThat(world.state().health().trouble()).contains("time_zone");
        Connection paris = world.connection;
        PullWorld named = world.with(new Connection(
                paris.id(),
                paris.shop(),
                paris.channel(),
                paris.kind(),
                paris.secrets(),
                paris.statuses(),
                paris.installedAt(),
                paris.removedAt(),
                Optional.of(PrestaServer.PARIS),
                paris.shopDomain(),
                paris.pull()));
        assertThat(Fetched.by(named, shop).event(Fact.OrderPlaced.class).time()).isEqualTo(PLACED);
    }
}
