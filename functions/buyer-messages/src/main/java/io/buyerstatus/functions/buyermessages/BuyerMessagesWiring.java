package io.buyerstatus.functions.buyermessages;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.settings.CachedAutomations;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.conversation.PostBuyerMessage;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.buyer.order.OrderPages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. It can make no links. */
record BuyerMessagesWiring(
        PostBuyerMessage postBuyerMessage,
        OrderPages pages,
        NoticePages notices,
        ClosedPages closed,
        URI publicBase,
        InstantSource clock) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    static BuyerMessagesWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String settings = environment.required(SETTINGS_TABLE);
        return of(
                new DynamoOrderStore(dynamo, environment.required(ORDERS_TABLE), environment.required(LEDGER_TABLE)),
                new CachedSettings(new DynamoSettingsStore(dynamo, settings), clock),
                new CachedAutomations(new DynamoAutomations(dynamo, settings), clock),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }

    static BuyerMessagesWiring of(
            OrderStore orders,
            SettingsStore settings,
            AutomationStore automations,
            URI publicBase,
            InstantSource clock) {
        OpenOrder open = new OpenOrder(orders, settings, clock);
        PageFrames shells = new PageFrames(new Assets());
        NoticePages notices = new NoticePages(shells);
        return new BuyerMessagesWiring(
                new PostBuyerMessage(new OrderDoor(open, orders), orders, automations, clock),
                new OrderPages(shells),
                notices,
                new ClosedPages(new AccessPages(shells), notices),
                publicBase,
                clock);
    }
}
