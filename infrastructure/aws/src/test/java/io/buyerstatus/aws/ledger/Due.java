package io.buyerstatus.aws.ledger;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.scheduling.DueShards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sweep is handed of all shards, read to their ends.
 *
 * @param unreadable why the others could not be read
 */
record Due(List<Message> messages, List<RuntimeException> unreadable) {
    static Due in(DynamoLedger ledger, Instant until) {
        List<Message> messages = new ArrayList<>();
        List<RuntimeException> unreadable = new ArrayList<>();
        for (int shard = 0; shard < DueShards.SHARDS; shard++) {
            DueShards.Reader<Message> reader = ledger.shard(shard, until);
            while (!reader.atEnd()) {
                messages.addAll(reader.next(4));
            }
            unreadable.addAll(reader.unreadable());
        }
        return new Due(messages, unreadable);
    }
}
