package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.CREATED;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Translation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that is there in part, or reserved, as plug-ins for deposits and payments write it down. */
@Tag("DR-12")
class WooCommerceMoneyHeldTest {
    private static final String DEPOSIT = "[{\"key\": \"_wc_deposits_deposit_amount\", \"value\": \"10.00\"}]";

    @ParameterizedTest
    @CsvSource({"order.created", "order.updated"})
    void ofADepositTheRestIsOpen(String topic) {
        Fact.Snapshot snapshot = snapshot(translated(topic, "partially-paid", DEPOSIT));

        assertThat(snapshot.received()).contains(Money.of("10.00", "EUR"));
        assertThat(snapshot.milestones()).containsEntry(Milestone.PAID, false);
        assertThat(facts(translated(topic, "partially-paid", DEPOSIT), Fact.OrderPaid.class))
                .isEmpty();
    }

    @Test
    void onceTheRestIsThereAllOfItIs() {
        Translation paid = translated("order.updated", "processing", DEPOSIT);

        assertThat(snapshot(paid).received()).isEmpty();
        assertThat(facts(paid, Fact.OrderPaid.class)).hasSize(1);
    }

    @Test
    void whereNobodySaysHowMuchTheDateOfPaymentHolds() {
        assertThat(facts(translated("order.updated", "partial-payment", "[]"), Fact.OrderPaid.class))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} = {1} while {2}: {3}")
    @CsvSource({
        "_stripe_charge_captured, no, on-hold, true",
        "_stripe_charge_captured, yes, on-hold, false",
        "_stripe_charge_captured, no, processing, false",
        "_ppcp_paypal_captured, false, on-hold, true",
        "_ppcp_paypal_captured, true, on-hold, false",
        "_intention_status, requires_capture, on-hold, true",
        "_intention_status, succeeded, on-hold, false",
        "_note, no, on-hold, false"
    })
    void whatIsReservedIsNotTaken(String key, String value, String status, boolean reserved) {
        Translation translation =
                translated("order.updated", status, "[{\"key\": \"%s\", \"value\": \"%s\"}]".formatted(key, value));

        assertThat(facts(translation, Fact.PaymentReported.class))
                .extracting(reported -> reported.report().state())
                .isEqualTo(reserved ? List.of(Payment.State.AUTHORISED) : List.of());
        assertThat(snapshot(translation).payments().orElseThrow()).hasSize(reserved ? 1 : 0);
    }

    /** WooCommerce dates the payment when the order is accepted. */
    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "processing, checkout, false",
        "completed, checkout, true",
        "processing, pos-rest-api, true",
        "completed, pos-rest-api, true"
    })
    void whatIsPaidInTheShopIsPaidWhereItIsCollected(String status, String createdVia, boolean paid) {
        byte[] body = Samples.with(CREATED, "/status", '"' + status + '"');
        byte[] dated = Samples.with(body, "/date_paid_gmt", "\"2026-11-18T08:20:00\"");
        byte[] inShop = Samples.with(dated, "/payment_method", "\"cash_on_pickup\"");
        byte[] unsent = Samples.with(inShop, "/shipping_lines", "[]");

        assertThat(facts(
                        translate("order.updated", Samples.with(unsent, "/created_via", '"' + createdVia + '"')),
                        Fact.OrderPaid.class))
                .hasSize(paid ? 1 : 0);
    }

    private static Fact.Snapshot snapshot(Translation translation) {
        return facts(translation, Fact.OrderChanged.class).getFirst().snapshot().orElseThrow();
    }

    private static Translation translated(String topic, String status, String meta) {
        byte[] body = Samples.with(CREATED, "/status", '"' + status + '"');
        byte[] paid = Samples.with(body, "/date_paid_gmt", "\"2026-11-18T08:20:00\"");
        byte[] card = Samples.with(paid, "/payment_method", "\"stripe\"");
        return translate(topic, Samples.with(card, "/meta_data", meta));
    }
}
