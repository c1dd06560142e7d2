package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.PaymentMethods;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a Shopify order consists of. */
final class OrderContents {
    private static final int NAME = 200;

    private final Payload order;
    private final ShopifyMoney money;

    OrderContents(Payload order) {
        this.order = order;
        this.money = ShopifyMoney.of(order);
    }

    Fact.Contents withBuyerNote() {
        String note = order.text("note", 4000);
        return contents(note.isEmpty() ? Optional.empty() : Optional.of(note), false);
    }

    Fact.Contents withoutNote() {
        return contents(Optional.empty(), edited());
    }

    private Fact.Contents contents(Optional<String> buyerNote, boolean edited) {
        return new Fact.Contents(
                Optional.of(number()),
                Language.parse(order.line("customer_locale", 40)),
                Optional.of(buyer()),
                address("billing_address"),
                address("shipping_address"),
                order.has("line_items")
                        ? Optional.of(Bounded.lines(new OrderLines(order, money).all()))
                        : Optional.empty(),
                Optional.of(totals(edited)),
                payment(),
                buyerNote);
    }

    /** The name without the number sign in front, which is decoration: {@code #1001} is order 1001. */
    private String number() {
        String name = order.firstLine(100, "name", "order_number", "id");
        return name.length() > 1 && name.startsWith("#") ? name.substring(1) : name;
    }

    private Buyer buyer() {
        Payload customer = order.object("customer");
        Payload billing = order.object("billing_address");
        Payload shipping = order.object("shipping_address");
        return new Buyer(
                first("first_name", NAME, customer, billing, shipping),
                first("last_name", NAME, customer, billing, shipping),
                first("company", NAME, billing, shipping),
                OrderParts.email(order, "email")
                        .or(() -> OrderParts.email(order, "contact_email"))
                        .or(() -> OrderParts.email(customer, "email")),
                first("phone", 50, order, customer, billing, shipping),
                "",
                false);
    }

