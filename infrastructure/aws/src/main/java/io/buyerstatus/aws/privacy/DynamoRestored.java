package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.order.EveryOrder;
import io.buyerstatus.aws.order.InquiryRows;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.privacy.EraseAgain;
import io.buyerstatus.core.privacy.ErasureRegister;
import io.buyerstatus.core.privacy.PersonalData;
import io.buyerstatus.core.privacy.Trace;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables that were restored: whole tables are read, since nothing leads from a register of digests to what it speaks of. */
public final class DynamoRestored implements EraseAgain.Restored {
    private static final String ADDRESS = "#ADDRESS#";
    private static final String HELD = "#HELD";
    private static final String WITHDRAWALS = "#WITHDRAWALS";
    private static final String BOARDS = "#INQUIRIES#";

    private final DynamoDbClient dynamo;
    private final String orders;
    private final String ledger;
    private final PersonalData data;
    private final InstantSource clock;

    public DynamoRestored(DynamoDbClient dynamo, String orders, String ledger, PersonalData data, InstantSource clock) {
        this.dynamo = dynamo;
        this.orders = orders;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public void orders(ShopId shop, Consumer<OrderKey> each) {
        new EveryOrder(dynamo, orders).of(shop, each);
    }

    @Override
    public int forgetAddresses(ShopId shop, ErasureRegister.Entries erased) {
        Instant now = clock.instant();
        int gone = 0;
        for (Map<String, AttributeValue> row : rows(ledger, shop, ADDRESS)) {
            String digest = text(row, LedgerTable.PK).substring((shop + ADDRESS).length());
            if (erased.hasDigest(digest)) {
                dynamo.deleteItem(request -> request.tableName(ledger).key(keys(row)));
                gone++;
            }
        }
        for (Map<String, AttributeValue> row : rows(ledger, shop, HELD)) {
            gone += forget(
                    shop, text(row, "from"), new Trace.Answer(new MailId(text(row, LedgerTable.SK))), erased, now);
        }
        for (Map<String, AttributeValue> row : rows(orders, shop, WITHDRAWALS)) {
            gone += forget(shop, text(row, "to"), new Trace.Declaration(text(row, LedgerTable.SK)), erased, now);
        }
        for (Map<String, AttributeValue> row : rows(orders, shop, BOARDS)) {
            Inquiry asked = InquiryRows.read(shop, new ItemReader(row));
            Trace trace = new Trace.Inquiry(asked.key().inquiry());
            gone += forget(shop, asked.asker().email().value(), trace, erased, now);
        }
        return gone;
    }

    private int forget(ShopId shop, String address, Trace trace, ErasureRegister.Entries erased, Instant now) {
        Optional<EmailAddress> known = EmailAddress.parse(address).filter(erased::has);
        known.ifPresent(it -> data.forget(shop, trace, now));
        return known.isPresent() ? 1 : 0;
    }

    private List<Map<String, AttributeValue>> rows(String table, ShopId shop, String kind) {
        return dynamo
                .scanPaginator(request -> request.tableName(table)
                        .filterExpression("begins_with(#pk, :shop)")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK))
                        .expressionAttributeValues(Map.of(":shop", Values.text(shop + kind))))
                .items()
                .stream()
                .toList();
    }

    private static Map<String, AttributeValue> keys(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        return Map.of(LedgerTable.PK, item.get(LedgerTable.PK), LedgerTable.SK, item.get(LedgerTable.SK));
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return new ItemReader(row).text(name);
    }
}
