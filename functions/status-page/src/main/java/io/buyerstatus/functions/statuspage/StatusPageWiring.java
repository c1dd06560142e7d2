package io.buyerstatus.functions.statuspage;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OpenShared;
import io.buyerstatus.core.access.WatchOrder;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.buyer.order.OrderPages;
import io.buyerstatus.pages.buyer.order.SharedPages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
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
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        return of(
                DynamoOrderStore.readOnly(dynamo, environment.required(ORDERS_TABLE)),
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }

    static StatusPageWiring of(OrderStore orders, SettingsStore settings, URI publicBase, InstantSource clock) {
        Assets assets = new Assets();
        PageFrames shells = new PageFrames(assets);
        NoticePages notices = new NoticePages(shells).readAt("");
        return new StatusPageWiring(
                new OpenOrder(orders, settings, clock),
                new OpenShared(orders, settings, clock),
                new WatchOrder(orders, settings, clock),
                new OrderPages(shells),
                new SharedPages(shells),
                notices,
                new ClosedPages(new AccessPages(shells), notices),
                assets,
                publicBase,
                clock);
    }
}
