package io.buyerstatus.aws.reply;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.KeptMail;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.inbound.MailStore;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Mails that came in, in the ledger's table. */
public final class DynamoMails implements MailStore {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoMails(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(KeptMail mail) {
        dynamo.putItem(request -> request.tableName(table).item(MailRows.kept(mail)));
    }

    @Override
    public void link(OrderKey order, MailId mail) {
        dynamo.putItem(request -> request.tableName(table).item(MailRows.link(order, mail)));
    }

    @Override
    public Optional<KeptMail> find(ShopId shop, MailId id) {
        var response = dynamo.getItem(
                request -> request.tableName(table).key(MailRows.key(shop, id)).consistentRead(true));
        return response.hasItem()
                ? Optional.of(MailRows.kept(shop, id, new ItemReader(response.item())))
                : Optional.empty();
    }

    @Override
    public void hold(HeldMail mail) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(MailRows.held(mail))
                    .conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", LedgerTable.PK)));
        } catch (ConditionalCheckFailedException there) {
            // It came before.
        }
    }

    @Override
    public Optional<HeldMail> held(ShopId shop, MailId id) {
        var response = dynamo.getItem(request ->
                request.tableName(table).key(MailRows.heldKey(shop, id)).consistentRead(true));
        return response.hasItem()
                ? Optional.of(MailRows.held(shop, new ItemReader(response.item())))
                : Optional.empty();
    }

    @Override
    public List<HeldMail> newest(ShopId shop, int limit) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(MailRows.heldOf(shop)))))
                .items()
                .stream()
                .map(item -> MailRows.held(shop, new ItemReader(item)))
                .sorted(Comparator.comparing(HeldMail::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean replace(HeldMail next) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(MailRows.held(next))
                    .conditionExpression("#revision = :before")
                    .expressionAttributeNames(Map.of("#revision", LedgerTable.REVISION))
                    .expressionAttributeValues(Map.of(":before", Values.number(next.revision() - 1))));
            return true;
        } catch (ConditionalCheckFailedException other) {
            return false;
        }
    }

    @Override
    public boolean count(ShopId shop, String what, LocalDate day, int most) {
        try {
            dynamo.updateItem(request -> request.tableName(table)
                    .key(MailRows.count(shop, what + "#" + day))
                    .updateExpression("ADD #count :one SET #expires = :expires")
                    .conditionExpression("attribute_not_exists(#count) OR #count < :most")
                    .expressionAttributeNames(
                            Map.of("#count", MailRows.COUNTED_MAILS, "#expires", LedgerTable.EXPIRES_AT))
                    .expressionAttributeValues(Map.of(
                            ":one", Values.number(1),
                            ":most", Values.number(most),
                            ":expires",
                                    MailRows.countedUntil(
                                            day.atStartOfDay(ZoneOffset.UTC).toInstant()))));
            return true;
        } catch (ConditionalCheckFailedException full) {
            return false;
        }
    }
}
