package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** What an operator asks of the ledger, and no function does. */
public final class OperatorLedger {
    private final DynamoDbClient dynamo;
    private final String table;

    public OperatorLedger(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** All messages of a subject, in no order of their own. */
    public List<Message> messages(Subject subject) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :message)")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK, "#sk", LedgerTable.SK))
                        .expressionAttributeValues(Map.of(
                                ":pk", Values.text(LedgerTable.partition(subject)),
                                ":message", Values.text(LedgerTable.MESSAGE))))
                .items()
                .stream()
                .map(MessageItem::read)
                .toList();
    }

    /** Lets a shop write to an address again; answers whether it was not allowed to. */
    public boolean lift(ShopId shop, EmailAddress address) {
        return lift(LedgerTable.suppression(shop, address));
    }

    /** Lets a shop send SMS to a number again; answers whether it was not allowed to. */
    public boolean lift(ShopId shop, PhoneNumber number) {
        return lift(LedgerTable.suppression(shop, number));
    }

    private boolean lift(Map<String, AttributeValue> key) {
        return dynamo.deleteItem(request -> request.tableName(table).key(key).returnValues(ReturnValue.ALL_OLD))
                .hasAttributes();
    }
}
