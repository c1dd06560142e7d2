package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.tracking.ScanStatus;
import java.util.Map;
import java.util.Optional;

/** Shopify's words for what a carrier said. */
final class CarrierStatus {
    private static final Map<String, ScanStatus> MEANINGS = Map.ofEntries(
            Map.entry("label_purchased", ScanStatus.ANNOUNCED),
            Map.entry("label_printed", ScanStatus.ANNOUNCED),
            // "The carrier is aware of the shipment, but hasn't received it yet."
            Map.entry("confirmed", ScanStatus.ANNOUNCED),
            Map.entry("carrier_picked_up", ScanStatus.IN_TRANSIT),
            Map.entry("in_transit", ScanStatus.IN_TRANSIT),
            Map.entry("delayed", ScanStatus.IN_TRANSIT),
            Map.entry("out_for_delivery", ScanStatus.OUT_FOR_DELIVERY),
            Map.entry("attempted_delivery", ScanStatus.DELIVERY_ATTEMPTED),
            Map.entry("ready_for_pickup", ScanStatus.AVAILABLE_FOR_PICKUP),
            Map.entry("picked_up", ScanStatus.DELIVERED),
            Map.entry("delivered", ScanStatus.DELIVERED),
            Map.entry("failure", ScanStatus.EXCEPTION));

    private CarrierStatus() {}

    /** Nothing for a word that is new to us: the parcel then stays where it is. */
    static Optional<ScanStatus> of(String status) {
        return Optional.ofNullable(MEANINGS.get(status));
    }
}
