package io.buyerstatus.functions.webhooksender;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.order.DynamoDeclarations;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.Remembered;
import io.buyerstatus.aws.webhook.DynamoDeliveries;
import io.buyerstatus.aws.webhook.DynamoEndpointHealths;
import io.buyerstatus.aws.webhook.DynamoEndpoints;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.core.shop.OpenedSecrets;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.webhook.DeliverEvents;
import io.buyerstatus.core.webhook.Deliveries;
import io.buyerstatus.core.webhook.EndpointHealths;
import io.buyerstatus.core.webhook.Endpoints;
import io.buyerstatus.core.webhook.LiveEndpoints;
import io.buyerstatus.core.webhook.StopEndpoint;
import io.buyerstatus.core.webhook.SweepDeliveries;
import io.buyerstatus.core.webhook.TellOfDeclaration;
import io.buyerstatus.core.webhook.TellOfOrder;
import io.buyerstatus.core.withdrawal.DeclarationReader;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.integrations.outgoing.SignedWebhooks;
import io.buyerstatus.outbound.GuardedWebClient;
import io.buyerstatus.outbound.Origins;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record WebhookSenderWiring(
        TellOfOrder tell, TellOfDeclaration tellOfDeclaration, DeliverEvents deliver, SweepDeliveries sweep) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String WEBHOOK_ORIGINS = "WEBHOOK_ORIGINS";

    static WebhookSenderWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String ledger = environment.required(LEDGER_TABLE);
        String orders = environment.required(ORDERS_TABLE);
        return of(
                new Stores(
                        new DynamoEndpoints(dynamo, environment.required(SETTINGS_TABLE)),
                        new DynamoEndpointHealths(dynamo, ledger),
                        new DynamoDeliveries(dynamo, ledger),
                        DynamoOrderStore.readOnly(dynamo, orders),
                        new DynamoDeclarations(dynamo, orders),
                        new DynamoLedger(dynamo, ledger)),
                new KmsSecretBox(AwsClients.kms(), environment.required(SECRETS_KEY_ID)),
                GuardedWebClient.telling(
                        Resolver.SYSTEM,
                        Origins.parse(environment.optional(WEBHOOK_ORIGINS).orElse(""))),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }

    /** What is read and written. */
    record Stores(
            Endpoints endpoints,
            EndpointHealths healths,
            Deliveries deliveries,
            OrderReader orders,
            DeclarationReader declarations,
            Ledger ledger) {}

    static WebhookSenderWiring of(Stores stores, SecretBox box, WebClient web, URI publicBase, InstantSource clock) {
        // Every write of every order asks; an endpoint is told of what happens from a minute after it was made.
        LiveEndpoints live = new Remembered<>(LiveEndpoints.in(stores.endpoints(), stores.healths())::of, clock)::of;
        DeliverEvents deliver = new DeliverEvents(
                stores.endpoints(),
                stores.healths(),
                stores.deliveries(),
                OpenedSecrets.outgoing(box),
                new SignedWebhooks(publicBase),
                web,
                new StopEndpoint(stores.healths(), stores.ledger()),
                Workers.atOnce(),
                clock);
        return new WebhookSenderWiring(
                new TellOfOrder(live, stores.orders(), stores.deliveries(), clock),
                new TellOfDeclaration(live, stores.declarations(), stores.deliveries(), clock),
                deliver,
                new SweepDeliveries(stores.deliveries(), deliver, clock));
    }
}
