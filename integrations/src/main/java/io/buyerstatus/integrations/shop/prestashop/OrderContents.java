package io.buyerstatus.integrations.shop.prestashop;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.PaymentMethods;
import java.util.Optional;

/** What a PrestaShop order consists of. */
final class OrderContents {
    private static final int NAME = 200;

    private final PrestaOrder whole;
    private final Payload order;
    private final CurrencyCode currency;

    OrderContents(PrestaOrder whole) {
        this.whole = whole;
        this.order = whole.json();
        this.currency = OrderParts.currency(order.object(Parts.CURRENCY), "iso_code");
    }

    CurrencyCode currency() {
        return currency;
    }

    Fact.Contents read() {
        OrderSums sums = new OrderSums(whole, currency);
        Optional<Address> billing = address(order.object(Parts.INVOICE));
        return new Fact.Contents(
                Optional.of(order.firstLine(100, "reference", "id")),
                language(),
                Optional.of(buyer()),
                billing,
                new LineKinds(whole).collected()
                        ? Optional.empty()
                        : address(order.object(Parts.DELIVERY)).or(() -> billing),
                Optional.of(sums.lines()),
                Optional.of(sums.totals()),
                payment(),
                note());
    }

    private Optional<Language> language() {
        Payload language = order.object(Parts.LANGUAGE);
        return Language.parse(language.line("language_code", 40))
                .or(() -> Language.parse(language.line("iso_code", 40)));
    }

    private Buyer buyer() {
        Payload customer = order.object(Parts.CUSTOMER);
        Payload invoice = order.object(Parts.INVOICE);
        return new Buyer(
                first("firstname", customer, invoice),
                first("lastname", customer, invoice),
                first("company", customer, invoice),
                OrderParts.email(customer, "email"),
                phone(order.object(Parts.DELIVERY)).or(() -> phone(invoice)).orElse(""),
                "",
                false);
    }

    private static String first(String field, Payload customer, Payload invoice) {
        String own = customer.line(field, NAME);
        return own.isEmpty() ? invoice.line(field, NAME) : own;
    }

    private static Optional<String> phone(Payload address) {
        return Optional.of(address.firstLine(50, "phone_mobile", "phone")).filter(phone -> !phone.isEmpty());
    }

    /** Nothing where nothing was entered, as for what is downloaded. */
    private static Optional<Address> address(Payload address) {
        if (address.firstLine(NAME, "address1", "city", "postcode").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                (address.line("firstname", 90) + " " + address.line("lastname", 90)).strip(),
                address.line("company", NAME),
                address.line("address1", NAME),
                address.line("address2", NAME),
                address.line("postcode", 20),
                address.line("city", NAME),
                address.line("state", NAME),
                OrderParts.country(address, "country"),
                phone(address).orElse("")));
    }

    private Optional<PaymentTerms> payment() {
        String module = order.line("module", NAME);
        String title = order.line("payment", NAME);
        return module.isEmpty() && title.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        PaymentMethods.where(new LineKinds(whole).collected(), PaymentMethods.terms(module, title)));
    }

    /** What the buyer wrote with the order; what staff and modules write beside it stays with them. */
    private Optional<String> note() {
        return order.objects(Parts.MESSAGES).stream()
                .filter(message -> message.id("id_employee").isEmpty()
                        && message.id("id_customer").isPresent()
                        && message.id("private").isEmpty())
                .map(message -> message.text("message", 4000))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
