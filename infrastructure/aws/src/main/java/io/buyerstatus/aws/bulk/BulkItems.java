package io.buyerstatus.aws.bulk;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.bulk.BulkExclusion;
import io.buyerstatus.core.bulk.BulkRecipient;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSelection;
import io.buyerstatus.core.bulk.BulkSlice;
import io.buyerstatus.core.bulk.BulkState;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.search.Due;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of messages to many, and of their slices. None has a state of messages, so that no sender is woken by them. */
final class BulkItems {
    private static final String RUNS = "#BULK";
    private static final String PARTS = "#BULK#";
    private static final String SLICE = "SLICE#";
    private static final String WORDS = "WORDS";

    private static final String PERSON = "person";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String TEMPLATE = "made";
    private static final String TICKED = "ticked";
    private static final String PROGRESS = "progress";
    private static final String MONEY = "money";
    private static final String FROM_CHANNEL = "from";
    private static final String WAITING = "waiting";
    private static final String AGAIN = "again";
    private static final String PHASE = "phase";
    private static final String SINCE = "since";
    private static final String MOVED_BY = "movedBy";
    private static final String WHY = "why";
    private static final String HEEDLESS = "heedless";
    private static final String SLICES = "slices";
    private static final String INCLUDED = "included";
    private static final String EXCLUDED = "excluded";
    private static final String SENT_SLICES = "sentSlices";
    private static final String SENT = "written";
    private static final String COUNTED_AT = "countedAt";

    private static final String ORDERS = "orders";
    private static final String ORDER = "order";
    private static final String NUMBER = "number";
    private static final String AFTER = "after";

    private BulkItems() {}

    static String runs(ShopId shop) {
        return shop.value() + RUNS;
    }

    static String parts(ShopId shop, BulkId run) {
        return shop.value() + PARTS + run;
    }

    static String slice(int number) {
        return SLICE + "%06d".formatted(number);
    }

    static Map<String, AttributeValue> key(ShopId shop, BulkId run) {
        return key(runs(shop), run.value());
    }

    static Map<String, AttributeValue> wordsKey(ShopId shop, BulkId run) {
        return key(parts(shop, run), WORDS);
    }

    static Map<String, AttributeValue> lane() {
        return key("BULK", "LANE");
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(LedgerTable.PK, Values.text(partition), LedgerTable.SK, Values.text(sort));
    }

    static AttributeValue expiry(Instant begun) {
        return Values.number(begun.plus(BulkRun.KEPT).getEpochSecond());
    }

    static Map<String, AttributeValue> write(BulkRun run) {
        ItemWriter item = Schema.item()
                .number(LedgerTable.REVISION, run.revision())
                .text(PERSON, run.begun().person().value())
                .text(BY, run.begun().by())
                .instant(AT, run.begun().at())
                .text(TEMPLATE, run.begun().template())
                .flag(AGAIN, run.again())
                .text(PHASE, run.state().name())
                .instant(SINCE, run.status().since())
                .text(MOVED_BY, run.status().by())
                .put(WHY, run.status().why(), why -> Values.text(why.name()))
                .flag(HEEDLESS, run.status().heedless())
                .number(SLICES, run.tally().slices())
                .number(INCLUDED, run.tally().included())
                .number(SENT_SLICES, run.tally().sentSlices())
                .number(SENT, run.tally().sent())
                .instant(COUNTED_AT, run.tally().at())
                .put(LedgerTable.EXPIRES_AT, expiry(run.begun().at()));
        Map<String, Integer> excluded = new HashMap<>();
        run.tally().excluded().forEach((why, count) -> excluded.put(why.name(), count));
        item.map(EXCLUDED, excluded, count -> Values.number(count));
        selection(run.selection(), item);
        key(run.shop(), run.id()).forEach(item::put);
        return item.item();
    }

    private static void selection(BulkSelection selection, ItemWriter item) {
        switch (selection) {
            case BulkSelection.Ticked ticked ->
                item.put(TICKED, Values.list(ticked.orders(), order -> Values.text(order.key())));
            case BulkSelection.Matching(OrderFilter filter) ->
                item.put(PROGRESS, filter.progress(), progress -> Values.text(progress.name()))
                        .put(MONEY, filter.due(), due -> Values.text(due.name()))
                        .put(FROM_CHANNEL, filter.channel(), channel -> Values.text(channel.value()))
                        .flag(WAITING, filter.waiting());
        }
    }

    static BulkRun read(ShopId shop, ItemReader item) {
        Schema.check(item);
        Map<BulkExclusion, Integer> excluded = new EnumMap<>(BulkExclusion.class);
        item.map(EXCLUDED, count -> Integer.parseInt(count.n()))
                .forEach((why, count) -> excluded.put(BulkExclusion.valueOf(why), count));
        return new BulkRun(
                shop,
                new BulkId(item.text(LedgerTable.SK)),
                item.number(LedgerTable.REVISION),
                new BulkRun.Begun(
                        new PersonId(item.text(PERSON)), item.text(BY), item.instant(AT), item.text(TEMPLATE)),
                selection(shop, item),
                item.flag(AGAIN),
                new BulkRun.Status(
                        BulkState.valueOf(item.text(PHASE)),
                        item.instant(SINCE),
                        item.text(MOVED_BY),
                        item.find(WHY, why -> BulkRun.Alarm.valueOf(why.s())),
                        item.flag(HEEDLESS)),
                new BulkRun.Tally(
                        item.integer(SLICES),
                        item.integer(INCLUDED),
                        excluded,
                        item.integer(SENT_SLICES),
                        item.integer(SENT),
                        item.instant(COUNTED_AT)));
    }

    private static BulkSelection selection(ShopId shop, ItemReader item) {
        return item.find(TICKED).isPresent()
                ? new BulkSelection.Ticked(item.list(TICKED, order -> new OrderKey(shop, order.s())))
                : new BulkSelection.Matching(new OrderFilter(
                        item.find(PROGRESS, progress -> Progress.valueOf(progress.s())),
                        item.find(MONEY, due -> Due.valueOf(due.s())),
                        item.find(FROM_CHANNEL, channel -> new ChannelId(channel.s())),
                        item.flag(WAITING)));
    }

    static Map<String, AttributeValue> write(BulkRun run, BulkSlice slice) {
        ItemWriter item = Schema.item()
                .list(ORDERS, slice.recipients(), recipient -> new ItemWriter()
                        .text(ORDER, recipient.order().key())
                        .text(NUMBER, recipient.number())
                        .put(WHY, recipient.excluded(), why -> Values.text(why.name()))
                        .value())
                .put(AFTER, slice.after(), Values::text)
                .put(LedgerTable.EXPIRES_AT, expiry(run.begun().at()));
        key(parts(run.shop(), run.id()), slice(slice.number())).forEach(item::put);
        return item.item();
    }

    static BulkSlice slice(ShopId shop, ItemReader item) {
        Schema.check(item);
        return new BulkSlice(
                Integer.parseInt(item.text(LedgerTable.SK).substring(SLICE.length())),
                item.list(ORDERS, value -> {
                    ItemReader order = ItemReader.of(value);
                    return new BulkRecipient(
                            new OrderKey(shop, order.text(ORDER)),
                            order.text(NUMBER),
                            order.find(WHY, why -> BulkExclusion.valueOf(why.s())));
                }),
                item.find(AFTER, AttributeValue::s));
    }
}
