package io.buyerstatus.integrations.shop.shopify;

import static io.buyerstatus.integrations.Translations.event;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people type, and shops keep, is no reason to refuse an order. */
@Tag("KS-1")
class ShopifyTypedTest {
    private static final String CREATE = "webhooks/shopify/orders-create.json";

    @Test
    void anAddressThatIsNoneLeavesTheOrderAndTellsTheOperator() {
        OrderEvent event = deliver("/email", "\"nobody at home\"");

        assertThat(event.leftOut()).contains("/email is no e-mail address");
        assertThat(Samples.text(CREATE)).doesNotContain("nobody at home");
    }

    @Test
    void anAddressWithoutACountryKeepsItsLines() {
        Address address = placed("/shipping_address/country_code", "null")
                .contents()
                .deliveryAddress()
                .orElseThrow();

        assertThat(address.street()).isNotEmpty();
        assertThat(address.country()).isEqualTo(Country.UNKNOWN);
    }

    @Test
    void aCurrencyThatOnlyShopsKnowIsShownAsItIs() {
        assertThat(placed("/presentment_currency", "\"XYZ\"")
                        .contents()
                        .totals()
                        .orElseThrow()
                        .total()
                        .currency())
                .isEqualTo(new CurrencyCode("XYZ"));
    }

    @Test
    void aNegativeTotalIsShownAsTheShopSaysIt() {
        Money total = placed("/total_price", "\"-3.00\"")
                .contents()
                .totals()
                .orElseThrow()
                .total();

        assertThat(total.decimal()).isEqualTo("-3.00");
    }

    @Test
    void ofSeveralGatewaysTheOneCountsThatStillAsks() {
        assertThat(placed("/payment_gateway_names", "[\"gift_card\", \"shopify_payments\", \"Bank Deposit\"]")
                        .contents()
                        .payment()
                        .orElseThrow()
                        .method())
                .isEqualTo(Method.BANK_TRANSFER);
    }

    private static Fact.OrderPlaced placed(String pointer, String value) {
        return (Fact.OrderPlaced) deliver(pointer, value).fact();
    }

    private static OrderEvent deliver(String pointer, String value) {
        return event(translate("orders/create", Samples.with(CREATE, pointer, value)), Fact.OrderPlaced.class);
    }
}
