package io.buyerstatus.functions.mailboxsender;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.ledger.DynamoAutomationTallies;
import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.DynamoSenderReputation;
import io.buyerstatus.aws.mailbox.DynamoKeptTokens;
import io.buyerstatus.aws.mailbox.DynamoMailboxSignIns;
import io.buyerstatus.aws.mailbox.DynamoMailboxStates;
import io.buyerstatus.aws.mailbox.DynamoMailboxTrials;
import io.buyerstatus.aws.mailbox.DynamoMailboxes;
import io.buyerstatus.aws.mailbox.SqsMailboxQueue;
import io.buyerstatus.aws.order.DynamoPageEntries;
import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.sending.ShopMessages;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.settings.DynamoShops;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.login.FinishSignIn;
import io.buyerstatus.core.mailbox.login.KeepGrant;
import io.buyerstatus.core.mailbox.login.MailProviderPlaces;
import io.buyerstatus.core.mailbox.login.MailboxLogins;
import io.buyerstatus.core.mailbox.login.RenewSignIns;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.MailboxLearning;
import io.buyerstatus.core.message.sending.MailboxTransport;
import io.buyerstatus.core.message.sending.OwnMailboxes;
import io.buyerstatus.core.message.sending.SendByMailbox;
import io.buyerstatus.core.message.sending.TryMailbox;
import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.identity.MailProviders;
import io.buyerstatus.mail.ConnectionTrial;
import io.buyerstatus.mail.MailboxServers;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.mail.ConnectionMailTexts;
import io.buyerstatus.pages.mail.InquiryMailTexts;
import io.buyerstatus.pages.mail.ReviewMailTexts;
import io.buyerstatus.pages.mail.WithdrawalMailTexts;
import io.buyerstatus.pages.template.TemplateMessages;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record MailboxSenderWiring(
        SendByMailbox sendByMailbox,
        TryMailbox tryMailbox,
        FinishSignIn finishSignIn,
        RenewSignIns renewSignIns,
        SqsBatch batch) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String REVIEWS_TABLE = "REVIEWS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String MAILBOX_MESSAGES_QUEUE_URL = "MAILBOX_MESSAGES_QUEUE_URL";
    private static final String DOCUMENTS_BUCKET = "DOCUMENTS_BUCKET";
    private static final String SUPPORT_ADDRESS = "SUPPORT_ADDRESS";
    private static final String REPLIES_DOMAIN = "REPLIES_DOMAIN";
    private static final String MAIL_SERVERS = "MAIL_SERVERS";
    private static final String MAIL_PROVIDERS = "MAIL_PROVIDERS";

    static MailboxSenderWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String ledgerTable = environment.required(LEDGER_TABLE);
        String orders = environment.required(ORDERS_TABLE);
        String settingsTable = environment.required(SETTINGS_TABLE);
        KmsSecretBox box = new KmsSecretBox(AwsClients.kms(), environment.required(SECRETS_KEY_ID));
        LinkKeys linkKeys = new LinkKeys(box);
        DynamoLedger ledger = new DynamoLedger(dynamo, ledgerTable);
        DynamoMailboxes mailboxes = new DynamoMailboxes(dynamo, settingsTable);
        MailProviders providers = new MailProviders(
                MailProviderPlaces.parse(environment.optional(MAIL_PROVIDERS).orElse("")));
        MailboxLogins logins =
                new MailboxLogins(mailboxes, box, new DynamoKeptTokens(dynamo, ledgerTable), providers, clock);
        MailServers servers =
                MailServers.parse(environment.optional(MAIL_SERVERS).orElse(""));
        MailboxTransport transport = new MailboxServers(Resolver.SYSTEM, servers, clock);
        DynamoMailboxStates states = new DynamoMailboxStates(dynamo, ledgerTable);
        MailboxLearning learning = new MailboxLearning(states, ledger);
        DispatchMessage dispatch = new DispatchMessage(
                ledger,
                new CachedSettings(new DynamoSettingsStore(dynamo, settingsTable), clock),
                ShopMessages.composer(
                        dynamo,
                        new ShopMessages.Tables(
                                orders, ledgerTable, settingsTable, environment.required(REVIEWS_TABLE)),
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
                        clock),
                new Breaker(new DynamoSenderReputation(dynamo, ledgerTable), clock),
                new AutomationGuard(new DynamoAutomationTallies(dynamo, ledgerTable)),
                new OwnMailboxes(mailboxes, logins, transport, learning, clock),
                new DynamoPageEntries(dynamo, orders),
                clock);
        return new MailboxSenderWiring(
                new SendByMailbox(
                        dispatch,
                        ledger,
                        mailboxes,
                        logins,
                        transport,
                        new SqsMailboxQueue(
                                new SignedSendMessage(Patience.OF_WORK),
                                environment.required(MAILBOX_MESSAGES_QUEUE_URL)),
                        clock),
                new TryMailbox(
                        mailboxes,
                        logins,
                        new ConnectionTrial(Resolver.SYSTEM, servers, clock),
                        new DynamoMailboxTrials(dynamo, ledgerTable),
                        learning,
                        clock),
                new FinishSignIn(
                        mailboxes,
                        new DynamoMailboxSignIns(dynamo, ledgerTable),
                        providers,
                        new KeepGrant(mailboxes, states, box, clock),
                        box,
                        ConsoleUrls.mailboxSignedIn(URI.create(environment.required(PUBLIC_BASE_URL))),
                        clock),
                new RenewSignIns(
                        new DynamoShops(dynamo, settingsTable)::all, mailboxes, logins, learning.notices(clock)),
                new SqsBatch(new DynamoFailureLog(dynamo, ledgerTable), clock));
    }
}
