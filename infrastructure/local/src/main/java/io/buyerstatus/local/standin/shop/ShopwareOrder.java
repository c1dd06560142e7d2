package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** One order, as Shopware's Admin API and its webhooks say it. */
final class ShopwareOrder {
    private static final String LIVE = "0fa91ce3e96a4bc2be4bd9ce752c3425";
    private static final double PRICE = 24.9;
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'").withZone(ZoneOffset.UTC);

    private final long number;
    private final Instant createdAt;
    private Instant changedAt;
    private boolean shipped;

    ShopwareOrder(long number, Instant now) {
        this.number = number;
        this.createdAt = now;
        this.changedAt = now;
    }

    String id() {
        return "%032x".formatted(number);
    }

    long number() {
        return number;
    }

    Instant changedAt() {
        return changedAt;
    }

    void ship(Instant now) {
        shipped = true;
        changedAt = now;
    }

    ObjectNode json() {
        ObjectNode order = JsonNodeFactory.instance
                .objectNode()
                .put("id", id())
                .put("versionId", LIVE)
                .put("autoIncrement", number)
                .put("orderNumber", "S" + number)
                .put("billingAddressId", id())
                .put("orderDateTime", SHOWN.format(createdAt))
                .put("createdAt", SHOWN.format(createdAt))
                .putNull("updatedAt")
                .put("amountTotal", PRICE)
                .put("shippingTotal", 0);
        ObjectNode price = order.putObject("price").put("totalPrice", PRICE).put("taxStatus", "gross");
        price.putArray("calculatedTaxes").addObject().put("tax", 3.98).put("taxRate", 19);
        order.putObject("currency").put("isoCode", "EUR");
        order.putObject("language").putObject("locale").put("code", "de-DE");
        order.putObject("orderCustomer")
                .put("firstName", "Erika")
                .put("lastName", "Beispiel")
                .put("email", "buyer@shop.example");
        state(order, "in_progress");
        address(order.putArray("addresses").addObject());
        order.putArray("lineItems")
                .addObject()
                .put("id", id())
                .put("type", "product")
                .put("label", "Teapot")
                .put("quantity", 1)
                .put("unitPrice", PRICE)
                .put("totalPrice", PRICE)
                .putObject("payload")
                .put("productNumber", "SW10001");
        ObjectNode delivery = order.putArray("deliveries").addObject().put("id", id());
        delivery.putObject("shippingCosts").put("totalPrice", 0);
        delivery.putObject("shippingMethod").put("name", "Standard").put("technicalName", "shipping_standard");
        address(delivery.putObject("shippingOrderAddress"));
        state(delivery, shipped ? "shipped" : "open");
        if (shipped) {
            delivery.put("updatedAt", SHOWN.format(changedAt));
            delivery.putArray("trackingCodes").add("00340434161094042557");
        }
        ObjectNode transaction = order.putArray("transactions").addObject().put("id", id());
        transaction.putObject("amount").put("totalPrice", PRICE);
        transaction.putObject("paymentMethod").put("name", "Vorkasse").put("technicalName", "payment_prepayment");
        state(transaction, "paid");
        return order;
    }

    private static void state(ObjectNode of, String name) {
        of.putObject("stateMachineState").put("technicalName", name).put("name", name);
    }

    private void address(ObjectNode address) {
        address.put("id", id())
                .put("firstName", "Erika")
                .put("lastName", "Beispiel")
                .put("street", "Lindenweg 3")
                .put("zipcode", "79098")
                .put("city", "Freiburg");
        address.putObject("country").put("iso", "DE");
    }
}
