package io.buyerstatus.aws.mailbox;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.login.MailProvider;
import io.buyerstatus.core.mailbox.login.MailboxSignIn;
import io.buyerstatus.core.mailbox.login.MailboxSignIns;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How people signed in last for mailboxes: a row of each in the ledger's table. */
public final class DynamoMailboxSignIns implements MailboxSignIns {
    private static final String PROVIDER = "provider";
    private static final String TENANT = "tenant";
    private static final String CLIENT = "client";
    private static final String SECRET = "secret";
    private static final String STATE = "state";
    private static final String SESSION = "session";
    private static final String ANY_ACCOUNT = "anyAccount";
    private static final String SINCE = "since";
    private static final String STAGE = "stage";
    private static final String BROUGHT = "brought";
    private static final String DETAIL = "detail";

    private final LedgerRows rows;

    public DynamoMailboxSignIns(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public Optional<MailboxSignIn> signIn(ShopId shop, MailboxId mailbox) {
        return rows.get(MailboxRows.signIn(shop, mailbox)).map(row -> read(shop, mailbox, new ItemReader(row)));
    }

    @Override
    public boolean replace(MailboxSignIn next) {
        return rows.write(row(next), next.revision());
    }

    private static Map<String, AttributeValue> row(MailboxSignIn way) {
        ItemWriter item = Schema.item()
                .number(MailboxRows.REVISION, way.revision())
                .text(PROVIDER, way.client().provider().word())
                .text(TENANT, way.client().tenant())
                .text(CLIENT, way.client().id())
                .put(SECRET, way.secret().map(SealedSecret::ciphertext), Values::text)
                .text(STATE, way.state())
                .text(SESSION, way.session())
                .flag(ANY_ACCOUNT, way.anyAccount())
                .instant(SINCE, way.since())
                .text(STAGE, way.stage().name())
                .put(BROUGHT, way.brought().map(SealedSecret::ciphertext), Values::text)
                .text(DETAIL, way.detail());
        MailboxRows.signIn(way.shop(), way.mailbox()).forEach(item::put);
        return item.item();
    }

    private static MailboxSignIn read(ShopId shop, MailboxId mailbox, ItemReader row) {
        Schema.check(row);
        String word = row.text(PROVIDER);
        MailProvider provider = MailProvider.named(word)
                .orElseThrow(() -> new IllegalArgumentException("no provider of this release: " + word));
        return new MailboxSignIn(
                shop,
                mailbox,
                row.number(MailboxRows.REVISION),
                new OAuthClient(provider, row.text(TENANT), row.text(CLIENT), ""),
                row.find(SECRET, AttributeValue::s).map(SealedSecret::new),
                row.text(STATE),
                row.text(SESSION),
                row.flag(ANY_ACCOUNT),
                row.instant(SINCE),
                MailboxSignIn.Stage.valueOf(row.text(STAGE)),
                row.find(BROUGHT, AttributeValue::s).map(SealedSecret::new),
                row.text(DETAIL));
    }
}
