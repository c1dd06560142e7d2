package io.buyerstatus.functions.shoppulls;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.connection.DynamoAppRegistrations;
import io.buyerstatus.aws.connection.DynamoConnectionStates;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.aws.queue.SqsEventQueue;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.telling.DynamoTellingLedger;
import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.connection.pull.AdmittedOrders;
import io.buyerstatus.core.connection.pull.PullOrders;
import io.buyerstatus.core.connection.pull.PulledEvents;
import io.buyerstatus.core.connection.pull.SweepDuePulls;
import io.buyerstatus.core.connection.telling.SweepDueTellings;
import io.buyerstatus.core.connection.telling.TellAddress;
import io.buyerstatus.core.connection.telling.TellingLedger;
import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.scheduling.Pause;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.integrations.ShopSystems;
import io.buyerstatus.integrations.pull.QueuedEvents;
import io.buyerstatus.outbound.GuardedWebClient;
import io.buyerstatus.outbound.Origins;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record ShopPullsWiring(SweepDuePulls sweep, SweepDueTellings tellings) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String ORDER_EVENTS_QUEUE_URL = "ORDER_EVENTS_QUEUE_URL";
    private static final String SHOP_ORIGINS = "SHOP_ORIGINS";

    static ShopPullsWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String ledgerTable = environment.required(LEDGER_TABLE);
        CachedSettings settings =
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock);
        ConnectionStates states = new DynamoConnectionStates(dynamo, ledgerTable);
        ConnectionLearning learning = new ConnectionLearning(states, new DynamoLedger(dynamo, ledgerTable), clock);
        ShopSystems systems = new ShopSystems(
                new GuardedWebClient(
                        Resolver.SYSTEM,
                        Origins.parse(environment.optional(SHOP_ORIGINS).orElse(""))),
                clock);
        SecretBox box = new KmsSecretBox(AwsClients.kms(), environment.required(SECRETS_KEY_ID));
        OrderReader orders = DynamoOrderStore.readOnly(dynamo, environment.required(ORDERS_TABLE));
        PulledEvents events = new QueuedEvents(new SqsEventQueue(
                new SignedSendMessage(Patience.OF_WORK), environment.required(ORDER_EVENTS_QUEUE_URL)));
        PullOrders pull =
                new PullOrders(learning, systems::of, box, new AdmittedOrders(orders), events, Pause.REAL, clock);
        TellingLedger tellings = new DynamoTellingLedger(dynamo, ledgerTable);
        return new ShopPullsWiring(
                new SweepDuePulls(
                        states, learning, settings, new DynamoAppRegistrations(dynamo, ledgerTable), pull, clock),
                new SweepDueTellings(
                        tellings, new TellAddress(tellings, orders, settings, systems::of, box, events, clock), clock));
    }
}
