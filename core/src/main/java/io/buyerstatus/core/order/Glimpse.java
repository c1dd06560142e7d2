package io.buyerstatus.core.order;

import io.buyerstatus.core.shipment.ParcelState;
import io.buyerstatus.core.value.Hashes;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * What those may see with whom the buyer shares an order (SH-22): how far it is, how many parcels it has, and what is in it. In
 * one word, so that their page learns of news without learning of any that is not theirs.
 */
public final class Glimpse {
    private Glimpse() {}

    /** 26 letters and digits: the same for every two orders that look the same to them. */
    public static String of(Order order) {
        List<ParcelState> parcels = order.parcels().all().stream()
                .map(parcel -> parcel.state())
                .filter(ParcelState::left)
                .toList();
        long arrived =
                parcels.stream().filter(state -> state == ParcelState.DELIVERED).count();
        boolean confirmed = order.milestones().has(Milestone.CONFIRMED) || order.progress() == Progress.CONFIRMED;
        Stream<String> way = Stream.of(
                order.progress().name(),
                Boolean.toString(confirmed),
                Integer.toString(parcels.size()),
                // Of a single parcel the progress says it.
                Long.toString(parcels.size() < 2 ? 0 : arrived));
        Stream<String> items = order.lines().stream()
                .flatMap(line -> Stream.of(
                        Integer.toString(line.quantity()),
                        line.name(),
                        line.picture().map(URI::toString).orElse("")));
        return Hashes.key(Stream.concat(way, items).toArray(String[]::new));
    }
}
