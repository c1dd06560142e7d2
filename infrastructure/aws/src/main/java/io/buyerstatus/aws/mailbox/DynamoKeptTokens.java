package io.buyerstatus.aws.mailbox;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.login.KeptToken;
import io.buyerstatus.core.mailbox.login.KeptTokens;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What providers gave for mailboxes, sealed: a row of each in the ledger's table. */
public final class DynamoKeptTokens implements KeptTokens {
    private final LedgerRows rows;

    public DynamoKeptTokens(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public KeptToken token(ShopId shop, MailboxId mailbox) {
        return rows.get(MailboxRows.token(shop, mailbox))
                .map(row -> read(shop, mailbox, new ItemReader(row)))
                .orElseGet(() -> KeptToken.none(shop, mailbox));
    }

    @Override
    public boolean replace(KeptToken next) {
        return rows.write(row(next), next.revision());
    }

    private static Map<String, AttributeValue> row(KeptToken token) {
        ItemWriter item = Schema.item()
                .number(MailboxRows.REVISION, token.revision())
                .text(MailboxRows.GRANT, token.grant())
                .put(MailboxRows.ACCESS, token.access().map(SealedSecret::ciphertext), Values::text)
                .instant(MailboxRows.UNTIL, token.until())
                .put(MailboxRows.REFRESH, token.refresh().map(SealedSecret::ciphertext), Values::text)
                .instant(MailboxRows.RENEWING, token.renewing());
        MailboxRows.token(token.shop(), token.mailbox()).forEach(item::put);
        return item.item();
    }

    private static KeptToken read(ShopId shop, MailboxId mailbox, ItemReader row) {
        Schema.check(row);
        return new KeptToken(
                shop,
                mailbox,
                row.number(MailboxRows.REVISION),
                row.text(MailboxRows.GRANT),
                row.find(MailboxRows.ACCESS, AttributeValue::s).map(SealedSecret::new),
                row.instant(MailboxRows.UNTIL),
                row.find(MailboxRows.REFRESH, AttributeValue::s).map(SealedSecret::new),
                row.instant(MailboxRows.RENEWING));
    }
}
