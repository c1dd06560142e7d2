package io.buyerstatus.core.order;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LinePrices;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Quantity;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What those may see with whom the buyer shares an order (SH-22).
 *
 * @param confirmed whether the shop said that it took the order
 * @param parcels how many were handed over
 * @param arrived how many of them have arrived
 */
public record SharedSummary(Progress progress, boolean confirmed, int parcels, int arrived, List<Item> items) {
    public SharedSummary {
        items = List.copyOf(items);
    }

    /**
     * So many of that.
     *
     * @param further how many positions it stands for that are not listed, 0 for one of its own
     */
    public record Item(Quantity quantity, String name, Optional<URI> picture, int further) {
        private static Item of(Line line) {
            return new Item(
                    line.quantity(), line.name(), line.picture(), line.counts().further());
        }
    }

    /** Of an order. */
    public static SharedSummary of(Order order) {
        List<ParcelState> shippedParcels = order.parcels().all().stream()
                .map(parcel -> parcel.state())
                .filter(ParcelState::handedOver)
                .toList();
        long arrived = shippedParcels.stream()
                .filter(state -> state == ParcelState.DELIVERED)
                .count();
        return new SharedSummary(
                order.progress(),
                order.confirmed(),
                shippedParcels.size(),
                Math.toIntExact(arrived),
                new LinePrices(order.lines(), Optional.empty())
                        .inOrder().stream().map(Item::of).toList());
    }

    /**
     * All of it in one word of 26 letters and digits, so that an open page learns of news without learning of any that are not
     * its own. Of a single parcel the progress says whether it arrived.
     */
    public String key() {
        Stream<String> way = Stream.of(
                progress.name(),
                Boolean.toString(confirmed),
                Integer.toString(parcels),
                Integer.toString(parcels < 2 ? 0 : arrived));
        Stream<String> what = items.stream()
                .flatMap(item -> Stream.of(
                        item.quantity().decimal() + item.quantity().unit(),
                        item.name(),
                        item.picture().map(URI::toString).orElse("")));
        return Hashes.key(Stream.concat(way, what).toArray(String[]::new));
    }
}
