package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.AutomationDay;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The index of what automations planned: sparse, as only their messages have its keys, and spread over {@link #SHARDS} keys for each
 * automation. What is still to go out stands before what is done, and both by when they were planned.
 */
final class AutomationRows {
    static final String INDEX = "automations";
    static final String AUTOMATION = "automation";
    static final String PLANNED = "planned";

    static final String OPEN = "open#";
    static final String DONE = "done#";

    private static final int SHARDS = 8;
    private static final String SEPARATOR = "#";

    private AutomationRows() {}

    static void write(Message message, ItemWriter item) {
        if (message.key().type() instanceof MessageType.Automation(String automation)) {
            String id = message.id().id();
            boolean open =
                    AutomationDay.Outcome.of(message.state(), message.reason()).open();
            item.text(AUTOMATION, key(message.id().subject().shop(), automation, Math.floorMod(id.hashCode(), SHARDS)))
                    .text(PLANNED, from(open ? OPEN : DONE, message.schedule().plannedAt()) + SEPARATOR + id);
        }
    }

    /** The keys of the index that are an automation's. */
    static List<String> keys(ShopId shop, String automation) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> key(shop, automation, shard))
                .toList();
    }

    /** Sorts before what was planned at an instant or later, and after what was planned before. */
    static String from(String kind, Instant planned) {
        return kind + Values.sortable(planned);
    }

    /** Sorts after all of a kind. */
    static String end(String kind) {
        return kind + "~";
    }

    static Instant planned(String sortKey) {
        int separator = sortKey.indexOf('#');
        return Instant.parse(sortKey.substring(separator + 1, sortKey.indexOf('#', separator + 1)));
    }

    private static String key(ShopId shop, String automation, int shard) {
        return shop.value() + SEPARATOR + automation + SEPARATOR + shard;
    }
}
