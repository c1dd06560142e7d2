package io.buyerstatus.pages.buyer.parcel;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.pages.buyer.parcel.ParcelView.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What of an order no parcel holds yet, so that nobody wonders where the rest is. */
public final class Waiting {

    private Waiting() {}

    /** The items still to come; none before anything was sent, when that goes without saying. */
    public static List<Content> of(Order order) {
        List<Parcel> parcels = order.parcels().all().stream()
                .filter(parcel -> parcel.state() != ParcelState.UNKNOWN)
                .toList();
        if (parcels.isEmpty() || order.allSent() || order.cancelled()) {
            return List.of();
        }
        Map<String, Integer> packed = parcels.stream()
                .flatMap(parcel -> parcel.lines().stream())
                .collect(Collectors.toMap(ParcelLine::line, ParcelLine::quantity, Integer::sum));
        return order.lines().stream()
                .filter(line -> line.kind().travels())
                .map(line -> new Content(missing(line, packed), line.name()))
                .filter(content -> content.quantity() > 0)
                .toList();
    }

    private static int missing(Line line, Map<String, Integer> packed) {
        return line.quantity() - packed.getOrDefault(line.id(), 0);
    }
}
