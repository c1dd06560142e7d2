package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The other addresses that an order's buyer asked for, in a row of their own. */
final class AddressChangesItem {
    private static final String ALL = "all";

    private static final String ID = "id";
    private static final String ASKED_AT = "at";
    private static final String WANTED = "w";
    private static final String ROUND = "n";
    private static final String STATE = "s";
    private static final String DECIDED_AT = "d";
    private static final String BY = "by";
    private static final String REASON = "r";
    private static final String BY_HAND = "h";
    private static final String INSTEAD = "o";
    private static final String INSTEAD_AT = "ot";
    private static final String INSTEAD_EVENT = "oe";
    private static final String KNOWN = "k";
    private static final String ENTERED_AT = "e";
    private static final String ENTERED_BY = "eb";

    /** Of {@link #STATE}. */
    private enum State {
        OPEN,
        TAKEN_BACK,
        DECLINED,
        ACCEPTED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private AddressChangesItem() {}

    /** Where the change touches them. */
    static Stream<RowWrite> writes(OrderChange change, RowWriter.Tables tables) {
        AddressChanges before = change.before().map(Order::addresses).orElse(AddressChanges.NONE);
        AddressChanges after = change.after().addresses();
        return after.equals(before)
                ? Stream.empty()
                : Stream.of(RowWrite.put(
                        tables.orders(),
                        RowWrite.keyed(OrdersTable.key(change.after().key(), OrdersTable.ADDRESSES), write(after))));
    }

    /** The item without its keys. */
    private static Map<String, AttributeValue> write(AddressChanges changes) {
        return Schema.item().list(ALL, changes.all(), AddressChangesItem::write).item();
    }

    private static AttributeValue write(AddressChange change) {
        ItemWriter map = new ItemWriter()
                .text(ID, change.id())
                .instant(ASKED_AT, change.askedAt())
                .put(WANTED, DetailItem.address(change.wanted()))
                .number(ROUND, change.round());
        switch (change.decision()) {
            case AddressDecision.Open _ -> map.text(STATE, State.OPEN.word());
            case AddressDecision.TakenBack back ->
                map.text(STATE, State.TAKEN_BACK.word()).instant(DECIDED_AT, back.at());
            case AddressDecision.Declined declined ->
                map.text(STATE, State.DECLINED.word())
                        .instant(DECIDED_AT, declined.at())
                        .text(BY, declined.by())
                        .text(REASON, declined.reason());
            case AddressDecision.Accepted accepted -> write(accepted, map);
        }
        return map.value();
    }

    private static void write(AddressDecision.Accepted accepted, ItemWriter map) {
        map.text(STATE, State.ACCEPTED.word())
                .instant(DECIDED_AT, accepted.at())
                .text(BY, accepted.by())
                .flag(BY_HAND, accepted.byHand())
                .instant(KNOWN, accepted.known());
        accepted.instead().ifPresent(before -> map.put(INSTEAD, DetailItem.address(before.value()))
                .instant(INSTEAD_AT, before.stamp().at())
                .text(INSTEAD_EVENT, before.stamp().eventId()));
        accepted.entered()
                .ifPresent(entered -> map.instant(ENTERED_AT, entered.at()).text(ENTERED_BY, entered.by()));
    }

    static AddressChanges read(ItemReader item) {
        Schema.check(item);
        return new AddressChanges(item.list(ALL, ItemReader::of).stream()
                .map(AddressChangesItem::change)
                .toList());
    }

    private static AddressChange change(ItemReader map) {
        return new AddressChange(
                map.text(ID),
                map.instant(ASKED_AT),
                DetailItem.address(map.get(WANTED)),
                decision(map),
                map.integer(ROUND));
    }

    private static AddressDecision decision(ItemReader map) {
        return switch (State.valueOf(map.text(STATE).toUpperCase(Locale.ROOT))) {
            case OPEN -> new AddressDecision.Open();
            case TAKEN_BACK -> new AddressDecision.TakenBack(map.instant(DECIDED_AT));
            case DECLINED -> new AddressDecision.Declined(map.instant(DECIDED_AT), map.text(BY), map.text(REASON));
            case ACCEPTED ->
                new AddressDecision.Accepted(
                        map.instant(DECIDED_AT),
                        map.text(BY),
                        map.flag(BY_HAND),
                        instead(map),
                        map.find(KNOWN, Values::instant),
                        map.find(ENTERED_AT, Values::instant)
                                .map(at -> new AddressDecision.Entered(at, map.text(ENTERED_BY))));
        };
    }

    private static Optional<Stamped<Address>> instead(ItemReader map) {
        return map.find(INSTEAD, DetailItem::address)
                .map(address -> new Stamped<>(address, new Stamp(map.instant(INSTEAD_AT), map.text(INSTEAD_EVENT))));
    }
}
