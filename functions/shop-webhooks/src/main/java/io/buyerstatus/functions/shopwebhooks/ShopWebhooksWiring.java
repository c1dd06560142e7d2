package io.buyerstatus.functions.shopwebhooks;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.connection.DynamoAppRegistrations;
import io.buyerstatus.aws.connection.DynamoConnectionStates;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.order.DynamoPaymentNotices;
import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.aws.queue.SqsEventQueue;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.app.AppRegistrations;
import io.buyerstatus.core.connection.app.RegisterApp;
import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.OpenedSecrets;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.integrations.WebhookAdapters;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import io.buyerstatus.payments.ProviderHttp;
import io.buyerstatus.payments.paypal.PayPalCertificates;
import io.buyerstatus.payments.paypal.PayPalSignature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record ShopWebhooksWiring(
        CachedSettings settings,
        EventCodec codec,
        WebhookAdapters adapters,
        EventQueue queue,
        PaymentHooks payments,
        ShopwareHooks shopware,
        Deliveries deliveries,
        InstantSource clock) {
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String ORDER_EVENTS_QUEUE_URL = "ORDER_EVENTS_QUEUE_URL";

    static ShopWebhooksWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        EventCodec codec = new EventCodec();
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        CachedSettings settings =
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock);
        SecretBox box = new KmsSecretBox(AwsClients.kms(Patience.OF_A_VISITOR), environment.required(SECRETS_KEY_ID));
        String ledgerTable = environment.required(LEDGER_TABLE);
        ConnectionLearning learning = new ConnectionLearning(
                new DynamoConnectionStates(dynamo, ledgerTable), new DynamoLedger(dynamo, ledgerTable), clock);
        Deliveries deliveries = new Deliveries(learning, clock);
        return new ShopWebhooksWiring(
                settings,
                codec,
                new WebhookAdapters(codec),
                new SqsEventQueue(
                        new SignedSendMessage(Patience.OF_A_VISITOR), environment.required(ORDER_EVENTS_QUEUE_URL)),
                new PaymentHooks(
                        settings,
                        new PayPalSignature(
                                new PayPalCertificates(ProviderHttp.real(), PayPalCertificates.ofThePlatform())),
                        new DynamoPaymentNotices(dynamo, ledgerTable),
                        clock),
                shopware(
                        new DynamoAppRegistrations(dynamo, ledgerTable),
                        learning,
                        box,
                        deliveries,
                        environment.required(PUBLIC_BASE_URL),
                        clock),
                deliveries,
                clock);
    }

    private static ShopwareHooks shopware(
            AppRegistrations registrations,
            ConnectionLearning learning,
            SecretBox box,
            Deliveries deliveries,
            String publicBase,
            InstantSource clock) {
        RandomSecretSource random = new RandomSecretSource();
        return new ShopwareHooks(
                registrations,
                new RegisterApp(
                        registrations,
                        learning,
                        box,
                        // Shopware asks for 64 characters at least.
                        () -> random.fresh().value()
                                + random.fresh().value()
                                + random.fresh().value(),
                        clock),
                new OpenedSecrets(box),
                deliveries,
                publicBase,
                clock);
    }

    /** The connection of this id, if a shop installed it; what cannot be an id is none. */
    Optional<Connection> connection(String id) {
        ConnectionId connection;
        try {
            connection = new ConnectionId(id);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
        return settings.shopOf(connection).flatMap(settings::shop).flatMap(shop -> shop.connection(connection));
    }

    WebhookAdapter adapter(ConnectionKind kind) {
        return adapters.of(kind);
    }

    /** Looks for a connection that nobody installed, forgets that there is none, and writes and reads an event that nobody sent. */
    void prime() {
        connection("no-such-connection");
        settings.empty();
        codec.decode(codec.encode(new OrderEvent(
                "nothing",
                new ConnectionId("no-such-connection"),
                "nothing",
                Instant.EPOCH,
                false,
                OrderEvent.Origin.SHOP,
                new Fact.OrderPacked())));
    }
}
