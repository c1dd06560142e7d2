package io.buyerstatus.integrations.shop.magento;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.integrations.webhook.HtmlText;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.PaymentMethods;
import io.buyerstatus.integrations.webhook.TextHygiene;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a Magento order consists of. */
final class OrderContents {
    private static final int NAME = 200;

    /** What was read at check-out, where plug-ins keep their ids and settings, too. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L} .,/&()'-]{2,80}");

    private final MagentoOrder whole;
    private final Payload order;
    private final CurrencyCode currency;

    /** The buyer's currency: beside each amount stands the same in the shop's base currency, which the buyer never saw. */
    OrderContents(MagentoOrder whole) {
        this.whole = whole;
        this.order = whole.json();
        this.currency = OrderParts.currency(order, "order_currency_code");
    }

    CurrencyCode currency() {
        return currency;
    }

    Fact.Contents read() {
        OrderSums sums = new OrderSums(whole, currency);
        Optional<Address> billing = address(order.object("billing_address"));
        String note = order.text("customer_note", 4000);
        return new Fact.Contents(
                Optional.of(order.firstLine(100, "increment_id", "entity_id")),
                whole.language(),
                Optional.of(buyer()),
                billing,
                new LineKinds(whole).collected()
                        ? Optional.empty()
                        : address(whole.shipping().object("address")).or(() -> billing),
                Optional.of(sums.lines()),
                Optional.of(sums.totals()),
                payment(),
                note.isEmpty() ? Optional.empty() : Optional.of(note));
    }

    /** Guests have no name of their own in the order. */
    private Buyer buyer() {
        Payload billing = order.object("billing_address");
        return new Buyer(
                or(order.line("customer_firstname", NAME), billing.line("firstname", NAME)),
                or(order.line("customer_lastname", NAME), billing.line("lastname", NAME)),
                billing.line("company", NAME),
                OrderParts.email(order, "customer_email").or(() -> OrderParts.email(billing, "email")),
                billing.line("telephone", 50),
                "",
                false);
    }

    private static String or(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    private static Optional<Address> address(Payload address) {
        List<String> street = address.lines("street", NAME).stream()
                .filter(line -> !line.isEmpty())
                .toList();
        if (street.isEmpty() && address.firstLine(NAME, "city", "postcode").isEmpty()) {
            return Optional.empty();
        }
        String further = String.join(", ", street.stream().skip(1).toList());
        return Optional.of(new Address(
                String.join(
                        " ",
                        List.of(
                                        address.line("firstname", 60),
                                        address.line("middlename", 60),
                                        address.line("lastname", 60))
                                .stream()
                                .filter(name -> !name.isEmpty())
                                .toList()),
                address.line("company", NAME),
                street.isEmpty() ? "" : street.getFirst(),
                TextHygiene.line(further, NAME),
                address.line("postcode", 20),
                address.line("city", NAME),
                address.firstLine(NAME, "region", "region_code"),
                OrderParts.country(address, "country_id"),
                address.line("telephone", 50)));
    }

    /** By its code, and by what the buyer read, which Magento keeps with it. */
    private Optional<PaymentTerms> payment() {
        Payload payment = order.object("payment");
        String method = payment.line("method", NAME);
        Optional<String> kept = order.object("extension_attributes").objects("payment_additional_info").stream()
                .filter(info -> info.line("key", 60).equals("method_title"))
                .map(info -> info.line("value", NAME, HtmlText::decode))
                .findFirst();
        String title = kept.or(() -> payment.lines("additional_information", NAME).stream()
                        .findFirst()
                        .filter(text -> WORDS.matcher(text).matches()))
                .orElse("");
        return method.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        PaymentMethods.where(new LineKinds(whole).collected(), PaymentMethods.terms(method, title)));
    }
}
