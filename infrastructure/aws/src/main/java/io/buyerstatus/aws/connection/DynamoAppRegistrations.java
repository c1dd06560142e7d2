package io.buyerstatus.aws.connection;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.connection.app.AppRegistration;
import io.buyerstatus.core.connection.app.AppRegistration.Confirmed;
import io.buyerstatus.core.connection.app.AppRegistration.Installation;
import io.buyerstatus.core.connection.app.AppRegistration.Pending;
import io.buyerstatus.core.connection.app.AppRegistration.Replaced;
import io.buyerstatus.core.connection.app.AppRegistrations;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How connections' apps stand, a row each in the ledger's table beside what is known of the connection. Each operation is one call. */
public final class DynamoAppRegistrations implements AppRegistrations {
    private static final String PENDING_ID = "pendingId";
    private static final String PENDING_URL = "pendingUrl";
    private static final String PENDING_SECRET = "pendingSecret";
    private static final String PENDING_SINCE = "pendingSince";
    private static final String ID = "shopId";
    private static final String URL = "shopUrl";
    private static final String SECRET = "secret";
    private static final String ADDRESS = "address";
    private static final String LOGIN = "login";
    private static final String ACCESS = "access";
    private static final String HOUR = "hour";
    private static final String OLD_SECRET = "oldSecret";
    private static final String OLD_UNTIL = "oldUntil";

    private final LedgerRows rows;

    public DynamoAppRegistrations(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public Optional<AppRegistration> find(ShopId shop, ConnectionId connection) {
        return rows.get(ConnectionRows.app(shop, connection)).map(row -> read(shop, connection, row));
    }

    @Override
    public boolean replace(AppRegistration next) {
        return rows.write(write(next), next.revision());
    }

    private static Map<String, AttributeValue> write(AppRegistration registration) {
        ItemWriter item = Schema.item().number(LedgerTable.REVISION, registration.revision());
        ConnectionRows.app(registration.shop(), registration.connection()).forEach(item::put);
        registration.pending().ifPresent(pending -> item.text(
                        PENDING_ID, pending.installation().id())
                .text(PENDING_URL, pending.installation().url())
                .text(PENDING_SECRET, pending.secret().ciphertext())
                .instant(PENDING_SINCE, pending.since()));
        registration.confirmed().ifPresent(confirmed -> {
            item.text(ID, confirmed.installation().id())
                    .text(URL, confirmed.installation().url())
                    .text(SECRET, confirmed.secret().ciphertext());
            confirmed.access().ifPresent(access -> item.text(
                            ADDRESS, access.address().toString())
                    .text(LOGIN, access.login())
                    .text(ACCESS, access.secret().ciphertext())
                    .number(HOUR, access.hour()));
        });
        registration.replaced().ifPresent(old -> item.text(
                        OLD_SECRET, old.secret().ciphertext())
                .instant(OLD_UNTIL, old.until()));
        return item.item();
    }

    private static AppRegistration read(ShopId shop, ConnectionId connection, Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        return new AppRegistration(
                shop,
                connection,
                item.number(LedgerTable.REVISION),
                secret(item, PENDING_SECRET)
                        .map(secret -> new Pending(
                                new Installation(item.text(PENDING_ID), item.text(PENDING_URL)),
                                secret,
                                item.instant(PENDING_SINCE))),
                secret(item, SECRET)
                        .map(secret -> new Confirmed(
                                new Installation(item.text(ID), item.text(URL)),
                                secret,
                                secret(item, ACCESS)
                                        .map(access -> new PullAccess(
                                                ShopAddress.parse(item.text(ADDRESS)),
                                                item.text(LOGIN),
                                                access,
                                                item.integer(HOUR),
                                                false)))),
                secret(item, OLD_SECRET).map(secret -> new Replaced(secret, item.instant(OLD_UNTIL))));
    }

    private static Optional<SealedSecret> secret(ItemReader item, String name) {
        return item.find(name, AttributeValue::s).map(SealedSecret::new);
    }
}
