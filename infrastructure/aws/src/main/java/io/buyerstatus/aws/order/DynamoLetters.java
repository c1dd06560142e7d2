package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.letter.LetterReader;
import io.buyerstatus.core.order.OrderKey;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Letters beside their orders, for whoever sends them: one GetItem. */
public final class DynamoLetters implements LetterReader {
    private final DynamoDbClient dynamo;
    private final String orders;

    /** @param orders the table of orders */
    public DynamoLetters(DynamoDbClient dynamo, String orders) {
        this.dynamo = dynamo;
        this.orders = orders;
    }

    @Override
    public Optional<Letter> find(OrderKey order, LetterId id) {
        var response = dynamo.getItem(request -> request.tableName(orders)
                .key(OrdersTable.key(order, OrdersTable.letter(id)))
                .consistentRead(true));
        return response.hasItem()
                ? Optional.of(LetterItem.read(OrdersTable.letter(id), new ItemReader(response.item())))
                : Optional.empty();
    }
}
