package io.buyerstatus.functions.payments;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoPayments;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedAutomations;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.checkout.BeginPayment;
import io.buyerstatus.core.checkout.ConfirmPayment;
import io.buyerstatus.core.checkout.ProviderAccounts;
import io.buyerstatus.core.checkout.SettlePayments;
import io.buyerstatus.core.ingest.ReportToOrder;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.payments.Gateways;
import io.buyerstatus.payments.ProviderHosts;
import io.buyerstatus.payments.ProviderHttp;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. It can make no links. */
record PaymentsWiring(BeginPayment begin, ConfirmPayment confirm, BuyerAnswers answers) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String PAYMENT_HOSTS = "PAYMENT_HOSTS";

    static PaymentsWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String ordersTable = environment.required(ORDERS_TABLE);
        String ledgerTable = environment.required(LEDGER_TABLE);
        String settingsTable = environment.required(SETTINGS_TABLE);
        CachedSettings settings = new CachedSettings(new DynamoSettingsStore(dynamo, settingsTable), clock);
        DynamoOrderStore orders = new DynamoOrderStore(dynamo, ordersTable, ledgerTable);
        DynamoPayments payments = new DynamoPayments(dynamo, ordersTable, ledgerTable);
        ProviderAccounts accounts = new ProviderAccounts(
                settings,
                new KmsSecretBox(AwsClients.kms(Patience.OF_A_VISITOR), environment.required(SECRETS_KEY_ID)));
        Gateways gateways = new Gateways(
                ProviderHosts.parse(environment.optional(PAYMENT_HOSTS).orElse("")),
                ProviderHttp.real(),
                new RandomSecretSource(),
                clock);
        ReportToOrder report = new ReportToOrder(
                orders, settings, new CachedAutomations(new DynamoAutomations(dynamo, settingsTable), clock), clock);
        OrderDoor door = new OrderDoor(new OpenOrder(orders, settings, clock), orders);
        PageFrames shells = new PageFrames(new Assets());
        NoticePages notices = new NoticePages(shells);
        return new PaymentsWiring(
                new BeginPayment(door, orders, payments, accounts, gateways::of, clock),
                new ConfirmPayment(door, new SettlePayments(orders, payments, report, accounts, gateways::of, clock)),
                new BuyerAnswers(
                        notices,
                        new ClosedPages(new AccessPages(shells), notices),
                        URI.create(environment.required(PUBLIC_BASE_URL))));
    }
}
