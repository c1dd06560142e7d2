package io.buyerstatus.integrations.shop.shopware;

import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.UtcTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An order as the Admin API's JSON shows it, and the webhooks that carry one: which of its parts is which. */
final class ShopwareOrder {
    /** Of all that is for sale; orders that somebody is still editing bear another version. */
    static final String LIVE = "0fa91ce3e96a4bc2be4bd9ce752c3425";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final List<String> ASSOCIATIONS = List.of("lineItems", "deliveries", "transactions", "addresses");
    private static final List<String> OBJECTS = List.of("orderCustomer", "currency", "stateMachineState");

    /** Of payments that came to nothing: who chose another method afterwards leaves one behind. */
    private static final List<String> CAME_TO_NOTHING = List.of("cancelled", "failed");

    private final Payload order;

    ShopwareOrder(Payload order) {
        this.order = order;
    }

    Payload json() {
        return order;
    }

    /** An id: 32 hexadecimal digits. */
    static Optional<String> id(Payload of, String name) {
        return Optional.of(of.line(name, 40).toLowerCase(Locale.ROOT))
                .filter(id -> ID.matcher(id).matches());
    }

    String requiredId() {
        return id(order, "id").orElseThrow(() -> order.missing("id", "32 hexadecimal digits"));
    }

    /** Whether it is the order itself, and not what somebody is about to make of it. */
    boolean live() {
        return id(order, "versionId").filter(LIVE::equals).isPresent() || !order.has("versionId");
    }

    /**
     * Whether all that an order is read from is there. What a webhook left out is not known to be nothing.
     */
    boolean complete() {
        return ASSOCIATIONS.stream().allMatch(order::has)
                && OBJECTS.stream().allMatch(order::has)
                && transactions().stream().allMatch(transaction -> transaction.has("paymentMethod"))
                && deliveries().stream().allMatch(delivery -> delivery.has("shippingOrderAddress"));
    }

    Optional<Instant> placedAt() {
        return order.instant("orderDateTime", UtcTime::parse).or(() -> order.instant("createdAt", UtcTime::parse));
    }

    /** When any part of it was written that an order is found by: Shopware does not date the order when its delivery or payment changes. */
    List<Instant> changes() {
        return Stream.concat(
                        told(),
                        times(transactions().stream().flatMap(ShopwareOrder::refunds), "createdAt", "updatedAt"))
                .sorted()
                .toList();
    }

    /** Of the parts that webhooks carry, too. */
    private Stream<Instant> told() {
        return Stream.of(
                        times(Stream.of(order), "createdAt", "updatedAt"),
                        times(allDeliveries().stream(), "updatedAt"),
                        times(transactions().stream(), "updatedAt"),
                        times(order.objects("addresses").stream(), "updatedAt"))
                .flatMap(all -> all);
    }

    /** The refunds of a payment, each of one of its captures. */
    static Stream<Payload> refunds(Payload transaction) {
        return transaction.objects("captures").stream().flatMap(capture -> capture.objects("refunds").stream());
    }

    /** When any of them was written last. */
    static Optional<Instant> latest(List<Payload> parts) {
        return times(parts.stream(), "createdAt", "updatedAt").max(Comparator.naturalOrder());
    }

    /** When anything of it was written last. */
    Optional<Instant> changedAt() {
        return Stream.concat(
                        told(),
                        times(
                                Stream.concat(
                                        order.objects("lineItems").stream(), Stream.of(order.object("orderCustomer"))),
                                "updatedAt"))
                .max(Comparator.naturalOrder());
    }

    private static Stream<Instant> times(Stream<Payload> parts, String... names) {
        return parts.flatMap(part -> Stream.of(names).flatMap(name -> part.instant(name, UtcTime::parse).stream()));
    }

    /** The technical name of an object's state. */
    static String state(Payload of) {
        return of.object("stateMachineState").line("technicalName", 60);
    }

    /** What is sent: a delivery with negative costs is a discount on shipping. */
    List<Payload> deliveries() {
        return allDeliveries().stream()
                .filter(delivery -> !isDiscount(delivery))
                .toList();
    }

    static boolean isDiscount(Payload delivery) {
        return delivery.object("shippingCosts")
                .decimal("totalPrice")
                .filter(costs -> costs.signum() < 0)
                .isPresent();
    }

    private List<Payload> allDeliveries() {
        return order.objects("deliveries").stream()
                .filter(delivery -> id(delivery, "id").isPresent())
                .sorted(ShopwareOrder::byCreation)
                .toList();
    }

    /** The delivery that counts: the one that the order names, else the one whose shipping costs most. */
    Optional<Payload> mainDelivery() {
        Comparator<Payload> byCosts = Comparator.comparing(delivery ->
                delivery.object("shippingCosts").decimal("totalPrice").orElse(BigDecimal.ZERO));
        return named(deliveries(), "primaryOrderDeliveryId")
                .or(() -> deliveries().stream().max(byCosts));
    }

    /** Payments, the oldest first. */
    List<Payload> transactions() {
        return order.objects("transactions").stream()
                .filter(transaction -> id(transaction, "id").isPresent())
                .sorted(ShopwareOrder::byCreation)
                .toList();
    }

    /**
     * The payment that counts: where all is paid, one that brought it, since plug-ins leave the order naming an attempt that came to nothing, and
     * buyers pay in a tab that they had left; else the one that the order names, or the latest, if it may still bring something.
     */
    Optional<Payload> mainTransaction() {
        List<Payload> all = transactions();
        Predicate<Payload> counts = transaction -> !CAME_TO_NOTHING.contains(state(transaction));
        Optional<Payload> named = named(all, "primaryOrderTransactionId");
        return all(paid())
                .or(() -> named.filter(counts))
                .or(() -> all.stream().filter(counts).reduce((one, later) -> later))
                .or(() -> named)
                .or(() -> all.stream().reduce((one, later) -> later));
    }

    /** The latest of these payments, if they come to all that the order costs. */
    private Optional<Payload> all(List<Payload> paid) {
        BigDecimal total = price().orElse(BigDecimal.ZERO);
        boolean unnamed = paid.stream().anyMatch(payment -> amount(payment).isEmpty());
        BigDecimal sum =
                paid.stream().flatMap(payment -> amount(payment).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return unnamed || sum.compareTo(total) >= 0 ? paid.stream().reduce((one, later) -> later) : Optional.empty();
    }

    private static Optional<BigDecimal> amount(Payload payment) {
        return payment.object("amount").decimal("totalPrice");
    }

    /** What the order costs. */
    Optional<BigDecimal> price() {
        return order.object("price").decimal("totalPrice").or(() -> order.decimal("amountTotal"));
    }

    /** The payments that brought money, the oldest first. */
    List<Payload> paid() {
        return transactions().stream()
                .filter(transaction -> state(transaction).equals("paid"))
                .toList();
    }

    private Optional<Payload> named(List<Payload> all, String name) {
        return id(order, name).flatMap(id -> all.stream()
                .filter(part -> id(part, "id").filter(id::equals).isPresent())
                .findFirst());
    }

    private static int byCreation(Payload one, Payload other) {
        return Comparator.<Payload, Instant>comparing(
                        part -> part.instant("createdAt", UtcTime::parse).orElse(Instant.EPOCH))
                .thenComparing(part -> part.line("id", 40))
                .compare(one, other);
    }
}
