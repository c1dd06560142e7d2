package io.buyerstatus.functions.bulkmessages;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.bulk.DynamoBulkLane;
import io.buyerstatus.aws.bulk.DynamoBulkStore;
import io.buyerstatus.aws.bulk.SqsBulkQueue;
import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.order.DynamoDeskOrders;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.bulk.BulkPace;
import io.buyerstatus.core.bulk.BulkWriter;
import io.buyerstatus.core.bulk.ExcludeRecipients;
import io.buyerstatus.core.bulk.GatherRecipients;
import io.buyerstatus.core.bulk.SendToRecipients;
import io.buyerstatus.core.bulk.WorkOnBulk;
import io.buyerstatus.core.scheduling.Pause;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.pages.template.TemplateMessages;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record BulkMessagesWiring(WorkOnBulk work, SqsBatch batch) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SEARCH_TABLE = "SEARCH_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String BULK_MESSAGES_QUEUE_URL = "BULK_MESSAGES_QUEUE_URL";
    private static final String MAILS_PER_SECOND = "MAILS_PER_SECOND";

    static BulkMessagesWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String orders = environment.required(ORDERS_TABLE);
        String ledger = environment.required(LEDGER_TABLE);
        DynamoBulkStore store = new DynamoBulkStore(dynamo, ledger);
        BulkWriter writer = new BulkWriter(
                new TemplateMessages(),
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
        BulkPace pace = new BulkPace(Double.parseDouble(environment.required(MAILS_PER_SECOND)));
        WorkOnBulk work = new WorkOnBulk(
                store,
                new GatherRecipients(
                        store,
                        new FindOrders(
                                new DynamoOrderLists(dynamo, environment.required(SEARCH_TABLE)),
                                DynamoOrderStore.readOnly(dynamo, orders),
                                new DynamoTrackedNumbers(dynamo, orders)),
                        new DynamoDeskOrders(dynamo, orders, ledger),
                        new ExcludeRecipients(writer, new DynamoLedger(dynamo, ledger)::suppression, clock),
                        clock),
                new SendToRecipients(
                        store,
                        new DynamoOrderStore(dynamo, orders, ledger),
                        writer,
                        new DynamoBulkLane(dynamo, ledger, pace),
                        Pause.REAL,
                        clock),
                new SqsBulkQueue(
                        new SignedSendMessage(Patience.OF_WORK), environment.required(BULK_MESSAGES_QUEUE_URL)),
                clock);
        return new BulkMessagesWiring(work, new SqsBatch(new DynamoFailureLog(dynamo, ledger), clock));
    }
}
