package io.buyerstatus.integrations.shop.medusa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.Translation;
import java.util.Map;

/** A Medusa order of ours. */
public final class MedusaSample {
    private MedusaSample() {}

    /** What an order says. */
    public static Translation read(ObjectNode order) {
        return Payload.of(order)
                .translated(
                        read -> new OrderSnapshot(read, Samples.connection(ConnectionKind.MEDUSA, Map.of())).read());
    }

    /** One that was sent in two parcels, and paid back in part. */
    public static ObjectNode sent() {
        ObjectNode order = order().put("payment_status", "partially_refunded");
        order.withArray("fulfillments").add(Samples.json("""
                {"id": "ful_1", "created_at": "2026-11-19T08:00:00Z", "packed_at": "2026-11-19T08:00:00Z",
                 "shipped_at": "2026-11-20T08:00:00Z", "delivered_at": "2026-11-21T08:00:00Z",
                 "items": [{"line_item_id": "ordli_1", "quantity": 2}],
                 "labels": [{"tracking_number": "00340434161094042557", "tracking_url": "#"},
                   {"tracking_number": "1Z999AA10123456784", "tracking_url": "https://www.ups.com/track?1Z999AA10123456784"}],
                 "shipping_option": {"service_zone": {"fulfillment_set": {"type": "shipping"}}}}
                """));
        ((ObjectNode) order.at("/payment_collections/0/payments/0"))
                .withArray("refunds")
                .addObject()
                .put("id", "ref_1")
                .put("amount", 5);
        return order;
    }

    /** One that is paid for, and not yet packed. */
    public static ObjectNode order() {
        return (ObjectNode) Samples.json("""
                {"id": "order_1", "display_id": 1042, "status": "pending", "payment_status": "captured", "locale": "de-DE",
                 "email": "erika@example.com", "currency_code": "eur",
                 "created_at": "2026-11-18T08:12:00.123Z", "updated_at": "2026-11-18T08:12:01.000Z",
                 "original_item_total": 49.8, "original_item_subtotal": 41.85, "original_shipping_total": 4.9,
                 "original_shipping_subtotal": 4.12, "discount_total": 5, "tax_total": 7.94, "total": 49.7,
                 "billing_address": {"first_name": "Erika", "last_name": "Beispiel", "address_1": "Lindenweg 3",
                   "postal_code": "79098", "city": "Freiburg", "country_code": "de", "phone": "+49 761 123456"},
                 "shipping_address": {"first_name": "Ben", "last_name": "Beispiel", "address_1": "Packstraße 12",
                   "postal_code": "50667", "city": "Köln", "country_code": "de"},
                 "items": [{"id": "ordli_1", "title": "Teapot", "variant_title": "Green", "product_title": "Teapot",
                   "variant_sku": "TP-G", "quantity": 2, "unit_price": 24.9, "requires_shipping": true,
                   "original_total": 49.8, "original_subtotal": 41.85}],
                 "shipping_methods": [{"id": "ordsm_1", "name": "Standard"}],
                 "fulfillments": [],
                 "payment_collections": [{"id": "pay_col_1", "updated_at": "2026-11-18T08:12:00.500Z", "payments": [
                   {"id": "pay_1", "provider_id": "pp_stripe_stripe", "amount": 49.7,
                    "created_at": "2026-11-18T08:12:00.200Z", "captured_at": "2026-11-18T08:12:00.500Z",
                    "captures": [{"id": "cap_1", "amount": 49.7}], "refunds": []}]}]}
                """);
    }
}
