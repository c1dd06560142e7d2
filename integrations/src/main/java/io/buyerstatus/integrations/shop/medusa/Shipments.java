package io.buyerstatus.integrations.shop.medusa;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import io.buyerstatus.integrations.webhook.TypedParcels;
import io.buyerstatus.integrations.webhook.UtcTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The parcels of an order: of each fulfilment that was sent one per number on its labels, or one without. The first bears the fulfilment's id,
 * since labels are often added later. What is made where its buyer collects it lies ready, and is collected once Medusa has it delivered.
 */
final class Shipments {
    private static final int FIELD = 1000;

    private static final TypedTracking NOTHING = new TypedTracking("", "", Optional.empty());

    /** What was handed over in an order of which only a status says so. */
    private static final String WHOLE = "order";

    private final MedusaOrder order;
    private final Predicate<String> sent;
    private final boolean allSent;
    private final Instant modifiedAt;

    /**
     * @param sent whether a status means sent
     * @param allSent whether the order as a whole was sent
     */
    Shipments(MedusaOrder order, Predicate<String> sent, boolean allSent, Instant modifiedAt) {
        this.order = order;
        this.sent = sent;
        this.allSent = allSent;
        this.modifiedAt = modifiedAt;
    }

    void assertInto(Assertions assertions) {
        for (Payload fulfilment : live()) {
            if (lies(fulfilment)) {
                assertions.asOf(
                        "ready",
                        new Fact.ShipmentReady(fulfilment.line("id", 101), lines(fulfilment), Optional.empty()),
                        modifiedAt);
            } else if (wasSent(fulfilment)) {
                handedOver(assertions, fulfilment);
            }
        }
        if (live().isEmpty() && allSent) {
            assertions.asOf(
                    "sent", TypedParcels.sent(WHOLE, NOTHING, List.of(), modifiedAt, Optional.of(1)), modifiedAt);
        }
    }

    private void handedOver(Assertions assertions, Payload fulfilment) {
        List<TypedTracking> parcels = parcels(fulfilment);
        String id = fulfilment.line("id", 101);
        for (int at = 0; at < parcels.size(); at++) {
            assertions.asOf(
                    "sent",
                    TypedParcels.sent(
                            Parts.id(id, at),
                            parcels.get(at),
                            at == 0 ? lines(fulfilment) : List.of(),
                            sentAt(fulfilment),
                            at == 0 ? Optional.of(parcels.size()) : Optional.empty()),
                    modifiedAt);
            if (!LineKinds.collects(fulfilment)) {
                String parcel = Parts.id(id, at);
                time(fulfilment, "delivered_at")
                        .ifPresent(then ->
                                assertions.asOf("status", TypedParcels.now(parcel, ScanStatus.DELIVERED), then));
                if (cameBack()) {
                    assertions.asOf("status", TypedParcels.now(parcel, ScanStatus.RETURNED), modifiedAt);
                }
            }
        }
    }

    /** Whether all that was ordered is back. */
    private boolean cameBack() {
        List<Payload> items = order.json().objects("items").stream()
                .filter(item ->
                        OrderParts.quantity(item.decimal("quantity"), "").isPresent())
                .toList();
        return !items.isEmpty() && items.stream().allMatch(Shipments::isBack);
    }

    private static boolean isBack(Payload item) {
        BigDecimal back = Stream.of("return_received_quantity", "return_dismissed_quantity")
                .flatMap(field -> item.object("detail").decimal(field).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return back.signum() > 0 && back.compareTo(item.decimal("quantity").orElse(BigDecimal.ZERO)) >= 0;
    }

    /** The ids of all parcels that there are, and of what lies ready. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Payload fulfilment : live()) {
            int count = lies(fulfilment)
                    ? 1
                    : wasSent(fulfilment) ? parcels(fulfilment).size() : 0;
            for (int at = 0; at < count; at++) {
                ids.add(Parts.id(fulfilment.line("id", 101), at));
            }
        }
        if (live().isEmpty() && allSent) {
            ids.add(WHOLE);
        }
        return ids.stream().limit(200).toList();
    }

    /** Without those that were given up. */
    private List<Payload> live() {
        return order.fulfilments().stream()
                .filter(fulfilment -> MedusaOrder.id(fulfilment).isPresent()
                        && !MedusaStates.ofFulfilment(fulfilment).equals(MedusaStates.CANCELLED_FULFILMENT))
                .toList();
    }

    private static boolean lies(Payload fulfilment) {
        return LineKinds.collects(fulfilment) && !fulfilment.has("delivered_at");
    }

    private boolean wasSent(Payload fulfilment) {
        return allSent || sent.test(MedusaStates.ofFulfilment(fulfilment));
    }

    private Instant sentAt(Payload fulfilment) {
        return time(fulfilment, "shipped_at")
                .or(() -> time(fulfilment, "delivered_at"))
                .or(() -> time(fulfilment, "packed_at"))
                .or(() -> time(fulfilment, "created_at"))
                .orElse(modifiedAt);
    }

    private static Optional<Instant> time(Payload of, String name) {
        return of.instant(name, UtcTime::parse);
    }

    /** What its labels hold, each number once; Medusa's form wants an address beside the number, and people type "#" there. */
    private static List<TypedTracking> parcels(Payload fulfilment) {
        List<TypedTracking> numbered = TypedParcels.numbered(fulfilment.objects("labels").stream()
                .flatMap(label -> TypedTracking.read(
                        label.line("tracking_number", FIELD), "", TextHygiene.url(label.line("tracking_url", 2048)))
                        .stream()));
        return numbered.isEmpty() ? List.of(NOTHING) : numbered;
    }

    private static List<ParcelLine> lines(Payload fulfilment) {
        return Bounded.contents(fulfilment.objects("items").stream()
                .flatMap(item -> Optional.of(item.line("line_item_id", 101)).filter(id -> !id.isEmpty()).stream()
                        .flatMap(line -> OrderParts.quantity(item.decimal("quantity"), "").stream()
                                .map(quantity -> new ParcelLine(line, quantity.amount()))))
                .toList());
    }
}
