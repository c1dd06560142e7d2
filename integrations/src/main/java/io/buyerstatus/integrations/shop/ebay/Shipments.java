package io.buyerstatus.integrations.shop.ebay;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TypedParcels;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parcels of an order: its shipping fulfilments, each with what is in it. eBay names them after their tracking numbers, where they have one. */
final class Shipments {
    private static final int FIELD = 1000;
    private static final int CARRIER = 100;
    private static final int MOST = 100;

    /** What was sent of an order of which eBay knows no fulfilment. */
    private static final String WHOLE = "order";

    private final List<Payload> fulfilments;
    private final boolean sent;
    private final Instant modifiedAt;

    /**
     * @param sent whether the order's status means sent
     */
    Shipments(List<Payload> fulfilments, boolean sent, Instant modifiedAt) {
        this.fulfilments = fulfilments.stream().limit(MOST).toList();
        this.sent = sent;
        this.modifiedAt = modifiedAt;
    }

    void assertInto(Assertions assertions) {
        parcels().values().forEach(parcel -> assertions.asOf("sent", parcel, modifiedAt));
    }

    /** The ids of all parcels that there are. */
    List<String> ids() {
        return parcels().keySet().stream().limit(200).toList();
    }

    private Map<String, Fact> parcels() {
        Map<String, Fact> parcels = new LinkedHashMap<>();
        if (!sent) {
            return parcels;
        }
        Map<String, Integer> named = new HashMap<>();
        for (Payload fulfilment : fulfilments) {
            String id = fulfilment.line("fulfillmentId", 150);
            if (id.isEmpty()) {
                continue;
            }
            int same = named.merge(id, 1, Integer::sum);
            String name = same == 1 ? id : id + "-" + same;
            parcels.put(name, parcel(name, fulfilment));
        }
        if (parcels.isEmpty()) {
            parcels.put(
                    WHOLE,
                    TypedParcels.sent(
                            WHOLE,
                            new TypedTracking("", "", Optional.empty()),
                            List.of(),
                            modifiedAt,
                            Optional.empty()));
        }
        return parcels;
    }

    private Fact parcel(String name, Payload fulfilment) {
        TypedTracking typed = TypedTracking.read(
                        fulfilment.firstLine(FIELD, "shipmentTrackingNumber", "trackingNumber"),
                        fulfilment.line("shippingCarrierCode", CARRIER),
                        Optional.empty())
                .getFirst();
        List<ParcelLine> lines = Bounded.contents(fulfilment.objects("lineItems").stream()
                .flatMap(item -> line(item).stream())
                .toList());
        return TypedParcels.sent(
                name, typed, lines, EbayTime.of(fulfilment, "shippedDate").orElse(modifiedAt), Optional.empty());
    }

    /** Old fulfilments do not say how many: then nothing is said of what is in them. */
    private static Optional<ParcelLine> line(Payload item) {
        String id = item.line("lineItemId", 200);
        return id.isEmpty()
                ? Optional.empty()
                : OrderParts.quantity(item.decimal("quantity"), "").map(many -> new ParcelLine(id, many.amount()));
    }
}
