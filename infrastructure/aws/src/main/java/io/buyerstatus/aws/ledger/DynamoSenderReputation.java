package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.SenderReputation;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * What became of shops' mails, in the ledger's table: a row for each shop and day, dropped a week later. A call whose answer is lost
 * is repeated by the SDK and may count twice.
 */
public final class DynamoSenderReputation implements SenderReputation {
    private static final int DAYS_KEPT = 7;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoSenderReputation(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Day count(ShopId shop, LocalDate day, Outcome outcome, int mails) {
        Instant end = day.plusDays(DAYS_KEPT).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, AttributeValue> row = dynamo.updateItem(request -> request.tableName(table)
                        .key(LedgerTable.reputation(shop, day))
                        .updateExpression("SET " + Schema.ATTRIBUTE + " = :schema, " + LedgerTable.EXPIRES_AT
                                + " = :end ADD " + name(outcome) + " :mails")
                        .expressionAttributeValues(Map.of(
                                ":schema", Values.number(Schema.VERSION),
                                ":end", ProcessedEventItem.expiry(end),
                                ":mails", Values.number(mails)))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
        return new Day(
                counted(row, Outcome.DELIVERED), counted(row, Outcome.BOUNCED), counted(row, Outcome.COMPLAINED));
    }

    @Override
    public void hold(ShopId shop, Instant until) {
        ItemWriter item = Schema.item()
                .instant(LedgerTable.UNTIL, until)
                .put(LedgerTable.EXPIRES_AT, ProcessedEventItem.expiry(until.plusSeconds(1)));
        LedgerTable.heldMails(shop).forEach(item::put);
        dynamo.putItem(request -> request.tableName(table).item(item.item()));
    }

    @Override
    public Optional<Instant> heldUntil(ShopId shop) {
        var response = dynamo.getItem(request -> request.tableName(table).key(LedgerTable.heldMails(shop)));
        if (!response.hasItem()) {
            return Optional.empty();
        }
        ItemReader item = new ItemReader(response.item());
        Schema.check(item);
        return Optional.of(item.instant(LedgerTable.UNTIL));
    }

    private static long counted(Map<String, AttributeValue> row, Outcome outcome) {
        return Optional.ofNullable(row.get(name(outcome)))
                .map(value -> Long.parseLong(value.n()))
                .orElse(0L);
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
