package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.Translations.placed;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.CREATED;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.shop.Known;
import io.buyerstatus.integrations.webhook.Translation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

    @ParameterizedTest
    @CsvSource({"order.created", "order.updated"})
    void whereNobodySaysHowMuchItIsAPartUntilItIsPaid(String topic) {
        Translation part = translated(topic, "partial-payment", "[]");
        assertThat(Known.settlement(part).state()).isEqualTo(Settlement.State.PARTLY_PAID_UNCOUNTED);
        assertThat(facts(part, Fact.OrderPaid.class)).isEmpty();
        assertThat(Known.settlement(translated("order.updated", "processing", "[]"))
                        .state())
                .isEqualTo(Settlement.State.PAID);
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

    /** The plug-ins leave of the total what the other payment has to bring; the rows of the order say so. */
    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "30.00 | on-hold    | {'gift_cards': [{'id': 1, 'code': 'x', 'amount': 20}]}                       | 50.00 | 20.00",
                "30.00 | on-hold    | {'meta_data': [{'key': '_ywgc_applied_gift_cards_totals', 'value': '20'}]}  | 50.00 | 20.00",
                "0.00  | processing | {'gift_cards': [{'amount': '30.00'}, {'amount': '20.00'}]}                   | 50.00 | 50.00",
                "50.00 | on-hold    | {'gift_cards': [{'id': 1, 'code': 'x', 'amount': 20}]}                       | 50.00 | ''",
                "30.00 | cancelled  | {'gift_cards': [{'id': 1, 'code': 'x', 'amount': 20}]}                       | 50.00 | ''",
                "30.00 | on-hold    | {}                                                                          | 30.00 | ''"
            })
    void whatAGiftCardPaidIsAPayment(String total, String status, String plugIn, String whole, String paid) {
        byte[] body = """
                {"id": 727, "number": "727", "status": "%s", "currency": "EUR", "total": "%s", "prices_include_tax": true,
                 "date_created_gmt": "2026-11-18T08:12:00", "date_modified_gmt": "2026-11-18T08:12:00",
                 "payment_method": "bacs", "line_items": [{"id": 1, "name": "Kanne", "quantity": 1, "subtotal": "50.00"}], %s
                """.formatted(status, total, plugIn.replace('\'', '"').substring(1))
                .replaceFirst(", }\\s*$", "}")
                .getBytes(StandardCharsets.UTF_8);
        Translation translation = translate("order.updated", body);

        assertThat(facts(translation, Fact.OrderChanged.class)
                        .getFirst()
                        .contents()
                        .totals()
                        .orElseThrow()
                        .total())
                .isEqualTo(Money.of(whole, "EUR"));
        assertThat(facts(translation, Fact.PaymentReported.class))
                .extracting(reported -> reported.report().amount().orElseThrow())
                .isEqualTo(paid.isEmpty() ? List.of() : List.of(Money.of(paid, "EUR")));
        assertThat(snapshot(translation).payments().orElseThrow()).hasSize(paid.isEmpty() ? 0 : 1);
    }

    @Test
    void aPaymentThatFailsAfterItCameWasTakenBack() {
        assertThat(facts(translated("order.updated", "failed", "[]"), Fact.PaymentReported.class))
                .extracting(reported -> reported.report().state())
                .containsExactly(Payment.State.REVERSED);
        byte[] never = Samples.with(Samples.with(CREATED, "/status", "\"failed\""), "/date_paid_gmt", "null");
        assertThat(facts(translate("order.updated", never), Fact.PaymentReported.class))
                .extracting(reported -> reported.report().state())
                .containsExactly(Payment.State.FAILED);
    }

    @Test
    void anOrderIsConfirmedAgainOnceItsPaymentIs() {
        assertThat(snapshot(translated("order.updated", "on-hold", "[]")).milestones())
                .containsEntry(Milestone.CONFIRMED, false);
        assertThat(snapshot(translated("order.updated", "processing", "[]")).milestones())
                .containsEntry(Milestone.CONFIRMED, true);
    }

    @Test
    void whatTheStaffEnteredWithoutAWayToPayIsPaidByTheLinkThatTheySend() {
        byte[] entered = Samples.with(Samples.with(CREATED, "/status", "\"pending\""), "/payment_method", "\"\"");
        byte[] untitled = Samples.with(entered, "/payment_method_title", "\"\"");
        byte[] payable = Samples.with(untitled, "/payment_url", "\"https://woo.example/pay/727\"");

        assertThat(placed(translate("order.created", payable))
                        .payment()
                        .orElseThrow()
                        .payAt())
                .contains(URI.create("https://woo.example/pay/727"));
        assertThat(placed(translate("order.created", Samples.with(payable, "/status", "\"processing\"")))
                        .payment())
                .isEmpty();
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
