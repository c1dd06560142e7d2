package io.buyerstatus.functions.notifications;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.SignedJson;
import io.buyerstatus.aws.document.DynamoDocumentJobs;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.document.SqsPrintQueue;
import io.buyerstatus.aws.ledger.DynamoAutomationTallies;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.DynamoSenderReputation;
import io.buyerstatus.aws.mailbox.SqsMailboxQueue;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoPageEntries;
import io.buyerstatus.aws.picture.DynamoPictureJobs;
import io.buyerstatus.aws.picture.DynamoPictureLedger;
import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.sending.EumSmsSender;
import io.buyerstatus.aws.sending.SesMailSender;
import io.buyerstatus.aws.sending.ShopMessages;
import io.buyerstatus.aws.sending.SnsSmsSender;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.settings.Remembered;
import io.buyerstatus.aws.webhook.DynamoDeliveries;
import io.buyerstatus.aws.webhook.DynamoEndpointHealths;
import io.buyerstatus.aws.webhook.DynamoEndpoints;
import io.buyerstatus.core.document.copy.HandOverDocument;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.DefaultWay;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.MessageComposer;
import io.buyerstatus.core.message.sending.SmsSender;
import io.buyerstatus.core.picture.RequestPictureCopies;
import io.buyerstatus.core.picture.copy.HandOverPicture;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.webhook.LiveEndpoints;
import io.buyerstatus.core.webhook.TellOfMessage;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.mail.ConnectionMailTexts;
import io.buyerstatus.pages.mail.InquiryMailTexts;
import io.buyerstatus.pages.mail.ReviewMailTexts;
import io.buyerstatus.pages.mail.WithdrawalMailTexts;
import io.buyerstatus.pages.template.TemplateMessages;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record NotificationsWiring(
        DispatchMessage dispatchMessage, TellOfMessage tellOfMessage, CopyDesk copies, Workers workers) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String REVIEWS_TABLE = "REVIEWS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String MAIL_FROM = "MAIL_FROM";
    private static final String SUPPORT_ADDRESS = "SUPPORT_ADDRESS";
    private static final String CONFIGURATION_SET = "CONFIGURATION_SET";
    private static final String SES_TENANTS = "SES_TENANTS";
    private static final String DOCUMENTS_BUCKET = "DOCUMENTS_BUCKET";
    private static final String REPLIES_DOMAIN = "REPLIES_DOMAIN";
    private static final String SMS_SENDER_ID = "SMS_SENDER_ID";
    private static final String SMS_CONFIGURATION_SET = "SMS_CONFIGURATION_SET";
    private static final String COPIES_TABLE = "COPIES_TABLE";
    private static final String PRINT_OUTS_QUEUE_URL = "PRINT_OUTS_QUEUE_URL";
    private static final String MAILBOX_MESSAGES_QUEUE_URL = "MAILBOX_MESSAGES_QUEUE_URL";

    static NotificationsWiring of(Map<String, String> variables, InstantSource clock, Workers workers) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String orders = environment.required(ORDERS_TABLE);
        String ledger = environment.required(LEDGER_TABLE);
        String settings = environment.required(SETTINGS_TABLE);
        LinkKeys linkKeys = new LinkKeys(new KmsSecretBox(AwsClients.kms(), environment.required(SECRETS_KEY_ID)));
        MessageComposer composer = ShopMessages.composer(
                dynamo,
                new ShopMessages.Tables(orders, ledger, settings, environment.required(REVIEWS_TABLE)),
                new S3DocumentStore(AwsClients.s3(Patience.OF_WORK), environment.required(DOCUMENTS_BUCKET)),
                new ShopMessages.Links(linkKeys, environment.required(PUBLIC_BASE_URL)),
                new ShopMessages.Words(
                        new BuiltInMessages(),
                        new TemplateMessages(),
                        new WithdrawalMailTexts(),
                        new ReviewMailTexts(),
                        new InquiryMailTexts(),
                        new ConnectionMailTexts(),
                        new ConnectionMailTexts(),
                        new ConnectionMailTexts()),
                new EmailAddress(environment.required(SUPPORT_ADDRESS)),
                RepliesDomain.of(environment.optional(REPLIES_DOMAIN))
                        .map(domain -> new ShopMessages.Answers(linkKeys, domain)),
                clock);
        DispatchMessage dispatch = new DispatchMessage(
                new DynamoLedger(dynamo, ledger),
                new CachedSettings(new DynamoSettingsStore(dynamo, settings), clock),
                composer,
                new Breaker(new DynamoSenderReputation(dynamo, ledger), clock),
                new AutomationGuard(new DynamoAutomationTallies(dynamo, ledger)),
                new DefaultWay(
                        new SesMailSender(
                                AwsClients.ses(),
                                new EmailAddress(environment.required(MAIL_FROM)),
                                environment.required(CONFIGURATION_SET),
                                environment.optional(SES_TENANTS)),
                        sms(environment),
                        new SqsMailboxQueue(
                                new SignedSendMessage(Patience.OF_WORK),
                                environment.required(MAILBOX_MESSAGES_QUEUE_URL))),
                new DynamoPageEntries(dynamo, orders),
                clock);
        LiveEndpoints live = new Remembered<>(
                LiveEndpoints.in(new DynamoEndpoints(dynamo, settings), new DynamoEndpointHealths(dynamo, ledger))::of,
                clock)::of;
        return new NotificationsWiring(
                dispatch,
                new TellOfMessage(
                        live, DynamoOrderStore.readOnly(dynamo, orders), new DynamoDeliveries(dynamo, ledger), clock),
                copies(environment, dynamo, ledger, clock),
                workers);
    }

    /** By the service that tells what became of each SMS, where the deployment has a configuration set for its receipts. */
    private static SmsSender sms(Environment environment) {
        String sender = environment.optional(SMS_SENDER_ID).orElse("");
        return environment
                .optional(SMS_CONFIGURATION_SET)
                .<SmsSender>map(set ->
                        new EumSmsSender(new SignedJson(Patience.OF_SENDING), AwsClients.smsVoice(), set, sender))
                .orElseGet(() -> new SnsSmsSender(AwsClients.sns(), sender));
    }

    private static CopyDesk copies(Environment environment, DynamoDbClient dynamo, String ledger, InstantSource clock) {
        String copies = environment.required(COPIES_TABLE);
        DynamoPictureLedger pictures = new DynamoPictureLedger(dynamo, ledger);
        return new CopyDesk(
                new RequestPictureCopies(pictures, clock),
                new HandOverPicture(pictures, new DynamoPictureJobs(dynamo, copies), clock),
                new HandOverDocument(
                        new DynamoDocumentLedger(dynamo, ledger),
                        new DynamoDocumentJobs(dynamo, copies),
                        new SqsPrintQueue(
                                new SignedSendMessage(Patience.OF_WORK), environment.required(PRINT_OUTS_QUEUE_URL)),
                        clock));
    }
}
