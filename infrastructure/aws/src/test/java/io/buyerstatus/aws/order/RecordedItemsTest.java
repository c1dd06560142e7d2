package io.buyerstatus.aws.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.testing.RecordedTables;
import io.buyerstatus.core.order.BuyerDeclarations;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.value.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items that release 4fa9215 wrote, read and written by today's mappers: nothing is lost, and nothing looks different. */
class RecordedItemsTest {
    private static final String RELEASE = "4fa9215";
    private static final RowWriter.Tables TABLES = new RowWriter.Tables("orders", "ledger");

    /** What this release derives from a parcel's sending, and writes beside it. */
    private static final Set<String> DERIVED = Set.of(Attributes.Parcel.STATED, Attributes.Parcel.NUMBERS);

    private static final AttributeValue NO_STAMPS = AttributeValue.fromL(List.of());

    private static final List<Map<String, AttributeValue>> ITEMS = RecordedTables.items(RELEASE, "orders");

    /** The collections of orders: those of which there is a head. */
    private static Map<String, Map<String, Map<String, AttributeValue>>> collections() {
        Map<String, Map<String, Map<String, AttributeValue>>> byPartition = new LinkedHashMap<>();
        ITEMS.forEach(item -> byPartition
                .computeIfAbsent(text(item, OrdersTable.PK), partition -> new LinkedHashMap<>())
                .put(text(item, OrdersTable.SK), item));
        byPartition.values().removeIf(rows -> !rows.containsKey(OrdersTable.HEAD));
        return byPartition;
    }

    @TestFactory
    Stream<DynamicTest> anOrderIsWrittenAsItWasStored() {
        assertThat(collections()).hasSizeGreaterThan(20);
        return collections().entrySet().stream()
                .map(order -> DynamicTest.dynamicTest(
                        order.getKey(), () -> comesBack(key(order.getKey()), order.getValue())));
    }

    private static void comesBack(OrderKey key, Map<String, Map<String, AttributeValue>> stored) {
        Order order = order(key, stored);
        List<Entry> entries = stored.entrySet().stream()
                .filter(row -> OrdersTable.isEntry(row.getKey()))
                .map(row -> EntryItem.read(row.getKey(), new ItemReader(row.getValue())))
                .toList();
        OrderChange all = OrderChange.first(order).withEntries(entries);
        Map<String, Map<String, AttributeValue>> written = new HashMap<>();
        OrderTransaction.of(all, TABLES).all().items().stream()
                .flatMap(action -> Stream.ofNullable(action.put()))
                .forEach(put -> written.put(text(put.item(), OrdersTable.SK), put.item()));
        Map<String, Map<String, AttributeValue>> again = new HashMap<>(stored);
        // History and the seller's notes are written once and read by nobody yet.
        again.keySet().removeIf(row -> row.startsWith("~HISTORY#") || row.startsWith("~NOTE#"));
        again.keySet().removeIf(row -> row.startsWith("~ENTRY#") && !written.containsKey(row));
        written.keySet().removeIf(row -> row.equals(key.key()));
        if (!order.facts().parcels().fragments().equals(order.parcels().fragments())) {
            // Its carrier's scans are older than the order: they are of an earlier parcel now, and it looks different.
            written.computeIfPresent(OrdersTable.HEAD, (row, item) -> without(item, Attributes.Head.GLIMPSE));
            again.computeIfPresent(OrdersTable.HEAD, (row, item) -> without(item, Attributes.Head.GLIMPSE));
        }
        // Heads repeat since, for whoever reads the head alone, what the other rows say.
        written.computeIfPresent(
                OrdersTable.HEAD, (row, head) -> without(head, Attributes.Head.EMAIL, Attributes.Head.NEWEST));
        assertThat(meaning(written)).isEqualTo(meaning(again));
    }

    private static Map<String, AttributeValue> without(Map<String, AttributeValue> item, String... names) {
        Map<String, AttributeValue> rest = new HashMap<>(item);
        rest.keySet().removeAll(List.of(names));
        return rest;
    }

