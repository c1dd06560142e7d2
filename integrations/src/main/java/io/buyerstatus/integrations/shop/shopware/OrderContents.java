package io.buyerstatus.integrations.shop.shopware;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.PaymentMethods;
import java.util.List;
import java.util.Optional;

/** What a Shopware order consists of. */
final class OrderContents {
    private static final int NAME = 200;

    private final ShopwareOrder whole;
    private final Payload order;
    private final Optional<Language> spoken;
    private final CurrencyCode currency;

    /**
     * @param spoken the language that the buyer's shop spoke, where the order does not say
     */
    OrderContents(ShopwareOrder whole, Optional<Language> spoken) {
        this.whole = whole;
        this.order = whole.json();
        this.spoken = spoken;
        this.currency = OrderParts.currency(order.object("currency"), "isoCode");
    }

    CurrencyCode currency() {
        return currency;
    }

    Fact.Contents read() {
        OrderSums sums = new OrderSums(whole, currency);
        Optional<Address> billing = billing().flatMap(OrderContents::address);
        String note = order.text("customerComment", 4000);
        return new Fact.Contents(
                Optional.of(order.firstLine(100, "orderNumber", "id")),
                language(),
                Optional.of(buyer()),
                billing,
                new LineKinds(whole).collected()
                        ? Optional.empty()
                        : whole.mainDelivery()
                                .flatMap(delivery -> address(delivery.object("shippingOrderAddress")))
                                .or(() -> billing),
                Optional.of(sums.lines()),
                Optional.of(sums.totals()),
                payment(),
                note.isEmpty() ? Optional.empty() : Optional.of(note));
    }

    /** The pictures of what was bought, where they came along; not all of Shopware's ways show them. */
    Optional<Fact.Contents> pictures() {
        List<Line> illustrated = new OrderSums(whole, currency).illustrated();
        return illustrated.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact.Contents(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(illustrated),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The language that the buyer read the shop in. */
    private Optional<Language> language() {
        Payload language = order.object("language");
        return Language.parse(language.object("locale").line("code", 40))
                .or(() -> Language.parse(language.object("translationCode").line("code", 40)))
                .or(() -> spoken);
    }

    private Optional<Payload> billing() {
        Optional<String> id = ShopwareOrder.id(order, "billingAddressId");
        return order.objects("addresses").stream()
                .filter(address -> ShopwareOrder.id(address, "id").equals(id))
                .findFirst()
                .or(() -> Optional.of(order.object("billingAddress")));
    }

    private Buyer buyer() {
        Payload customer = order.object("orderCustomer");
        Payload billing = billing().orElse(order.object("billingAddress"));
        return new Buyer(
                first("firstName", customer, billing),
                first("lastName", customer, billing),
                first("company", customer, billing),
                OrderParts.email(customer, "email"),
                billing.line("phoneNumber", 50),
                "",
                false);
    }

    private static String first(String field, Payload customer, Payload billing) {
        String own = customer.line(field, NAME);
        return own.isEmpty() ? billing.line(field, NAME) : own;
    }

    private static Optional<Address> address(Payload address) {
        if (address.firstLine(NAME, "street", "city", "zipcode").isEmpty()) {
            return Optional.empty();
        }
        String company = address.line("company", NAME);
        String department = address.line("department", 90);
        String further =
                (address.line("additionalAddressLine1", 90) + " " + address.line("additionalAddressLine2", 90)).strip();
        Payload state = address.object("countryState");
        return Optional.of(new Address(
                (address.line("firstName", 90) + " " + address.line("lastName", 90)).strip(),
                company.length() + department.length() + 2 > NAME || department.isEmpty()
                        ? company
                        : company.isEmpty() ? department : company + ", " + department,
                address.line("street", NAME),
                further,
                address.line("zipcode", 20),
                address.line("city", NAME),
                state.firstLine(NAME, "name", "shortCode"),
                OrderParts.country(address.object("country"), "iso"),
                address.line("phoneNumber", 50)));
    }

    /** By its technical name (since 6.5.7), by its handler before, and by what the buyer read. */
    Optional<PaymentTerms> payment() {
        return whole.mainTransaction().map(transaction -> {
            Payload method = transaction.object("paymentMethod");
            return PaymentMethods.where(
                    new LineKinds(whole).collected(),
                    PaymentMethods.terms(
                            method.firstLine(NAME, "technicalName", "formattedHandlerIdentifier"),
                            method.firstLine(NAME, "name", "distinguishableName")));
        });
    }
}
