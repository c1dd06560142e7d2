package io.buyerstatus.integrations.shop.medusa;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.Optional;

/** What a Medusa order consists of. */
final class OrderContents {
    private static final int NAME = 200;

    private final MedusaOrder whole;
    private final Payload order;
    private final CurrencyCode currency;

    OrderContents(MedusaOrder whole) {
        this.whole = whole;
        this.order = whole.json();
        this.currency = OrderParts.currency(order, "currency_code");
    }

    CurrencyCode currency() {
        return currency;
    }

    Fact.Contents read() {
        OrderSums sums = new OrderSums(whole, currency);
        Optional<Address> shipping = address(order.object("shipping_address"));
        Optional<Address> billing = address(order.object("billing_address"));
        return new Fact.Contents(
                Optional.of(order.firstLine(100, "custom_display_id", "display_id", "id")),
                Language.parse(order.line("locale", 40)),
                Optional.of(buyer()),
                billing.or(() -> shipping),
                new LineKinds(whole).collected() ? Optional.empty() : shipping.or(() -> billing),
                Optional.of(sums.lines()),
                Optional.of(sums.totals()),
                Payments.terms(whole),
                Optional.empty());
    }

    /** Guests have no customer's name; who pays, or else who receives, is who bought. */
    private Buyer buyer() {
        Payload billing = order.object("billing_address");
        Payload shipping = order.object("shipping_address");
        return new Buyer(
                first("first_name", billing, shipping),
                first("last_name", billing, shipping),
                first("company", billing, shipping),
                OrderParts.email(order, "email"),
                billing.line("phone", 50).isEmpty() ? shipping.line("phone", 50) : billing.line("phone", 50),
                "",
                false);
    }

    private static String first(String field, Payload one, Payload other) {
        return one.line(field, NAME).isEmpty() ? other.line(field, NAME) : one.line(field, NAME);
    }

    private static Optional<Address> address(Payload address) {
        if (address.firstLine(NAME, "address_1", "city", "postal_code").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                (address.line("first_name", 90) + " " + address.line("last_name", 90)).strip(),
                address.line("company", NAME),
                address.line("address_1", NAME),
                address.line("address_2", NAME),
                address.line("postal_code", 20),
                address.line("city", NAME),
                address.line("province", NAME),
                OrderParts.country(address, "country_code"),
                address.line("phone", 50)));
    }
}
