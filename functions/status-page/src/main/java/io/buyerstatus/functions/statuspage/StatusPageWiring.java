package io.buyerstatus.functions.statuspage;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.page.OpenOrder;
import io.buyerstatus.core.page.OpenShared;
import io.buyerstatus.core.page.WatchOrder;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.pages.access.AccessPages;
import io.buyerstatus.pages.access.ClosedPages;
import io.buyerstatus.pages.asset.Assets;
import io.buyerstatus.pages.layout.Shells;
import io.buyerstatus.pages.notice.NoticePages;
import io.buyerstatus.pages.order.OrderPages;
import io.buyerstatus.pages.shared.SharedPages;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. It can read orders and make no links. */
record StatusPageWiring(
        OpenOrder openOrder,
        OpenShared openShared,
        WatchOrder watchOrder,
        OrderPages pages,
        SharedPages sharedPages,
        NoticePages notices,
        ClosedPages closed,
        Assets assets,
        URI publicBase,
        InstantSource clock) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    static StatusPageWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        Assets assets = new Assets();
        Shells shells = new Shells(assets);
        NoticePages notices = new NoticePages(shells).readAt("");
        DynamoOrderStore orders = DynamoOrderStore.readOnly(dynamo, environment.required(ORDERS_TABLE));
        CachedSettings settings =
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock);
        return new StatusPageWiring(
                new OpenOrder(orders, settings, clock),
                new OpenShared(orders, settings, clock),
                new WatchOrder(orders),
                new OrderPages(shells),
                new SharedPages(shells),
                notices,
                new ClosedPages(new AccessPages(shells), notices),
                assets,
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }
}
