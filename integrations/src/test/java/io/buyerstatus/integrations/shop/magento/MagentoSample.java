package io.buyerstatus.integrations.shop.magento;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.Translation;
import java.util.Map;
import java.util.Optional;

/** A Magento order of ours, and a shipment of it. */
public final class MagentoSample {
    private MagentoSample() {}

    /** An order with what is kept beside it. */
    public static ObjectNode whole() {
        ObjectNode shipment = shipment(5);
        track(shipment, "ups", "United Parcel Service", "1Z999AA10123456784", "2026-11-21 10:00:00");
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("order", order().put("total_refunded", 20));
        whole.putArray("shipments").add(shipment);
        whole.putArray("memos")
                .addObject()
                .put("entity_id", 9)
                .put("grand_total", 20)
                .put("state", 2);
        return whole;
    }

    /** What it says. */
    public static Translation read(ObjectNode whole) {
        Payload parts = Payload.of(whole);
        MagentoOrder order = new MagentoOrder(
                parts.object("order"),
                parts.objects("shipments"),
                Optional.of(parts.objects("memos")),
                Optional.empty());
        return order.json().translated(read -> new OrderSnapshot(
                        order.readFrom(read), Samples.connection(ConnectionKind.MAGENTO, Map.of()))
                .read());
    }

    /** One that is paid for in Swiss francs in a shop that reckons in euros, and not yet sent. */
    public static ObjectNode order() {
        return (ObjectNode) Samples.json("""
                {"entity_id": 7, "increment_id": "000000042", "state": "processing", "status": "processing", "store_id": 2,
                 "customer_is_guest": 1, "customer_email": "erika@example.com",
                 "created_at": "2026-11-18 08:12:00", "updated_at": "2026-11-18 08:12:05",
                 "order_currency_code": "CHF", "base_currency_code": "EUR", "base_grand_total": 51.9, "grand_total": 49.7,
                 "base_subtotal_incl_tax": 52, "subtotal": 46.07, "subtotal_incl_tax": 49.8, "shipping_amount": 4.53,
                 "shipping_incl_tax": 4.9, "discount_amount": -5, "tax_amount": 3.68, "total_paid": 49.7, "total_due": 0,
                 "billing_address": {"firstname": "Erika", "lastname": "Beispiel", "street": ["Lindenweg 3", "2. OG"],
                   "postcode": "79098", "city": "Freiburg", "country_id": "DE", "telephone": "+49 761 123456"},
                 "payment": {"entity_id": 70, "method": "paypal_express", "additional_information": ["PayPal"]},
                 "items": [{"item_id": 71, "product_type": "simple", "name": "Teapot &amp; lid", "sku": "TP-G", "is_virtual": 0,
                   "qty_ordered": 2, "qty_shipped": 0, "qty_canceled": 0, "qty_refunded": 0, "price": 23.03,
                   "price_incl_tax": 24.9, "row_total": 46.07, "row_total_incl_tax": 49.8}],
                 "extension_attributes": {"shipping_assignments": [{"shipping": {"method": "flatrate_flatrate",
                   "address": {"firstname": "Ben", "lastname": "Beispiel", "street": ["Packstraße 12"],
                     "postcode": "50667", "city": "Köln", "country_id": "DE"}}}]}}
                """);
    }

    /** All of it in one parcel, without a number. */
    public static ObjectNode shipment(long id) {
        return ((ObjectNode) Samples.json("""
                {"order_id": 7, "created_at": "2026-11-20 09:00:00", "updated_at": "2026-11-20 09:00:00",
                 "items": [{"order_item_id": 71, "qty": 2}], "tracks": []}
                """)).put("entity_id", id);
    }

    /** With one more number. */
    public static void track(ObjectNode shipment, String carrier, String title, String number, String at) {
        shipment.withArray("tracks")
                .addObject()
                .put("entity_id", shipment.withArray("tracks").size())
                .put("carrier_code", carrier)
                .put("title", title)
                .put("track_number", number)
                .put("created_at", at)
                .put("updated_at", at);
    }
}
