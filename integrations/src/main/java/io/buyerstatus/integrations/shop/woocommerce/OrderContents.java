package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.HtmlText;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.PaymentMethods;
import io.buyerstatus.integrations.webhook.TextHygiene;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a WooCommerce order consists of. */
final class OrderContents {
    private static final int NAME = 200;

    /** While an order has one of these statuses, WooCommerce takes money for it. */
    static final Set<String> PAYABLE = Set.of("pending", "failed");

    /** Where the plug-ins for several languages leave the order's one: WPML, Polylang, TranslatePress, Weglot, and others. */
    private static final List<String> LANGUAGE_KEYS = List.of(
            "wpml_language",
            "_order_language",
            "pll_language",
            "trp_language",
            "weglot_language",
            "_weglot_language",
            "order_language",
            "_language",
            "language",
            "_lang",
            "lang",
            "locale");

    private final Payload order;
    private final CurrencyCode currency;

    OrderContents(Payload order) {
        this.order = order;
        this.currency = OrderParts.currency(order, "currency");
    }

    CurrencyCode currency() {
        return currency;
    }

    Fact.Contents read() {
        OrderSums sums = new OrderSums(order, currency);
        String note = order.text("customer_note", 4000, HtmlText::decodeLines);
        return new Fact.Contents(
                Optional.of(order.firstLine(100, "number", "id")),
                language(),
                Optional.of(buyer()),
                address("billing"),
                new LineKinds(order).collected()
                        ? Optional.empty()
                        : address("shipping").or(() -> address("billing")),
                order.has("line_items") ? Optional.of(sums.lines()) : Optional.empty(),
                Optional.of(totals(sums)),
                payment(),
                note.isEmpty() ? Optional.empty() : Optional.of(note));
    }

    private Totals totals(OrderSums sums) {
        Totals stated = sums.totals();
        return GiftCards.of(order, currency, stated).whole(stated);
    }

    /** That gift cards paid a part; of an order that is cancelled the plug-ins give it back. */
    Optional<Fact> paidByGiftCards() {
        return GiftCards.of(order, currency, new OrderSums(order, currency).totals())
                .payment()
                .filter(_ -> !order.line("status", 60).equals("cancelled"));
    }

    private Optional<Language> language() {
        List<Payload> meta = order.objects("meta_data");
        Stream<String> left = LANGUAGE_KEYS.stream()
                .flatMap(key ->
                        meta.stream().filter(entry -> entry.line("key", 100).equals(key)))
                .map(entry -> entry.line("value", 40));
        return Stream.concat(left, Stream.of(order.line("lang", 40), order.line("language", 40)))
                .flatMap(tag -> Language.parse(tag).stream())
                .findFirst();
    }

    private Buyer buyer() {
        Payload billing = order.object("billing");
        return new Buyer(
                name(billing, "first_name"),
                name(billing, "last_name"),
                name(billing, "company"),
                OrderParts.email(billing, "email"),
                billing.line("phone", 50).isEmpty()
                        ? order.object("shipping").line("phone", 50)
                        : billing.line("phone", 50),
                "",
                false);
    }

    /** Nothing where nothing was entered: shops that only let people collect ask for no address. */
    private Optional<Address> address(String part) {
        Payload address = order.object(part);
        if (address.firstLine(NAME, "address_1", "city", "postcode").isEmpty()) {
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
                address.line("postcode", 20, HtmlText::decode),
                name(address, "city"),
                name(address, "state"),
                OrderParts.country(address, "country"),
                address.line("phone", 50)));
    }

    private static String name(Payload of, String field) {
        return of.line(field, NAME, HtmlText::decode);
    }

    /** The address is told always, also where nobody can pay there. */
    private Optional<URI> payAt() {
        return PAYABLE.contains(order.line("status", NAME)) || new MoneyHeld(order, currency).inPart()
                ? TextHygiene.url(order.line("payment_url", 2048))
                : Optional.empty();
    }

    private Optional<PaymentTerms> payment() {
        String method = order.line("payment_method", NAME);
        String title = name(order, "payment_method_title");
        if (method.isEmpty() && title.isEmpty()) {
            // Entered by the staff: its buyer chooses how to pay by the link that the shop sends.
            return payAt().map(link ->
                    new PaymentTerms(PaymentTerms.Method.OTHER, "", Optional.empty()).payableAt(Optional.of(link)));
        }
        return Optional.of(PaymentMethods.where(
                new LineKinds(order).collected(),
                PaymentMethods.terms(method, title).payableAt(payAt())));
    }
}
