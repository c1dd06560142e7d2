package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.Claim;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.SendingSpan;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The ledger in its DynamoDB table. Each operation but {@link #due} is one call; due messages are one Query per page. */
public final class DynamoLedger implements Ledger {
    /** In the template's filter of the stream. */
    private static final String PENDING = "pending";

    /** The stream has brought it long before. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final LedgerRows rows;
    private final String table;

    public DynamoLedger(DynamoDbClient dynamo, String table) {
        this.table = table;
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return rows.get(LedgerTable.key(id)).map(MessageItem::read);
    }

    /** All messages about an order (strongly consistent). */
    public List<Message> about(OrderKey order) {
        return rows.beginningWith(LedgerTable.partition(order), LedgerTable.MESSAGE).stream()
                .map(MessageItem::read)
                .toList();
    }

    @Override
    public boolean plan(Message message) {
        return rows.create(MessageItem.write(message));
    }

    @Override
    public boolean replace(Message next) {
        return rows.replace(MessageItem.write(next), next.revision());
    }

    @Override
    public Claim claim(Message claimed, List<Quota> quotas, Instant now) {
        if (quotas.isEmpty()) {
            return replace(claimed) ? new Claim.Taken() : new Claim.NotMine();
        }
        List<Update> taking = quotas.stream()
                .map(quota -> QuotaWrites.take(table, quota, now))
                .toList();
        return switch (rows.replaceAlong(MessageItem.write(claimed), claimed.revision(), taking)) {
            case LedgerRows.Along.Done done -> new Claim.Taken();
            case LedgerRows.Along.Changed changed -> new Claim.NotMine();
            case LedgerRows.Along.Refused(int index) -> new Claim.Exceeded(quotas.get(index));
        };
    }

    @Override
    public Reader<Message> shard(int number, Instant until) {
        return rows.dueIn(LedgerTable.dueShard(number), until, MessageItem::read);
    }

    /** One row for all of them, which the stream brings as it brings messages. */
    @Override
    public void bringAgain(List<MessageId> messages, Instant now) {
        ItemWriter item = Schema.item()
                .text(LedgerTable.AGAIN, PENDING)
                .put(
                        LedgerTable.MESSAGES,
                        Values.texts(messages.stream().map(LedgerTable::named).toList()))
                .put(LedgerTable.EXPIRES_AT, ProcessedEventItem.expiry(now.plus(KEPT)));
        LedgerTable.again(now, messages.getFirst()).forEach(item::put);
        rows.put(item.item());
    }

    @Override
    public Optional<Instant> broughtAgain() {
        return rows.get(LedgerTable.brought()).map(row -> new ItemReader(row).instant(LedgerTable.AT));
    }

    @Override
    public void noteBroughtAgain(Instant when) {
        ItemWriter item = Schema.item().instant(LedgerTable.AT, when);
        LedgerTable.brought().forEach(item::put);
        rows.put(item.item());
    }

    /** What a release before the shards wrote. */
    @Override
    public void due(Instant hour, Instant until, Consumer<List<Message>> page) {
        rows.due(LedgerTable.dueHour(hour), until, MessageItem::read, page);
    }

    @Override
    public Optional<Instant> cursor() {
        return rows.cursor(LedgerTable.cursor());
    }

    @Override
    public void moveCursor(Instant hour) {
        rows.moveCursor(LedgerTable.cursor(), hour);
    }

    @Override
    public Optional<SendingSpan> sending(DeliveryChannel channel) {
        return rows.get(LedgerTable.sending(channel)).map(ItemReader::new).map(item -> {
            Schema.check(item);
            return new SendingSpan(item.instant(LedgerTable.SINCE), item.instant(LedgerTable.AT));
        });
    }

    @Override
    public void noteSending(DeliveryChannel channel, SendingSpan span) {
        ItemWriter item = Schema.item().instant(LedgerTable.SINCE, span.since()).instant(LedgerTable.AT, span.last());
        LedgerTable.sending(channel).forEach(item::put);
        rows.put(item.item());
    }

    @Override
    public Optional<Suppression> suppression(ShopId shop, EmailAddress address) {
        return suppression(LedgerTable.suppression(shop, address));
    }

    @Override
    public Optional<Suppression> suppression(ShopId shop, PhoneNumber number) {
        return suppression(LedgerTable.suppression(shop, number));
    }

    private Optional<Suppression> suppression(Map<String, AttributeValue> key) {
        return rows.get(key).map(ItemReader::new).map(item -> {
            Schema.check(item);
            return new Suppression(
                    Suppression.Cause.valueOf(item.text(LedgerTable.CAUSE)),
                    item.text(LedgerTable.DETAIL),
                    item.instant(LedgerTable.SINCE));
        });
    }

    @Override
    public void suppress(ShopId shop, EmailAddress address, Suppression why) {
        suppress(LedgerTable.suppression(shop, address), why);
    }

    @Override
    public void suppress(ShopId shop, PhoneNumber number, Suppression why) {
        suppress(LedgerTable.suppression(shop, number), why);
    }

    /** The first reason stays. */
    private void suppress(Map<String, AttributeValue> key, Suppression why) {
        ItemWriter item = Schema.item()
                .text(LedgerTable.CAUSE, why.cause().name())
                .text(LedgerTable.DETAIL, why.detail())
                .instant(LedgerTable.SINCE, why.since());
        key.forEach(item::put);
        rows.create(item.item());
    }
}
