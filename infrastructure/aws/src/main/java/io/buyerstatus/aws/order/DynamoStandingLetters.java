package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.StandingLetters;
import io.buyerstatus.core.order.OrderKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Letters beside their orders, for whoever asks whether somebody answered. */
public final class DynamoStandingLetters implements StandingLetters {
    private final OrderReads reads;

    /** @param orders the table of orders */
    public DynamoStandingLetters(DynamoDbClient dynamo, String orders) {
        this.reads = new OrderReads(dynamo, orders);
    }

    @Override
    public Optional<Instant> newest(OrderKey order) {
        return reads.written(order).stream()
                .map(ItemReader::new)
                .filter(item -> item.text(OrdersTable.SK).startsWith(OrdersTable.LETTER))
                .filter(LetterItem::stands)
                .map(item -> LetterItem.read(item.text(OrdersTable.SK), item))
                .map(Letter::at)
                .max(Comparator.naturalOrder());
    }
}
