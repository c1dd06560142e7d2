package io.buyerstatus.aws.mailbox;

import io.buyerstatus.aws.item.Cancelled;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.settings.Partitions;
import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Mailboxes in the settings' table: a row each, and a row for each password that only whoever logs in reads. */
public final class DynamoMailboxes implements Mailboxes {
    private final DynamoDbClient dynamo;
    private final String table;
    private final Partitions partitions;

    public DynamoMailboxes(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.partitions = new Partitions(dynamo, table);
    }

    @Override
    public Optional<Mailbox> find(ShopId shop, MailboxId id) {
        return item(MailboxRows.mailbox(shop, id)).map(row -> mailbox(shop, row));
    }

    @Override
    public List<Mailbox> of(ShopId shop) {
        return partitions.all(MailboxRows.partition(shop)).stream()
                .map(row -> mailbox(shop, new ItemReader(row)))
                .toList();
    }

    @Override
    public Optional<SealedSecret> password(ShopId shop, MailboxId id) {
        return item(MailboxRows.password(shop, id)).map(row -> new SealedSecret(row.text(MailboxRows.SECRET)));
    }

    @Override
    public boolean put(Mailbox mailbox, Optional<SealedSecret> password) {
        List<TransactWriteItem> writes = new ArrayList<>();
        Put.Builder put = Put.builder().tableName(table).item(row(mailbox));
        if (mailbox.version() == 1) {
            put.conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", MailboxRows.PK));
        } else {
            put.conditionExpression("#version = :before")
                    .expressionAttributeNames(Map.of("#version", MailboxRows.VERSION))
                    .expressionAttributeValues(Map.of(":before", Values.number(mailbox.version() - 1)));
        }
        writes.add(TransactWriteItem.builder().put(put.build()).build());
        password.ifPresent(closed -> {
            ItemWriter secret = Schema.item().text(MailboxRows.SECRET, closed.ciphertext());
            MailboxRows.password(mailbox.shop(), mailbox.id()).forEach(secret::put);
            writes.add(TransactWriteItem.builder()
                    .put(with -> with.tableName(table).item(secret.item()))
                    .build());
        });
        try {
            dynamo.transactWriteItems(request -> request.transactItems(writes));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (Cancelled.byCondition(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    @Override
    public void remove(ShopId shop, MailboxId id) {
        dynamo.deleteItem(request -> request.tableName(table).key(MailboxRows.password(shop, id)));
        dynamo.deleteItem(request -> request.tableName(table).key(MailboxRows.mailbox(shop, id)));
    }

    private Optional<ItemReader> item(Map<String, AttributeValue> key) {
        var response =
                dynamo.getItem(request -> request.tableName(table).key(key).consistentRead(true));
        if (!response.hasItem()) {
            return Optional.empty();
        }
        ItemReader item = new ItemReader(response.item());
        Schema.check(item);
        return Optional.of(item);
    }

    private static Map<String, AttributeValue> row(Mailbox mailbox) {
        ItemWriter item = Schema.item()
                .text(MailboxRows.SMTP, mailbox.smtp().toString())
                .text(MailboxRows.SECURITY, mailbox.security().name().toLowerCase(Locale.ROOT))
                .put(MailboxRows.LOGIN, mailbox.login(), Values::text)
                .text(MailboxRows.ADDRESS, mailbox.address().value())
                .text(MailboxRows.NAME, mailbox.displayedName())
                .number(MailboxRows.PER_MINUTE, mailbox.rate().perMinute())
                .number(MailboxRows.PER_DAY, mailbox.rate().perDay())
                .put(MailboxRows.IMAP, mailbox.imap().map(MailServer::toString), Values::text)
                .number(MailboxRows.VERSION, mailbox.version());
        MailboxRows.mailbox(mailbox.shop(), mailbox.id()).forEach(item::put);
        return item.item();
    }

    private static Mailbox mailbox(ShopId shop, ItemReader row) {
        Schema.check(row);
        Security security = Security.valueOf(row.text(MailboxRows.SECURITY).toUpperCase(Locale.ROOT));
        return new Mailbox(
                shop,
                MailboxRows.id(row.text(MailboxRows.SK)),
                MailServer.parse(row.text(MailboxRows.SMTP), security.usualPort()),
                security,
                row.find(MailboxRows.LOGIN, AttributeValue::s),
                new EmailAddress(row.text(MailboxRows.ADDRESS)),
                row.text(MailboxRows.NAME),
                new SendingLimit(row.integer(MailboxRows.PER_MINUTE), row.integer(MailboxRows.PER_DAY)),
                row.find(MailboxRows.IMAP, AttributeValue::s).map(imap -> MailServer.parse(imap, Mailbox.IMAP_PORT)),
                row.number(MailboxRows.VERSION));
    }
}
