package io.buyerstatus.carriers;

/**
 * What happens to a parcel, and what each broker calls it.
 *
 * <p>Sources: AfterShip, "Delivery Statuses" and "Delivery Sub-statuses" (aftership.com/docs/tracking/enum); EasyPost, "Tracker",
 * status and status_detail (docs.easypost.com/docs/trackers); DHL, Shipment Tracking Unified, statusCode.
 */
enum Step {
    TAKEN("InTransit", "InTransit_002", "in_transit", "arrived_at_facility", "transit"),
    DEPOT("InTransit", "InTransit_003", "in_transit", "arrived_at_facility", "transit"),
    OUT("OutForDelivery", "OutForDelivery_001", "out_for_delivery", "out_for_delivery", "transit"),
    FAILED("AttemptFail", "AttemptFail_002", "in_transit", "delivery_exception", "failure"),
    FAILED_AGAIN("AttemptFail", "AttemptFail_002", "in_transit", "delivery_exception", "failure"),
    TURNED_BACK("Exception", "Exception_010", "return_to_sender", "return", "failure"),
    /** With its sender: carriers say "delivered" of it. */
    CAME_BACK("Exception", "Exception_011", "delivered", "arrived_at_destination", "delivered"),
    IN_A_SHOP(
            "AvailableForPickup",
            "AvailableForPickup_001",
            "available_for_pickup",
            "arrived_at_pickup_location",
            "transit"),
    DELIVERED("Delivered", "Delivered_001", "delivered", "arrived_at_destination", "delivered");

    final String tag;
    final String subtag;
    final String status;
    final String statusDetail;
    final String dhl;

    Step(String tag, String subtag, String status, String statusDetail, String dhl) {
        this.tag = tag;
        this.subtag = subtag;
        this.status = status;
        this.statusDetail = statusDetail;
        this.dhl = dhl;
    }
}