    private static String first(String field, int max, Payload... sources) {
        return Stream.of(sources)
                .map(source -> source.line(field, max))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Optional<Address> address(String name) {
        Payload address = order.object(name);
        if (address.firstLine(NAME, "address1", "city", "zip", "country_code").isEmpty()) {
            return Optional.empty();
        }
        String names = (address.line("first_name", 90) + " " + address.line("last_name", 90)).strip();
        String full = address.line("name", NAME);
        return Optional.of(new Address(
                full.isEmpty() ? names : full,
                address.line("company", NAME),
                address.line("address1", NAME),
                address.line("address2", NAME),
                address.line("zip", 20),
                address.line("city", NAME),
                address.line("province", NAME),
                OrderParts.country(address, "country_code"),
                address.line("phone", 50)));
    }

    static Optional<Country> country(String code) {
        return code.matches("[A-Z]{2}") ? Optional.of(new Country(code)) : Optional.empty();
    }

    /** The total as it is now. What was given back, and what a cancelled order cost, is told beside it. */
    private Money total(boolean edited) {
        return removedBesideRefunds().orElseGet(() -> stated(edited));
    }

    /** Where lines were removed and others refunded, the total now lacks both; what was refunded is told beside it. */
    private Optional<Money> removedBesideRefunds() {
        Optional<Money> back = Money.sums(order.objects("refunds").stream()
                        .flatMap(refund -> Refund.of(refund).stream())
                        .map(Refund::amount)
                        .filter(amount -> amount.currency().equals(money.currency())))
                .stream()
                .findFirst();
        Money asked = stated(false);
        return back.filter(_ -> new OrderLines(order, money).removedUnpaid())
                .flatMap(refunded -> money.total(order, "current_total_price").map(refunded::plus))
                .filter(now -> now.amount().compareTo(asked.amount()) < 0);
    }

    private Money stated(boolean edited) {
        return money.total(order, edited ? "current_total_price" : "total_price")
                .orElseThrow(() -> order.missing("total_price", "an amount such as \"12.90\""));
    }

    /** Whether lines were added or removed since, without money going back. */
    private boolean edited() {
        Optional<Money> now = money.amount(order, "current_total_price");
        return now.isPresent()
                && !now.equals(money.amount(order, "total_price"))
                && order.line("cancelled_at", 40).isEmpty()
                && order.objects("refunds").stream()
                        .allMatch(refund -> Refund.of(refund).isEmpty());
    }

    /** Whether more came than the order costs now: what is outstanding is owed to its buyer. */
    boolean overpaid() {
        return !money.presentment()
                && money.total(order, "total_outstanding")
                        .filter(outstanding -> outstanding.amount().signum() < 0)
                        .isPresent();
    }

    /** No money. */
    Money nothing() {
        return new Money(BigDecimal.ZERO, money.currency());
    }

    /** Whether less came than the order cost at first, so that what is open is not what an edit added. */
    boolean shortOfWhatWasOrdered() {
        return received()
                .flatMap(came -> money.total(order, "total_price")
                        .filter(first -> came.amount().compareTo(first.amount()) < 0))
                .isPresent();
    }

    /** What was received so far, where Shopify says what is outstanding; it says so in the shop's currency alone. */
    Optional<Money> received() {
        return money.presentment()
                ? Optional.empty()
                : money.total(order, "total_outstanding").map(outstanding -> {
                    Money total = total(edited());
                    return new Money(
                            total.amount().subtract(outstanding.amount()).max(BigDecimal.ZERO), total.currency());
                });
    }

    private Totals totals(boolean edited) {
        return new Totals(
                edited || removedBesideRefunds().isPresent()
                        ? Optional.empty()
                        : money.amount(order, "total_line_items_price"),
                money.amount(order, "total_shipping_price")
                        .or(() -> money.amount(
                                        order.object("total_shipping_price_set").object("shop_money"), "amount")
                                .filter(amount -> !money.presentment()))
                        .or(() -> money.sum(
                                order.objects("shipping_lines").stream()
                                        .filter(line -> !line.flag("is_removed"))
                                        .toList(),
                                "price")),
                money.amount(order, edited ? "current_total_discounts" : "total_discounts")
                        .filter(discount -> !discount.isZero()),
                money.amount(order, edited ? "current_total_tax" : "total_tax"),
                total(edited),
                order.flag("taxes_included"),
                charges(edited));
    }

    /** Tips, duties and additional fees, which are in the total but in none of the other sums; a tip may be a line instead. */
    private List<Totals.Charge> charges(boolean edited) {
        boolean line = order.objects("line_items").stream().anyMatch(item -> item.has("tip"));
        Optional<Money> tip = line || money.presentment()
                ? Optional.empty()
                : OrderParts.money(order.decimal("total_tip_received"), money.currency());
        return Stream.of(
                        charge(Totals.Kind.TIP, tip),
                        charge(Totals.Kind.DUTIES, ofSet(edited, "total_duties")),
                        charge(Totals.Kind.FEE, ofSet(edited, "total_additional_fees")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Totals.Charge> charge(Totals.Kind kind, Optional<Money> amount) {
        return amount.filter(sum -> !sum.isZero()).map(sum -> new Totals.Charge(kind, "", sum));
    }

    /** Sums that Shopify gives in both currencies alone, as they were and as they are. */
    private Optional<Money> ofSet(boolean edited, String name) {
        String currency = money.presentment() ? "presentment_money" : "shop_money";
        return Stream.of((edited ? "current_" : "original_") + name + "_set", "current_" + name + "_set")
                .map(set -> order.object(set).object(currency))
                .flatMap(set -> OrderParts.money(set.decimal("amount"), money.currency()).stream())
                .findFirst();
    }

    private Optional<PaymentTerms> payment() {
        return PaymentMethods.ofSeveral(order.lines("payment_gateway_names", NAME))
                .or(() -> PaymentMethods.ofSeveral(List.of(order.line("gateway", NAME))))
                .map(terms -> PaymentMethods.where(
                        new LineKinds(order).collected(),
                        new PaymentTerms(terms.method(), terms.methodId(), terms.label(), dueAt())))
                // Nobody has paid for an order on terms, so it has no gateway.
                .or(() -> dueAt().map(due -> new PaymentTerms(PaymentTerms.Method.OTHER, "", Optional.of(due))));
    }

    /** When the next part of the agreed payment is due. */
    private Optional<Instant> dueAt() {
        return order.object("payment_terms").objects("payment_schedules").stream()
                .filter(part -> part.line("completed_at", 40).isEmpty())
                .flatMap(part -> part.instant("due_at", ShopifyTime::parse).stream())
                .min(Instant::compareTo);
    }
}
