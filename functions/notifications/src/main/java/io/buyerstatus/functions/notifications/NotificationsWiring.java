package io.buyerstatus.functions.notifications;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.DynamoSenderReputation;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoWithdrawals;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.sending.SesMailSender;
import io.buyerstatus.aws.sending.SnsSmsSender;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.MessageComposer;
import io.buyerstatus.core.message.sending.OrderMessageComposer;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.WithdrawalMessageComposer;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.mail.WithdrawalMailTexts;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record NotificationsWiring(DispatchMessage dispatchMessage) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String MAIL_FROM = "MAIL_FROM";
    private static final String CONFIGURATION_SET = "CONFIGURATION_SET";
    private static final String SMS_SENDER_ID = "SMS_SENDER_ID";

    static NotificationsWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        LinkKeys linkKeys = new LinkKeys(new KmsSecretBox(AwsClients.kms(), environment.required(SECRETS_KEY_ID)));
        String ordersTable = environment.required(ORDERS_TABLE);
        DynamoOrderStore orders = DynamoOrderStore.readOnly(dynamo, ordersTable);
        MessageComposer composer = new WithdrawalMessageComposer(
                new DynamoWithdrawals(dynamo, ordersTable, environment.required(LEDGER_TABLE)),
                orders,
                new WithdrawalMailTexts(),
                new OrderMessageComposer(
                        orders,
                        new OrderLinks(linkKeys, environment.required(PUBLIC_BASE_URL)),
                        new BuiltInMessages()));
        return new NotificationsWiring(new DispatchMessage(
                new DynamoLedger(dynamo, environment.required(LEDGER_TABLE)),
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock),
                composer,
                new Breaker(new DynamoSenderReputation(dynamo, environment.required(LEDGER_TABLE)), clock),
                new SesMailSender(
                        AwsClients.ses(),
                        new EmailAddress(environment.required(MAIL_FROM)),
                        environment.required(CONFIGURATION_SET)),
                new SnsSmsSender(
                        AwsClients.sns(), environment.optional(SMS_SENDER_ID).orElse("")),
                clock));
    }
}
