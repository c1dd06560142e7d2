package io.buyerstatus.functions.orderevents;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.order.DynamoWithdrawals;
import io.buyerstatus.aws.picture.DynamoKnownPictures;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedAutomations;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.access.verification.OrdersByNumber;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.withdrawal.TakeDeclaredElsewhere;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.integrations.contract.DeclarationCodec;
import io.buyerstatus.integrations.contract.EventCodec;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record OrderEventsWiring(
        EventCodec codec,
        DeclarationCodec declarations,
        ApplyOrderEvent applyOrderEvent,
        TakeDeclaredElsewhere takeDeclared,
        SqsBatch batch) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";

    static OrderEventsWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String orders = environment.required(ORDERS_TABLE);
        String ledger = environment.required(LEDGER_TABLE);
        String settingsTable = environment.required(SETTINGS_TABLE);
        CachedSettings settings = new CachedSettings(new DynamoSettingsStore(dynamo, settingsTable), clock);
        LinkKeys linkKeys = new LinkKeys(new KmsSecretBox(AwsClients.kms(), environment.required(SECRETS_KEY_ID)));
        DynamoOrderStore reader = DynamoOrderStore.readOnly(dynamo, orders);
        return new OrderEventsWiring(
                new EventCodec(),
                new DeclarationCodec(),
                new ApplyOrderEvent(
                        new DynamoOrderStore(dynamo, orders, ledger),
                        new DynamoTrackedNumbers(dynamo, orders),
                        settings,
                        new CachedAutomations(new DynamoAutomations(dynamo, settingsTable), clock),
                        new DynamoKnownPictures(dynamo, ledger),
                        linkKeys,
                        clock),
                new TakeDeclaredElsewhere(
                        settings,
                        new OrdersByNumber(reader, reader),
                        reader,
                        new DynamoWithdrawals(dynamo, orders, ledger),
                        clock),
                new SqsBatch(new DynamoFailureLog(dynamo, ledger), clock));
    }
}
