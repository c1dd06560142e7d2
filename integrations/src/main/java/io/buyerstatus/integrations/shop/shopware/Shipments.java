package io.buyerstatus.integrations.shop.shopware;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.Carriers;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import io.buyerstatus.integrations.webhook.TypedParcels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The parcels of an order: of each delivery that was sent one per tracking code, or one without. The first bears the delivery's id, since codes
 * are often added later. What Shopware says of a delivery beyond that it was sent, a carrier knows better.
 */
final class Shipments {
    private static final String MACHINE = "order_delivery.state.";
    private static final int FIELD = 1000;
    private static final int CARRIER = 100;

    /** By these, plug-ins for click and collect say that something lies ready. */
    private static final Set<String> LIES_READY =
            Set.of("ready_for_pickup", "ready_to_pickup", "pickup_ready", "ready_for_collection", "ready_to_collect");

    /** What of a parcel's end the shop says; that it arrived, only by states that plug-ins add. */
    private static final Map<String, ScanStatus> ENDS =
            Map.of("returned", ScanStatus.RETURNED, "delivered", ScanStatus.DELIVERED);

    private final ShopwareOrder order;
    private final Predicate<String> sent;
    private final boolean allSent;
    private final Instant modifiedAt;

    /**
     * @param sent whether a status means sent
     * @param allSent whether the order as a whole was sent
     */
    Shipments(ShopwareOrder order, Predicate<String> sent, boolean allSent, Instant modifiedAt) {
        this.order = order;
        this.sent = sent;
        this.allSent = allSent;
        this.modifiedAt = modifiedAt;
    }

    /** Whether plug-ins say by this state that something lies ready. */
    static boolean isReady(String status) {
        return status.startsWith(MACHINE) && LIES_READY.contains(status.substring(MACHINE.length()));
    }

    /** How a delivery's state is named in mappings. */
    static String status(Payload delivery) {
        return MACHINE + ShopwareOrder.state(delivery);
    }

    void assertInto(Assertions assertions) {
        for (Payload delivery : order.deliveries()) {
            String state = ShopwareOrder.state(delivery);
            String id = delivery.line("id", 40);
            if (LIES_READY.contains(state) && !wasSent(delivery)) {
                assertions.asOf("ready", new Fact.ShipmentReady(id, List.of(), Optional.empty()), modifiedAt);
            }
            if (wasSent(delivery)) {
                List<TypedTracking> parcels = parcels(delivery);
                for (int at = 0; at < parcels.size(); at++) {
                    assertions.asOf("sent", parcel(id, at, parcels), modifiedAt);
                    if (ENDS.containsKey(state)) {
                        assertions.asOf("status", TypedParcels.now(Parts.id(id, at), ENDS.get(state)), modifiedAt);
                    }
                }
            }
        }
    }

    /** The ids of all parcels that there are, and of what lies ready. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Payload delivery : order.deliveries()) {
            String id = delivery.line("id", 40);
            int count = wasSent(delivery)
                    ? parcels(delivery).size()
                    : LIES_READY.contains(ShopwareOrder.state(delivery)) ? 1 : 0;
            for (int at = 0; at < count; at++) {
                ids.add(Parts.id(id, at));
            }
        }
        return ids.stream().limit(200).toList();
    }

    private boolean wasSent(Payload delivery) {
        return sent.test(status(delivery))
                || (allSent && !ShopwareOrder.state(delivery).equals("cancelled"));
    }

    /** What the field for codes holds, each once: it is a list, whose entries hold several at times. */
    private static List<TypedTracking> parcels(Payload delivery) {
        Payload method = delivery.object("shippingMethod");
        String template = method.line("trackingUrl", 2048);
        // A shipping method is named after its carrier at times, and "Standard" mostly.
        String carrier = Optional.of(method.line("name", CARRIER))
                .filter(name -> Carriers.named(name).isPresent())
                .orElse("");
        List<TypedTracking> numbered = TypedParcels.numbered(delivery.lines("trackingCodes", FIELD).stream()
                .flatMap(code -> TypedTracking.read(code, carrier, TextHygiene.url(link(template, code))).stream()));
        return numbered.isEmpty() ? List.of(new TypedTracking("", "", Optional.empty())) : numbered;
    }

    /** The shop's own link for codes of a shipping method, with {@code %s} in the code's place, or with nothing behind the last {@code =}. */
    private static String link(String template, String code) {
        if (!code.matches("[A-Za-z0-9.-]{4,60}")) {
            return "";
        }
        return template.endsWith("=") && !template.contains("%s")
                ? template + code
                : template.contains("%s") ? template.replace("%s", code) : "";
    }

    private Fact parcel(String id, int at, List<TypedTracking> parcels) {
        return TypedParcels.sent(
                Parts.id(id, at),
                parcels.get(at),
                List.of(),
                modifiedAt,
                at == 0 ? Optional.of(parcels.size()) : Optional.empty());
    }
}
