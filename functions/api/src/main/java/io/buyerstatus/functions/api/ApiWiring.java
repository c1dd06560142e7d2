package io.buyerstatus.functions.api;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.api.DynamoKeptAnswers;
import io.buyerstatus.aws.api.DynamoRequestLimiter;
import io.buyerstatus.aws.order.DynamoDeskOrders;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.order.DynamoWithdrawalDesk;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoApiKeys;
import io.buyerstatus.aws.staff.DynamoStaffReader;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.aws.webhook.DynamoDeliveries;
import io.buyerstatus.aws.webhook.DynamoEndpointHealths;
import io.buyerstatus.aws.webhook.DynamoEndpoints;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ShopNames;
import io.buyerstatus.console.reference.ReferencePages;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.api.ApiKeys;
import io.buyerstatus.core.api.KeptAnswers;
import io.buyerstatus.core.api.RequestLimit;
import io.buyerstatus.core.api.RequestLimiter;
import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.KeepNote;
import io.buyerstatus.core.desk.MindTicket;
import io.buyerstatus.core.desk.WriteLetter;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.staff.StaffReader;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.template.TemplateStore;
import io.buyerstatus.core.webhook.Deliveries;
import io.buyerstatus.core.webhook.DeliveryLog;
import io.buyerstatus.core.webhook.EndpointAddress;
import io.buyerstatus.core.webhook.EndpointHealths;
import io.buyerstatus.core.webhook.EndpointStore;
import io.buyerstatus.core.webhook.ManageEndpoints;
import io.buyerstatus.core.withdrawal.FollowWithdrawals;
import io.buyerstatus.core.withdrawal.WithdrawalDesk;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.integrations.api.ApiDocument;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record ApiWiring(
        ApiDoor door,
        DocsRoute docs,
        OrdersRoute orders,
        OrderRoute order,
        WritingRoute writing,
        WithdrawalsRoute withdrawals,
        SettingsRoute settings,
        TemplatesRoute templates,
        WebhooksRoute webhooks) {
    private static final String STAFF_TABLE = "STAFF_TABLE";
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SEARCH_TABLE = "SEARCH_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String WEBHOOK_ORIGINS = "WEBHOOK_ORIGINS";

    /** Programs, how often they come, and what they asked for. */
    record Programs(ApiKeys keys, RequestLimiter limiter, KeptAnswers answers) {}

    /** Orders as they are found, written, and seen by the staff. */
    record Orders(
            OrderStore store,
            DeskOrders desk,
            OrderLists lists,
            OrderNumbers numbers,
            TrackedNumbers tracked,
            WithdrawalDesk withdrawals) {}

    /** What the shop's owners write; as it is now to be changed, a while old to be gone by. */
    record Set(EditableSettings editable, SettingsStore cached, TemplateStore templates) {}

    static ApiWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String orders = environment.required(ORDERS_TABLE);
        String ledger = environment.required(LEDGER_TABLE);
        String settings = environment.required(SETTINGS_TABLE);
        String staff = environment.required(STAFF_TABLE);
        DynamoSettingsStore editable = new DynamoSettingsStore(dynamo, settings);
        return of(
                new Programs(
                        new DynamoApiKeys(dynamo, staff),
                        new DynamoRequestLimiter(dynamo, ledger),
                        new DynamoKeptAnswers(dynamo, ledger)),
                new Orders(
                        new DynamoOrderStore(dynamo, orders, ledger),
                        new DynamoDeskOrders(dynamo, orders, ledger),
                        new DynamoOrderLists(dynamo, environment.required(SEARCH_TABLE)),
                        DynamoOrderStore.readOnly(dynamo, orders),
                        new DynamoTrackedNumbers(dynamo, orders),
                        new DynamoWithdrawalDesk(dynamo, orders)),
                new Set(editable, new CachedSettings(editable, clock), new DynamoTemplates(dynamo, settings)),
                new Webhooks(
                        new DynamoEndpoints(dynamo, settings),
                        new DynamoEndpointHealths(dynamo, ledger),
                        new DynamoDeliveries(dynamo, ledger),
                        EndpointAddress.parse(
                                environment.optional(WEBHOOK_ORIGINS).orElse("")),
                        new KmsSecretBox(AwsClients.kms(Patience.OF_A_VISITOR), environment.required(SECRETS_KEY_ID)),
                        new RandomSecretSource()),
                new DynamoStaffReader(dynamo, staff),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }

    /** Addresses that are told what happens, and what they were told; secrets are sealed here, and never opened. */
    record Webhooks(
            EndpointStore endpoints,
            EndpointHealths healths,
            Deliveries deliveries,
            EndpointAddress addresses,
            SecretBox box,
            SecretSource random) {}

    static ApiWiring of(
            Programs programs,
            Orders orders,
            Set set,
            Webhooks webhooks,
            StaffReader staff,
            URI publicBase,
            InstantSource clock) {
        ApiDocument document = new ApiDocument();
        Once once = new Once(programs.answers(), clock);
        return new ApiWiring(
                new ApiDoor(programs.keys(), programs.limiter(), RequestLimit.OF_A_KEY, document, publicBase, clock),
                new DocsRoute(document, new ReferencePages(new ConsoleFrames(new ConsoleFiles(), ShopNames.IDS))),
                new OrdersRoute(
                        new FindOrders(orders.lists(), orders.numbers(), orders.tracked()),
                        orders.lists(),
                        set.cached()),
                new OrderRoute(orders.store(), orders.desk(), publicBase),
                new WritingRoute(
                        once,
                        new WritingRoute.Desk(
                                new WriteLetter(orders.desk(), orders.store(), set.cached(), clock),
                                new KeepNote(orders.store(), clock),
                                new MindTicket(orders.desk(), orders.store(), staff, clock)),
                        orders.desk(),
                        clock),
                new WithdrawalsRoute(
                        new FollowWithdrawals(orders.withdrawals(), orders.store(), set.cached(), clock),
                        orders.lists(),
                        once,
                        publicBase),
                new SettingsRoute(
                        set.editable(),
                        new ChangeSettings(set.editable(), SettingsCatalogue.byPath(), new NoSecrets(), clock)),
                new TemplatesRoute(set.templates()),
                new WebhooksRoute(
                        new ManageEndpoints(
                                webhooks.endpoints(),
                                webhooks.healths(),
                                webhooks.addresses(),
                                webhooks.box(),
                                webhooks.random(),
                                clock),
                        new DeliveryLog(webhooks.deliveries(), webhooks.random(), clock),
                        clock));
    }
}
