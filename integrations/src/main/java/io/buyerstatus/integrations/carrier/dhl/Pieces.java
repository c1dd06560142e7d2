package io.buyerstatus.integrations.carrier.dhl;

import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pieces of a shipment, which may arrive on different days under one number. */
final class Pieces {
    private final String number;
    private final Set<String> all;
    private final int count;
    private final List<Payload> delivered;

    /** @param number of the shipment, or of one of its pieces, by which it is followed */
    Pieces(String number, Payload shipment) {
        Payload details = shipment.object("details");
        this.number = ParcelId.normalise(number);
        this.all = ids(details);
        this.count = Math.max(
                all.size(),
                details.decimal("totalNumberOfPieces").map(Number::intValue).orElse(1));
        this.delivered = shipment.objects("events").stream()
                .filter(event -> event.line("statusCode", 60).equals("delivered"))
                .toList();
    }

    /** Whether what is followed had arrived with an event that says so of some of the pieces. */
    boolean arrivedWith(Payload event) {
        Set<String> these = ids(event);
        if (count < 2 || these.isEmpty()) {
            return true;
        }
        return all.contains(number) ? these.contains(number) : until(event).size() >= count;
    }

    private Set<String> until(Payload event) {
        String time = time(event);
        return delivered.stream()
                .filter(earlier -> time(earlier).compareTo(time) <= 0)
                .flatMap(earlier -> ids(earlier).stream())
                .collect(Collectors.toSet());
    }

    /** As DHL writes it: all times of a shipment have one form. */
    private static String time(Payload event) {
        return event.line("timestamp", 60);
    }

    private static Set<String> ids(Payload of) {
        return of.lines("pieceIds", 100).stream()
                .map(ParcelId::normalise)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
