package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.shop.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a PrestaShop order: its statuses, which each shop makes and numbers as it likes, its money, and what comes back. */
@Tag("PS-1")
final class PrestaShopStatusTest {
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
    void whenItWasPaidAndSentSaysTheHistory() {
        Instant paid = PLACED.plus(Duration.ofHours(1));
        Instant sent = NOW.minus(Duration.ofHours(3));
        shop.put("order_histories", 70).put("date_add", PrestaServer.written(paid));
        shop.step(71, 7, 4, sent);
        shop.step(72, 7, 5, NOW);
        order.put("current_state", "5");
        Fetched fetched = fetched();
        assertThat(fetched.one(Fact.ShipmentSent.class).sentAt()).isEqualTo(sent);
        assertThat(fetched.event(Fact.OrderPaid.class).time()).isEqualTo(paid);
    }

    /** Modules make orders whose current status is 0; the history says which it is. */
    @Test
    void aStatusOfNothingIsThatOfTheHistory() {
        order.put("current_state", "0");
        shop.delete("order_histories", 70);
        shop.step(71, 7, 4, NOW);
        assertThat(fetched().types()).contains("shipment.sent", "order.paid");
    }

    @ParameterizedTest
    @CsvSource({"6, order.cancelled", "7, order.refunded", "8, payment.failed"})
    void theStatusesThatPrestaShopSetsItselfAreWhatTheConfigurationSays(int state, String type) {
        shop.set(7, state, NOW);
        assertThat(fetched().types()).contains(type).doesNotContain("shipment.sent");
    }

    /** Their numbers differ between installations: the configuration names them. */
    @Test
    void aStatusOfAnotherNumberIsCancelledWhereTheConfigurationSaysSo() {
        shop.put("configurations", 2).put("value", "31");
        shop.state(31, "Annulée", false, false, false);
        shop.set(7, 31, NOW);
        assertThat(fetched().types()).contains("order.cancelled");
    }

    @Test
    void statusesOfTheShopsOwnSayByTheirFlagsWhatTheyMean() {
        shop.state(40, "Chez le transporteur", false, true, true);
        shop.set(7, 40, NOW);
        Fetched fetched = fetched();
        assertThat(fetched.types()).contains("shipment.sent");
        // It had been paid before, and the shop does not wait for its money.
        assertThat(fetched.snapshot().milestones()).containsEntry(Milestone.PAID, true);
    }

    @ParameterizedTest
    @CsvSource({
        "Partially paid, 0.000000, PARTLY_PAID_UNCOUNTED",
        "Acompte reçu, 0.000000, PARTLY_PAID_UNCOUNTED",
        "Teilzahlung eingegangen, 0.000000, PARTLY_PAID_UNCOUNTED",
        "Partially paid, 10.000000, PARTLY_PAID",
        "Partially shipped, 0.000000, PAID"
    })
    @Tag("DR-12")
    void aStatusOfWhatIsPaidInPartAsksForNothingThatNobodyCounted(String name, String real, Settlement.State state) {
        shop.state(40, name, true, false, true);
        shop.set(7, 40, NOW);
        order.put("total_paid_real", real);
        assertThat(Known.order(fetched().events()).settlement().state()).isEqualTo(state);
    }

    /** mollie/PrestaShop 1434 and 309: modules write nothing down of what came, or all of what did not. */
    @ParameterizedTest(name = "status {0}, {1} written down: {2}")
    @CsvSource({"2, 0.000000, PAID", "10, 99999.000000, OPEN"})
    @Tag("DR-12")
    void theStatusDecidesOverWhatModulesWriteDown(int state, String real, Settlement.State expected) {
        shop.delete("order_histories", 70);
        shop.set(7, state, NOW);
        order.put("total_paid_real", real);
        Settlement settlement = Known.order(fetched().events()).settlement();
        assertThat(settlement.paid()).isEqualTo(expected == Settlement.State.PAID);
    }

    @Test
    void anOrderThatGoesBackToWaitingForMoneyIsNotPaid() {
        shop.set(7, 10, NOW);
        order.put("total_paid_real", "10.000000");
        Fetched fetched = fetched();
        assertThat(fetched.types()).doesNotContain("order.paid", "order.confirmed");
        assertThat(fetched.snapshot().milestones()).containsEntry(Milestone.PAID, false);
        assertThat(fetched.snapshot().received()).contains(Money.of("10.00", "EUR"));
    }

    /** A review was asked for, a return was announced: such a status has no flag, and does not mean that the shop waits for money. */
    @Test
    void aStatusOfTheShopsOwnWithoutAFlagTakesNothingBack() {
        shop.state(42, "Avis client demandé", false, false, false);
        shop.step(71, 7, 4, NOW.minus(Duration.ofHours(3)));
        shop.step(72, 7, 42, NOW);
        order.put("current_state", "42");
        Fetched fetched = fetched();
        assertThat(fetched.types()).contains("order.confirmed", "order.paid", "shipment.sent");
        assertThat(fetched.snapshot().milestones())
                .containsEntry(Milestone.PAID, true)
                .containsEntry(Milestone.AWAITING_PAYMENT, false);
    }