    /**
     * What rows say: not how often they were written, and each register with its stamp itself, since the stamps of one item have no
     * order of their own.
     */
    private static Map<String, Map<String, AttributeValue>> meaning(Map<String, Map<String, AttributeValue>> rows) {
        Map<String, Map<String, AttributeValue>> meanings = new HashMap<>();
        rows.forEach((row, item) -> {
            List<AttributeValue> stamps =
                    item.getOrDefault(Attributes.STAMPS, NO_STAMPS).l();
            Map<String, AttributeValue> attributes = new HashMap<>(item);
            attributes.remove(Attributes.VERSION);
            attributes.remove(Attributes.STAMPS);
            attributes.keySet().removeAll(DERIVED);
            attributes.replaceAll((name, value) -> stamped(value, stamps));
            meanings.put(row, attributes);
        });
        return meanings;
    }

    private static AttributeValue stamped(AttributeValue value, List<AttributeValue> stamps) {
        if (value.hasM()) {
            Map<String, AttributeValue> entries = new HashMap<>(value.m());
            entries.replaceAll((name, entry) -> stamped(entry, stamps));
            return AttributeValue.fromM(entries);
        }
        boolean register =
                value.hasL() && value.l().size() == 2 && value.l().get(1).type() == AttributeValue.Type.N;
        return register
                ? AttributeValue.fromL(List.of(
                        value.l().get(0),
                        stamps.get(Integer.parseInt(value.l().get(1).n()))))
                : value;
    }

    @Test
    void whatCarriersSaidEarlyIsRead() {
        List<Map<String, AttributeValue>> early = ITEMS.stream()
                .filter(item -> text(item, OrdersTable.SK).equals(OrdersTable.EARLY))
                .toList();
        assertThat(early).isNotEmpty().allSatisfy(item -> {
            ParcelFacts said = ParcelItem.read(ParcelId.of("", "early"), new ItemReader(item));
            assertThat(said.tracking().scans()).isNotEmpty();
        });
    }

    /** An earlier release took addresses that are none; nothing ever arrived there, and the order is read without one. */
    @Test
    void anAddressThatIsNoneIsReadAsNone() {
        Map<String, Map<String, AttributeValue>> rows = collections().values().stream()
                .filter(order -> order.containsKey(OrdersTable.DETAIL))
                .findFirst()
                .orElseThrow();
        Map<String, AttributeValue> detail = new HashMap<>(rows.getOrDefault(OrdersTable.DETAIL, Map.of()));
        assertThat(email(detail)).isPresent();
        detail.computeIfPresent(Attributes.Detail.BUYER, (_, buyer) -> withEmail(buyer, "mia..koehler@example.org"));
        assertThat(email(detail)).isEmpty();
        detail.computeIfPresent(Attributes.Detail.BUYER, (_, buyer) -> withEmail(buyer, "mia@example.org"));
        assertThat(email(detail)).hasValue(new EmailAddress("mia@example.org"));
    }

    private static Optional<EmailAddress> email(Map<String, AttributeValue> detail) {
        return DetailItem.read(new ItemReader(detail)).buyer().flatMap(known -> known.value()
                .email());
    }

    private static AttributeValue withEmail(AttributeValue stamped, String email) {
        Map<String, AttributeValue> buyer = new HashMap<>(stamped.l().getFirst().m());
        buyer.put(Attributes.Buyers.EMAIL, AttributeValue.fromS(email));
        return AttributeValue.fromL(
                List.of(AttributeValue.fromM(buyer), stamped.l().getLast()));
    }

    private static Order order(OrderKey key, Map<String, Map<String, AttributeValue>> rows) {
        Purchase purchase = Optional.ofNullable(rows.get(OrdersTable.DETAIL))
                .map(item -> DetailItem.read(new ItemReader(item)))
                .orElse(Purchase.UNKNOWN);
        AccessItem access = Optional.ofNullable(rows.get(OrdersTable.ACCESS))
                .map(item -> AccessItem.read(new ItemReader(item)))
                .orElse(AccessItem.NONE);
        List<ParcelFacts> fragments = new ArrayList<>();
        rows.forEach((row, item) -> {
            if (OrdersTable.isParcel(row)) {
                fragments.add(ParcelItem.read(OrdersTable.parcelId(row), new ItemReader(item)));
            }
        });
        ItemReader head = new ItemReader(rows.getOrDefault(OrdersTable.HEAD, Map.of()));
        return HeadItem.read(
                key,
                head,
                purchase,
                Parcels.of(fragments),
                new BuyerDeclarations(
                        access.preferences(), List.of(), PaymentAttempts.NONE, Tickets.NONE, AddressChanges.NONE),
                access);
    }

    private static OrderKey key(String partition) {
        int hash = partition.indexOf('#');
        return new OrderKey(new ShopId(partition.substring(0, hash)), partition.substring(hash + 1));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
