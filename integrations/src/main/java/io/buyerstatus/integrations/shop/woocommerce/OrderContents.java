package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.PaymentMethods;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What a WooCommerce order consists of. */
final class OrderContents {
    private static final int NAME = 200;

    /** Where the plug-ins for several languages, WPML and Polylang, leave the order's one. */
    private static final List<String> LANGUAGE_KEYS = List.of("wpml_language", "_order_language", "pll_language");

    private final Payload order;
    private final Currency currency;

    OrderContents(Payload order) {
        this.order = order;
        this.currency = OrderParts.currency(order.line("currency", 3))
                .orElseThrow(() -> order.missing("currency", "a currency of ISO 4217"));
    }

    Currency currency() {
        return currency;
    }

    Fact.Contents read() {
        OrderSums sums = new OrderSums(order, currency);
        String note = order.text("customer_note", 4000);
        return new Fact.Contents(
                Optional.of(order.firstLine(100, "number", "id")),
                language(),
                Optional.of(buyer()),
                address("billing"),
                address("shipping").or(() -> address("billing")),
                Optional.of(sums.lines()),
                Optional.of(sums.totals()),
                payment(),
                note.isEmpty() ? Optional.empty() : Optional.of(note));
    }

    private Optional<Language> language() {
        return order.objects("meta_data").stream()
                .filter(meta -> LANGUAGE_KEYS.contains(meta.line("key", 100)))
                .flatMap(meta -> Language.parse(meta.line("value", 40)).stream())
                .findFirst();
    }

    private Buyer buyer() {
        Payload billing = order.object("billing");
        return new Buyer(
                name(billing, "first_name"),
                name(billing, "last_name"),
                name(billing, "company"),
                EmailAddress.parse(billing.line("email", 254)),
                billing.line("phone", 50),
                "",
                false);
    }

    /** Nothing where nothing was entered: shops that only let people collect ask for no address. */
    private Optional<Address> address(String part) {
        Payload address = order.object(part);
        String country = address.line("country", 10);
        if (!country.matches("[A-Z]{2}")
                || address.firstLine(NAME, "address_1", "city", "postcode").isEmpty()) {
            return Optional.empty();
        }
        String name = (address.line("first_name", 90, HtmlText::decode)
                        + " "
                        + address.line("last_name", 90, HtmlText::decode))
                .strip();
        return Optional.of(new Address(
                name,
                name(address, "company"),
                name(address, "address_1"),
                name(address, "address_2"),
                address.line("postcode", 20),
                name(address, "city"),
                name(address, "state"),
                new Country(country),
                address.line("phone", 50)));
    }

    private static String name(Payload of, String field) {
        return of.line(field, NAME, HtmlText::decode);
    }

    private Optional<PaymentTerms> payment() {
        String method = order.line("payment_method", NAME);
        String title = name(order, "payment_method_title");
        return method.isEmpty() && title.isEmpty()
                ? Optional.empty()
                : Optional.of(PaymentMethods.terms(method, title));
    }
}
