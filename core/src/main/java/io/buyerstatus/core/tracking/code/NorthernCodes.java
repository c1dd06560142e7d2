package io.buyerstatus.core.tracking.code;

import io.buyerstatus.core.tracking.code.CodeSystem.Source;
import java.util.List;

/** Bring and PostNord, who write words. */
final class NorthernCodes {
    static final List<CodeSystem> BRING = List.of(CodeSystem.of(
            "event statuses",
            new Source("Bring, Tracking API, \"status\" of an event", "https://developer.bring.com/api/tracking/"),
            """
            announced: PRE_NOTIFIED, NOTIFICATION_SENT, DELIVERY_ORDERED, DELIVERY_CANCELLED, UNKNOWN
            announced rescheduled: DELIVERY_CHANGED
            in_transit: HANDED_IN, COLLECTED, IN_TRANSIT, TERMINAL, INTERNATIONAL
            in_transit customs: CUSTOMS
            out_for_delivery: TRANSPORT_TO_RECIPIENT
            attempted: ATTEMPTED_DELIVERY
            pickup_ready: READY_FOR_PICKUP
            delivered: DELIVERED
            problem: DEVIATION
            returning: RETURN
            returned: DELIVERED_SENDER
            """));

    /** OTHER is what PostNord does not say more of. */
    static final List<CodeSystem> POSTNORD = List.of(CodeSystem.of(
            "shipment statuses",
            new Source("PostNord, Track & Trace API, \"status\" of a shipment", "https://developer.postnord.com"),
            """
            announced: CREATED, INFORMED
            in_transit: EN_ROUTE, SPLIT
            in_transit delayed: DELAYED, EXPECTED_DELAY
            out_for_delivery: OUT_FOR_DELIVERY
            attempted refused: DELIVERY_REFUSED
            pickup_ready: AVAILABLE_FOR_DELIVERY, AVAILABLE_FOR_DELIVERY_PAR_LOC
            delivered: DELIVERED
            problem: DELIVERY_IMPOSSIBLE, STOPPED
            returned: RETURNED
            """));

    private NorthernCodes() {}
}
