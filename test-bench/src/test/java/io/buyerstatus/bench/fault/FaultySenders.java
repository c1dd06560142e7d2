package io.buyerstatus.bench.fault;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.ledger.DynamoAutomationTallies;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.DynamoSenderReputation;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.sending.SesMailSender;
import io.buyerstatus.aws.sending.SnsSmsSender;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.OrderMessageComposer;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.pages.mail.BuiltInMessages;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Senders that are wired like {@code notifications}, but for one fault. */
public final class FaultySenders {
    private FaultySenders() {}

    /** Writes down that a message was sent before it is handed over. */
    public static Supplier<Build.Sender> confirmingFirst(Bench bench) {
        return () -> wired(bench, ConfirmsFirst::new, AwsClients.ses());
    }

    /** Lets the SDK ask SES again when an answer is lost, as it does by default. */
    public static Supplier<Build.Sender> retrying(Bench bench) {
        return () -> wired(
                bench,
                UnaryOperator.identity(),
                SesV2Client.builder()
                        .httpClient(UrlConnectionHttpClient.create())
                        .overrideConfiguration(
                                configuration -> configuration.retryStrategy(AwsRetryStrategy.standardRetryStrategy()))
                        .build());
    }

    private static Build.Sender wired(Bench bench, UnaryOperator<Ledger> ledger, SesV2Client ses) {
        Map<String, String> environment = bench.environment("notifications");
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        LinkKeys keys =
                new LinkKeys(new KmsSecretBox(AwsClients.kms(), environment.getOrDefault("SECRETS_KEY_ID", "")));
        DispatchMessage dispatch = new DispatchMessage(
                ledger.apply(new DynamoLedger(dynamo, bench.ledgerTable())),
                new CachedSettings(
                        new DynamoSettingsStore(dynamo, environment.getOrDefault("SETTINGS_TABLE", "")), bench.clock()),
                new OrderMessageComposer(
                        DynamoOrderStore.readOnly(dynamo, bench.ordersTable()),
                        new OrderLinks(keys, environment.getOrDefault("PUBLIC_BASE_URL", "")),
                        new BuiltInMessages()),
                new Breaker(new DynamoSenderReputation(dynamo, bench.ledgerTable()), bench.clock()),
                new AutomationGuard(new DynamoAutomationTallies(dynamo, bench.ledgerTable())),
                new SesMailSender(
                        ses,
                        new EmailAddress(environment.getOrDefault("MAIL_FROM", "")),
                        environment.getOrDefault("CONFIGURATION_SET", "")),
                new SnsSmsSender(AwsClients.sns(), environment.getOrDefault("SMS_SENDER_ID", "")),
                bench.clock());
        return changes -> changes.getRecords().forEach(record -> guarded(dispatch, record));
    }

    private static void guarded(DispatchMessage dispatch, DynamodbStreamRecord record) {
        try {
            message(record).ifPresent(dispatch::dispatch);
        } catch (RuntimeException leftToTheSweep) {
            System.err.println("left to the sweep: " + leftToTheSweep);
        }
    }

    private static Optional<MessageId> message(DynamodbStreamRecord record) {
        Map<String, AttributeValue> keys = record.getDynamodb().getKeys();
        AttributeValue none = new AttributeValue().withS("");
        return LedgerTable.messageId(
                keys.getOrDefault(LedgerTable.PK, none).getS(),
                keys.getOrDefault(LedgerTable.SK, none).getS());
    }
}
