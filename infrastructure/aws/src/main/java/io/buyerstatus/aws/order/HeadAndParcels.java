package io.buyerstatus.aws.order;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Stored;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The head, and the parcels of which a change says something. What is new of a parcel's way stands in the head, which is written
 * anyway, while the head is no larger than a kilobyte, up to which a write costs the same: so most scans write one row. Where that is
 * full, the parcel of which it holds most moves to the parcel's own row.
 */
final class HeadAndParcels {
    private static final int KILOBYTE = 1024;

    private final Order after;
    private final long version;
    private final Map<ParcelId, ParcelFacts> news;
    private final SortedSet<ParcelId> moving = new TreeSet<>();

    private HeadAndParcels(Order after, Stored before) {
        this.after = after;
        this.version = before.version() + 1;
        this.news = new TreeMap<>(before.news());
    }

    /** Every change writes the head, under the version that was read, but an event that leaves all as it was. */
    static Stream<RowWrite> writes(OrderChange change, RowWriter.Tables tables) {
        if (change.onlyMarks()) {
            return Stream.empty();
        }
        Stored stored = change.before().map(Order::stored).orElse(Stored.NEVER);
        HeadAndParcels rows = new HeadAndParcels(change.after(), stored);
        rows.take(change.before()
                .map(order -> order.facts().parcels().fragments())
                .orElse(Map.of()));
        RowWrite head = RowWrite.replace(tables.orders(), VersionGuard.ofHead(stored.version()), rows.head());
        return Stream.concat(Stream.of(head), rows.parcels(tables));
    }

    private void take(Map<ParcelId, ParcelFacts> before) {
        for (ParcelFacts said : after.facts().parcels().fragments().values()) {
            if (!said.equals(before.get(said.id()))) {
                said.newsSince(before.getOrDefault(said.id(), ParcelFacts.unknown(said.id())))
                        .ifPresentOrElse(
                                more -> news.merge(said.id(), more, ParcelFacts::merge), () -> move(said.id()));
            }
        }
    }

    private void move(ParcelId parcel) {
        news.remove(parcel);
        moving.add(parcel);
    }

    private Map<String, AttributeValue> head() {
        while (true) {
            Map<String, AttributeValue> head = RowWrite.keyed(
                    OrdersTable.key(after.key(), OrdersTable.HEAD), HeadItem.write(after, new Stored(version, news)));
            if (news.isEmpty() || ItemSize.of(head) <= KILOBYTE) {
                return head;
            }
            news.values().stream()
                    .max(Comparator.comparingInt(said -> ItemSize.of(ParcelItem.write(said))))
                    .map(ParcelFacts::id)
                    .ifPresent(this::move);
        }
    }

    private Stream<RowWrite> parcels(RowWriter.Tables tables) {
        Map<ParcelId, ParcelFacts> fragments = after.facts().parcels().fragments();
        return moving.stream()
                .flatMap(parcel -> Optional.ofNullable(fragments.get(parcel)).stream())
                .map(said -> RowWrite.put(
                        tables.orders(),
                        RowWrite.keyed(
                                OrdersTable.key(after.key(), OrdersTable.parcel(said.id())), ParcelItem.write(said))));
    }
}
