package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.FloodGuard;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** How much automations send, in the ledger's table: a row for each automation and ten minutes, one for each and day, and its hold. */
public final class DynamoAutomationTallies implements AutomationTallies {
    private static final Duration KEPT = Duration.ofDays(DAYS + 1L);
    private static final String HOLD = "HOLD";
    private static final String STATE = "state";
    private static final String HELD = "HELD";
    private static final String RELEASED = "RELEASED";
    private static final String DROPPED = "DROPPED";
    private static final String ABOUT = "about";

    /** Absent in rows of earlier releases, which held floods alone. */
    private static final String WHY = "why";

    private static final String FAILED = "failed";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoAutomationTallies(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public long count(ShopId shop, String automation, Instant now, int messages) {
        add(LedgerTable.automation(shop, automation, day(now)), now, messages);
        String span = "TEN#" + Instant.ofEpochSecond(now.getEpochSecond() / SPAN.toSeconds() * SPAN.toSeconds());
        return add(LedgerTable.automation(shop, automation, span), now, messages);
    }

    private long add(Map<String, AttributeValue> key, Instant now, int messages) {
        return counted(dynamo.updateItem(request -> request.tableName(table)
                        .key(key)
                        .updateExpression("SET " + Schema.ATTRIBUTE + " = :schema, " + LedgerTable.EXPIRES_AT
                                + " = :end ADD " + LedgerTable.COUNT + " :messages")
                        .expressionAttributeValues(Map.of(
                                ":schema", Values.number(Schema.VERSION),
                                ":end", ProcessedEventItem.expiry(now.plus(KEPT)),
                                ":messages", Values.number(messages)))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes());
    }

    @Override
    public Day failed(ShopId shop, String automation, Instant now, boolean counted) {
        Map<String, AttributeValue> row = dynamo.updateItem(request -> request.tableName(table)
                        .key(LedgerTable.automation(shop, automation, day(now)))
                        .updateExpression("SET " + Schema.ATTRIBUTE + " = :schema, " + LedgerTable.EXPIRES_AT
                                + " = :end ADD " + LedgerTable.COUNT + " :messages, " + FAILED + " :one")
                        .expressionAttributeValues(Map.of(
                                ":schema", Values.number(Schema.VERSION),
                                ":end", ProcessedEventItem.expiry(now.plus(KEPT)),
                                ":messages", Values.number(counted ? 0 : 1),
                                ":one", Values.number(1)))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
        return new Day(counted(row, LedgerTable.COUNT), counted(row, FAILED));
    }

    private static long counted(Map<String, AttributeValue> row) {
        return counted(row, LedgerTable.COUNT);
    }

    private static long counted(Map<String, AttributeValue> row, String attribute) {
        return Optional.ofNullable(row.get(attribute))
                .map(count -> Long.parseLong(count.n()))
                .orElse(0L);
    }

    private static String day(Instant now) {
        return "DAY#" + LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    @Override
    public long lastDays(ShopId shop, String automation, Instant now) {
        return IntStream.range(0, DAYS)
                .mapToObj(days -> LedgerTable.automation(shop, automation, day(now.minus(Duration.ofDays(days)))))
                .mapToLong(key -> counted(
                        dynamo.getItem(request -> request.tableName(table).key(key))
                                .item()))
                .sum();
    }

    @Override
    public Optional<AutomationHold> hold(ShopId shop, String automation) {
        var response = dynamo.getItem(
                request -> request.tableName(table).key(key(shop, automation)).consistentRead(true));
        return response.hasItem() ? Optional.of(read(shop, response.item())) : Optional.empty();
    }

    private static AutomationHold read(ShopId shop, Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        Instant since = item.instant(LedgerTable.SINCE);
        return switch (item.text(STATE)) {
            case HELD ->
                new AutomationHold.Held(
                        since,
                        Subject.parse(shop, item.text(ABOUT)).orElseThrow(),
                        item.text(WHY).isEmpty()
                                ? AutomationHold.Why.VERY_MANY_AT_ONCE
                                : AutomationHold.Why.valueOf(item.text(WHY)));
            case RELEASED -> new AutomationHold.Released(since);
            case DROPPED -> new AutomationHold.Dropped(since);
            case String unknown -> throw new IllegalStateException("no state of a hold: " + unknown);
        };
    }

    @Override
    public AutomationHold hold(ShopId shop, String automation, AutomationHold.Held held) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(row(shop, automation, held))
                    .conditionExpression("attribute_not_exists(#state) OR #state = :dropped OR (#state = :released AND "
                            + LedgerTable.SINCE + " <= :before)")
                    .expressionAttributeNames(Map.of("#state", STATE))
                    .expressionAttributeValues(Map.of(
                            ":dropped", Values.text(DROPPED),
                            ":released", Values.text(RELEASED),
                            ":before", Values.instant(held.since().minus(FloodGuard.RELEASED)))));
            return held;
        } catch (ConditionalCheckFailedException stands) {
            return hold(shop, automation).orElse(held);
        }
    }

    @Override
    public void decide(ShopId shop, String automation, AutomationHold decision) {
        dynamo.putItem(request -> request.tableName(table).item(row(shop, automation, decision)));
    }

    private static Map<String, AttributeValue> row(ShopId shop, String automation, AutomationHold hold) {
        ItemWriter item = Schema.item().instant(LedgerTable.SINCE, hold.since());
        switch (hold) {
            case AutomationHold.Held(Instant since, Subject about, AutomationHold.Why why) ->
                item.text(STATE, HELD).text(ABOUT, about.key()).text(WHY, why.name());
            case AutomationHold.Released released -> item.text(STATE, RELEASED);
            case AutomationHold.Dropped dropped -> item.text(STATE, DROPPED);
        }
        key(shop, automation).forEach(item::put);
        return item.item();
    }

    private static Map<String, AttributeValue> key(ShopId shop, String automation) {
        return LedgerTable.automation(shop, automation, HOLD);
    }
}
