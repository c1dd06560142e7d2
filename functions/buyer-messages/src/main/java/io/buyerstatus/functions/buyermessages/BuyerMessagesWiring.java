package io.buyerstatus.functions.buyermessages;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.DynamoRateLimiter;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoWithdrawals;
import io.buyerstatus.aws.settings.CachedAutomations;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.access.verification.OrdersByNumber;
import io.buyerstatus.core.addressing.AskForAddress;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.conversation.PostBuyerMessage;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.withdrawal.DeclareByNumber;
import io.buyerstatus.core.withdrawal.DeclareWithdrawal;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.buyer.address.AddressPages;
import io.buyerstatus.pages.buyer.order.OrderPages;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalPages;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalSentences;
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
        BuyerAnswers answers,
        AddressRoutes addresses,
        WithdrawalRoutes withdrawals) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    /**
     * What it asks.
     *
     * @param attempts counts what comes faster than people declare
     */
    record Ports(
            OrderStore orders,
            OrderNumbers numbers,
            WithdrawalStore withdrawals,
            RateLimiter attempts,
            SettingsStore settings,
            AutomationStore automations) {}

    static BuyerMessagesWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String ordersTable = environment.required(ORDERS_TABLE);
        String ledgerTable = environment.required(LEDGER_TABLE);
        String settings = environment.required(SETTINGS_TABLE);
        DynamoOrderStore orders = new DynamoOrderStore(dynamo, ordersTable, ledgerTable);
        return of(
                new Ports(
                        orders,
                        orders,
                        new DynamoWithdrawals(dynamo, ordersTable, ledgerTable),
                        new DynamoRateLimiter(dynamo, ordersTable),
                        new CachedSettings(new DynamoSettingsStore(dynamo, settings), clock),
                        new CachedAutomations(new DynamoAutomations(dynamo, settings), clock)),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }

    static BuyerMessagesWiring of(Ports ports, URI publicBase, InstantSource clock) {
        PageFrames shells = new PageFrames(new Assets());
        NoticePages notices = new NoticePages(shells);
        OrderDoor door = new OrderDoor(new OpenOrder(ports.orders(), ports.settings(), clock), ports.orders());
        BuyerAnswers answers = new BuyerAnswers(notices, new ClosedPages(new AccessPages(shells), notices), publicBase);
        WithdrawalSentences sentences = new WithdrawalSentences();
        return new BuyerMessagesWiring(
                new PostBuyerMessage(door, ports.orders(), ports.automations(), clock),
                new OrderPages(shells),
                answers,
                new AddressRoutes(new AskForAddress(door, clock), new AddressPages(shells), answers),
                new WithdrawalRoutes(
                        new DeclareWithdrawal(door, ports.withdrawals(), sentences, clock),
                        new DeclareByNumber(
                                ports.settings(),
                                new OrdersByNumber(ports.numbers(), ports.orders()),
                                ports.orders(),
                                ports.withdrawals(),
                                ports.attempts(),
                                sentences,
                                clock),
                        new WithdrawalPages(shells),
                        answers,
                        clock));
    }
}
