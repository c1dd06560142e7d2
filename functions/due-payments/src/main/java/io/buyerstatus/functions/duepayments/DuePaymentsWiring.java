package io.buyerstatus.functions.duepayments;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoPayments;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedAutomations;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.checkout.ProviderAccounts;
import io.buyerstatus.core.checkout.SettlePayments;
import io.buyerstatus.core.checkout.SweepDuePayments;
import io.buyerstatus.core.ingest.ReportToOrder;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.payments.Gateways;
import io.buyerstatus.payments.ProviderHosts;
import io.buyerstatus.payments.ProviderHttp;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. It can make no links. */
record DuePaymentsWiring(SweepDuePayments sweep) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PAYMENT_HOSTS = "PAYMENT_HOSTS";

    static DuePaymentsWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String ordersTable = environment.required(ORDERS_TABLE);
        String ledgerTable = environment.required(LEDGER_TABLE);
        String settingsTable = environment.required(SETTINGS_TABLE);
        CachedSettings settings = new CachedSettings(new DynamoSettingsStore(dynamo, settingsTable), clock);
        DynamoOrderStore orders = new DynamoOrderStore(dynamo, ordersTable, ledgerTable);
        DynamoPayments payments = new DynamoPayments(dynamo, ordersTable, ledgerTable);
        Gateways gateways = new Gateways(
                ProviderHosts.parse(environment.optional(PAYMENT_HOSTS).orElse("")),
                ProviderHttp.real(),
                new RandomSecretSource(),
                clock);
        ReportToOrder report = new ReportToOrder(
                orders, settings, new CachedAutomations(new DynamoAutomations(dynamo, settingsTable), clock), clock);
        SettlePayments settle = new SettlePayments(
                orders,
                payments,
                report,
                new ProviderAccounts(
                        settings, new KmsSecretBox(AwsClients.kms(), environment.required(SECRETS_KEY_ID))),
                gateways::of,
                clock);
        return new DuePaymentsWiring(new SweepDuePayments(orders, payments, report, settle, clock));
    }
}