    /** Modules count a payment after the goods left, and put the order back to "Payment accepted" (mollie/PrestaShop#676). */
    @ParameterizedTest
    @CsvSource({"2, 0, true", "2, 1, false", "3, 1, false", "7, 1, true", "6, 1, true"})
    void whatLeftHasLeftUnlessSomebodyOfTheShopTakesItBack(int state, String employee, boolean sent) {
        shop.step(71, 7, 4, NOW.minus(Duration.ofHours(3)));
        shop.step(72, 7, state, NOW);
        shop.put("order_histories", 72).put("id_employee", employee);
        order.put("current_state", "" + state);
        Fetched fetched = fetched();
        assertThat(fetched.types().contains("shipment.sent")).isEqualTo(sent);
        assertThat(fetched.snapshot().shipments()).contains(sent ? List.of("7") : List.of());
    }

    @Test
    void aConnectionsOwnMappingComesFirst() {
        shop.state(41, "Expédiée par Chronopost", false, false, true);
        shop.set(7, 41, NOW);
        PullWorld mapped = world.with(world.connection.meaning(Map.of("41", ShopStatus.SENT)));
        assertThat(Fetched.by(mapped, shop).types()).contains("shipment.sent");
    }

    /** The status "Shipped" counts an order as paid, also one that is paid at the door. */
    @Test
    void whatIsPaidAtTheDoorIsNotPaidWhenItIsSent() {
        order.put("module", "ps_cashondelivery").put("payment", "Paiement à la livraison");
        shop.set(7, 4, NOW);
        Fetched fetched = fetched();
        assertThat(fetched.contents().payment().orElseThrow().method()).isEqualTo(Method.CASH_ON_DELIVERY);
        assertThat(fetched.types()).contains("shipment.sent").doesNotContain("order.paid");
    }

    /** PrestaShop counts an order as paid that is only prepared; at the counter it is paid when its buyer comes for it. */
    @ParameterizedTest
    @CsvSource({"3, false", "5, true"})
    void whatIsPaidAtTheCounterIsPaidWhenItIsCollected(int state, boolean paid) {
        shop.put("carriers", 2).put("name", "Click & Collect");
        order.put("module", "ps_cashondelivery").put("payment", "Paiement comptant");
        shop.set(7, state, NOW);
        Fetched fetched = fetched();
        assertThat(fetched.contents().payment().orElseThrow().method()).isEqualTo(Method.IN_SHOP);
        assertThat(fetched.snapshot().milestones()).containsEntry(Milestone.PAID, paid);
    }

    @Test
    void aTransferIsWaitedFor() {
        order.put("module", "ps_wirepayment").put("payment", "Virement bancaire");
        shop.delete("order_histories", 70);
        shop.set(7, 10, NOW);
        Fetched fetched = fetched();
        assertThat(fetched.contents().payment().orElseThrow().method()).isEqualTo(Method.BANK_TRANSFER);
        assertThat(fetched.snapshot().milestones())
                .containsEntry(Milestone.AWAITING_PAYMENT, false)
                .containsEntry(Milestone.CONFIRMED, false);
    }

    /** A slip's "amount" is without tax in shops that calculate so; only an amount that somebody typed is what went back. */
    @ParameterizedTest
    @CsvSource({
        "0, 20.750000, 20.750000, 24.900000, 0.000000, 24.90",
        "2, 20.750000, 20.750000, 24.900000, 4.900000, 29.80",
        "2, 10.000000, 20.750000, 24.900000, 0.000000, 10.00",
        "1, 20.750000, 20.750000, 19.900000, 0.000000, 19.90",
        "0, 12.000000, 0.000000, 0.000000, 0.000000, 12.00"
    })
    void whatASlipGaveBackIsWhatTheBuyerGot(
            String type, String amount, String net, String gross, String shipping, String back) {
        shop.slip(1, 7, gross, NOW)
                .put("order_slip_type", type)
                .put("amount", amount)
                .put("total_products_tax_excl", net)
                .put("total_shipping_tax_incl", shipping);
        Fact.OrderRefunded refund = fetched().one(Fact.OrderRefunded.class);
        assertThat(refund.amount()).contains(Money.of(back, "EUR"));
        assertThat(refund.full()).isEqualTo(back.equals("29.80"));
    }

    @Test
    void severalSlipsComeToTheWhole() {
        shop.slip(1, 7, "24.900000", NOW);
        shop.slip(2, 7, "4.900000", NOW);
        List<Fact.OrderRefunded> refunds = fetched().facts(Fact.OrderRefunded.class);
        assertThat(refunds).extracting(Fact.OrderRefunded::full).containsExactly(false, true);
    }

    @Test
    void whatLiesReadySaysItsStatus() {
        shop.put("carriers", 2).put("name", "Click & Collect");
        shop.state(50, "Prête pour le retrait", false, false, true);
        shop.set(7, 50, NOW);
        assertThat(fetched().one(Fact.ShipmentReady.class).shipment()).isEqualTo("7");
        shop.set(7, 5, NOW.plusSeconds(60));
        assertThat(fetched().one(Fact.ShipmentSent.class).shipment()).isEqualTo("7");
    }

    @Test
    void allThatCameBackIsBack() {
        shop.set(7, 5, NOW);
        shop.put("order_details", 70).put("product_quantity_return", "1");
        assertThat(fetched().one(Fact.ShipmentTracked.class).status()).isEqualTo(ScanStatus.RETURNED);
    }
}
