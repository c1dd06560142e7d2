package io.buyerstatus.integrations.shop.medusa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.integrations.Samples;

/** A Medusa order of ours. */
public final class MedusaSample {
    private MedusaSample() {}

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
