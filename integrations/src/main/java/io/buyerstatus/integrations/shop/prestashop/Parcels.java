package io.buyerstatus.integrations.shop.prestashop;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.Carriers;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import io.buyerstatus.integrations.webhook.TypedParcels;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parcels of an order that its status says was sent: one per tracking number of its carriers' rows, or one without. A number in an order that was
 * not sent yet is a label. The first parcel of a row bears the row's id, since numbers are often added later.
 */
final class Parcels {
    private static final int FIELD = 1000;
    private static final int CARRIER = 100;
    private static final String NUMBER = "tracking_number";

    /** What is handed over where the order has no row of a carrier. */
    private static final String WHOLE = "order";

    private static final TypedTracking UNTRACKED = new TypedTracking("", "", Optional.empty());

    private final PrestaOrder order;
    private final boolean sent;
    private final boolean ready;
    private final Instant sentAt;
    private final Instant modifiedAt;

    /**
     * @param sent whether the status means sent
     * @param ready whether it means that the order lies ready in the shop
     */
    Parcels(PrestaOrder order, boolean sent, boolean ready, Instant sentAt, Instant modifiedAt) {
        this.order = order;
        this.sent = sent;
        this.ready = ready;
        this.sentAt = sentAt;
        this.modifiedAt = modifiedAt;
    }

    void assertInto(Assertions assertions) {
        if (sent) {
            rows().forEach((row, parcels) -> {
                for (int at = 0; at < parcels.size(); at++) {
                    assertions.asOf("sent", parcel(row, at, parcels), modifiedAt);
                    if (cameBack()) {
                        assertions.asOf("status", TypedParcels.now(Parts.id(row, at), ScanStatus.RETURNED), modifiedAt);
                    }
                }
            });
        } else if (ready) {
            assertions.asOf(
                    "ready",
                    new Fact.ShipmentReady(rows().keySet().iterator().next(), List.of(), Optional.empty()),
                    modifiedAt);
        }
    }

    /** The ids of all parcels that there are, and of what lies ready. */
    List<String> ids() {
        if (!sent) {
            return ready ? List.of(rows().keySet().iterator().next()) : List.of();
        }
        return rows().entrySet().stream()
                .flatMap(row -> IntStream.range(0, row.getValue().size()).mapToObj(at -> Parts.id(row.getKey(), at)))
                .limit(200)
                .toList();
    }

    /** By the id of a carrier's row, never empty; rows without a number count only where none has one. */
    private Map<String, List<TypedTracking>> rows() {
        Map<String, List<TypedTracking>> rows = new LinkedHashMap<>();
        for (Payload row : order.carriers()) {
            List<TypedTracking> parcels = parcels(row, row.line(NUMBER, FIELD));
            if (!parcels.isEmpty()) {
                rows.put(row.requiredId("id"), parcels);
            }
        }
        if (rows.isEmpty()) {
            Optional<Payload> first = order.carriers().stream().findFirst();
            List<TypedTracking> older =
                    parcels(first.orElse(order.json()), order.json().line("shipping_number", FIELD));
            rows.put(
                    first.map(row -> row.requiredId("id")).orElse(WHOLE), older.isEmpty() ? List.of(UNTRACKED) : older);
        }
        return rows;
    }

    private List<TypedTracking> parcels(Payload row, String field) {
        Payload carrier = order.carrier(row.line("id_carrier", 20));
        String name = Optional.of(carrier.line("name", CARRIER))
                .filter(Carriers::isName)
                .orElse("");
        return TypedParcels.numbered(
                TypedTracking.read(field, name, TextHygiene.url(link(carrier.line("url", 2048), field))).stream());
    }

    /** The shop's own link for numbers of a carrier, with an {@code @} in the number's place. */
    private static String link(String template, String number) {
        return template.contains("@") && number.matches("[A-Za-z0-9.-]{4,60}") ? template.replace("@", number) : "";
    }

    private Fact parcel(String row, int at, List<TypedTracking> parcels) {
        return TypedParcels.sent(
                Parts.id(row, at),
                parcels.get(at),
                List.of(),
                sentAt,
                at == 0 ? Optional.of(parcels.size()) : Optional.empty());
    }

    /** Whether all that was sent is back. */
    private boolean cameBack() {
        List<Payload> rows = order.rows();
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> row.decimal("product_quantity_return")
                        .filter(back -> back.signum() > 0
                                && back.compareTo(
                                                row.decimal("product_quantity").orElse(BigDecimal.ZERO))
                                        >= 0)
                        .isPresent());
    }
}
