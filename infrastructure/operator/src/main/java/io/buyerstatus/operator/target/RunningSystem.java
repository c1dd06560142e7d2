package io.buyerstatus.operator.target;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.DynamoRateLimiter;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.connection.DynamoAppRegistrations;
import io.buyerstatus.aws.connection.DynamoConnectionStates;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.document.DynamoShopFiles;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.document.S3Quarantine;
import io.buyerstatus.aws.ledger.DynamoAutomationHistory;
import io.buyerstatus.aws.ledger.DynamoAutomationTallies;
import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.DynamoRejectedEvents;
import io.buyerstatus.aws.ledger.OperatorLedger;
import io.buyerstatus.aws.mailbox.DynamoKeptTokens;
import io.buyerstatus.aws.mailbox.DynamoMailboxStates;
import io.buyerstatus.aws.mailbox.DynamoMailboxes;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoPayments;
import io.buyerstatus.aws.order.DynamoStandingLetters;
import io.buyerstatus.aws.order.DynamoWithdrawalDesk;
import io.buyerstatus.aws.order.EveryOrder;
import io.buyerstatus.aws.picture.DynamoPictureLedger;
import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.aws.queue.SqsEventQueue;
import io.buyerstatus.aws.review.DynamoReviewDesk;
import io.buyerstatus.aws.review.DynamoReviewShelf;
import io.buyerstatus.aws.search.DynamoSearchRows;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoApiKeyStore;
import io.buyerstatus.aws.staff.DynamoStaff;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.ReplaceLink;
import io.buyerstatus.core.access.ReplaceLink.Replaced;
import io.buyerstatus.core.api.ManageKeys;
import io.buyerstatus.core.automation.change.EditableAutomations;
import io.buyerstatus.core.checkout.PaymentStore;
import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.InstallConnection;
import io.buyerstatus.core.connection.app.AppRegistrations;
import io.buyerstatus.core.connection.app.PrepareApp;
import io.buyerstatus.core.connection.app.RegisterApp;
import io.buyerstatus.core.connection.pull.AdmittedOrders;
import io.buyerstatus.core.connection.pull.PullOrders;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.ShopFiles;
import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.domain.DnsRecords;
import io.buyerstatus.core.mailbox.domain.SenderProof;
import io.buyerstatus.core.mailbox.login.MailProviderPlaces;
import io.buyerstatus.core.mailbox.login.MailboxLogins;
import io.buyerstatus.core.message.AutomationHistory;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.picture.RequestPictureCopies;
import io.buyerstatus.core.reviewing.ReviewDesk;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.scheduling.Pause;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.change.ChangeConnections;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ManageStaff;
import io.buyerstatus.core.standing.WhatStands;
import io.buyerstatus.core.store.RejectedEvents;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.core.withdrawal.FollowWithdrawals;
import io.buyerstatus.identity.MailProviders;
import io.buyerstatus.integrations.ShopSystems;
import io.buyerstatus.integrations.pull.QueuedEvents;
import io.buyerstatus.operator.deadletter.DeadLetters;
import io.buyerstatus.outbound.GuardedWebClient;
import io.buyerstatus.outbound.Origins;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A running system's parts, as commands need them; each client is built when it is first used. */
public final class RunningSystem implements AutoCloseable {
    private final Target place;
    private final Deque<SdkAutoCloseable> clients = new ArrayDeque<>();

    private RunningSystem(Target place) {
        this.place = place;
    }

    /** The system at a place. */
    public static RunningSystem at(Target place) {
        // Before environment and profiles: a command for this machine must not reach anybody's account.
        place.sdk().forEach(System::setProperty);
        return new RunningSystem(place);
    }

    /** How the place is called before people. */
    public String description() {
        return place.description();
    }

    public EditableSettings settings() {
        return new DynamoSettingsStore(dynamo(), place.name(Target.SETTINGS_TABLE));
    }

    public EditableAutomations automations() {
        return new DynamoAutomations(dynamo(), place.name(Target.SETTINGS_TABLE));
    }

    public EditableTemplates templates() {
        return new DynamoTemplates(dynamo(), place.name(Target.SETTINGS_TABLE));
    }

    public SecretBox secrets() {
        return new KmsSecretBox(opened(AwsClients.kms()), place.name(Target.SECRETS_KEY_ID));
    }

    /** Shops' own mailboxes. */
    public Mailboxes mailboxes() {
        return new DynamoMailboxes(dynamo(), place.name(Target.SETTINGS_TABLE));
    }

    /** How we are let in at them. */
    public MailboxLogins mailboxLogins(InstantSource clock) {
        return new MailboxLogins(
                mailboxes(),
                secrets(),
                new DynamoKeptTokens(dynamo(), place.name(Target.LEDGER_TABLE)),
                new MailProviders(mailProviders()),
                clock);
    }

    /** Where people sign in for mailboxes. */
    public MailProviderPlaces mailProviders() {
        return MailProviderPlaces.parse(place.names().getOrDefault(Target.MAIL_PROVIDERS, ""));
    }

    /** 160 bits that nobody has seen before. */
    public LinkSecret fresh() {
        return new RandomSecretSource().fresh();
    }

    /** What is known of them. */
    public MailboxStates mailboxStates() {
        return new DynamoMailboxStates(dynamo(), place.name(Target.LEDGER_TABLE));
    }

    /** Mail servers that are not public and may be used all the same; an empty text for none. */
    public String mailServers() {
        return place.names().getOrDefault(Target.MAIL_SERVERS, "");
    }

    /** What speaks against a sender's address; what the deployment's own identity at SES covers is known where {@code MailFrom} is. */
    public SenderProof senders(DnsRecords dns) {
        String from = place.names().getOrDefault(Target.MAIL_FROM, "");
        return new SenderProof(
                dns,
                MailServers.parse(mailServers()),
                Optional.of(from.substring(from.lastIndexOf('@') + 1)).filter(domain -> !domain.isBlank()));
    }

    /** What is known of connections, and what follows from it. */
    public ConnectionLearning connections(InstantSource clock) {
        return new ConnectionLearning(
                new DynamoConnectionStates(dynamo(), place.name(Target.LEDGER_TABLE)), ledger(), clock);
    }

    /** Shop systems, asked from this machine; those that are not public only where the system is on it. */
    public ShopSystems shopSystems(InstantSource clock) {
        return new ShopSystems(web(), clock);
    }

    /** What asks them. */
    public WebClient web() {
        return new GuardedWebClient(
                Resolver.SYSTEM, Origins.parse(place.names().getOrDefault(Target.SHOP_ORIGINS, "")));
    }

    /** Fetches the orders of a connection now. */
    public PullOrders pulls(InstantSource clock) {
        return new PullOrders(
                connections(clock),
                shopSystems(clock)::of,
                secrets(),
                new AdmittedOrders(orders()),
                new QueuedEvents(orderEvents()),
                Pause.REAL,
                clock);
    }

    /** How connections' apps stand. */
    public AppRegistrations apps() {
        return new DynamoAppRegistrations(dynamo(), place.name(Target.LEDGER_TABLE));
    }

    /** What becomes of apps whose connections are removed. */
    public RegisterApp registering(InstantSource clock) {
        return new RegisterApp(apps(), connections(clock), secrets(), RunningSystem::drawn, clock);
    }

    /** Writes connections down whose shops will install an app. */
    public PrepareApp preparing(InstantSource clock) {
        return new PrepareApp(new ChangeConnections(settings(), clock), secrets(), RunningSystem::drawn, clock);
    }

    private static String drawn() {
        RandomSecretSource random = new RandomSecretSource();
        return random.fresh().value() + random.fresh().value();
    }

    /** Installs and removes connections. */
    public InstallConnection installations(InstantSource clock) {
        return new InstallConnection(
                new ChangeConnections(settings(), clock),
                connections(clock),
                secrets(),
                RunningSystem::drawn,
                publicBase().toString(),
                clock);
    }

    public Ledger ledger() {
        return new DynamoLedger(dynamo(), place.name(Target.LEDGER_TABLE));
    }

    public RejectedEvents refusals() {
        return new DynamoRejectedEvents(dynamo(), place.name(Target.LEDGER_TABLE));
    }

    /** What of shops stands still. */
    public WhatStands standing(InstantSource clock) {
        return new WhatStands(
                settings(),
                new WhatStands.Post(mailboxes(), mailboxStates()),
                new WhatStands.Acting(automations(), tallies()),
                new DynamoConnectionStates(dynamo(), place.name(Target.LEDGER_TABLE)),
                refusals(),
                clock);
    }

    public RequestPictureCopies pictures(InstantSource clock) {
        return new RequestPictureCopies(new DynamoPictureLedger(dynamo(), place.name(Target.LEDGER_TABLE)), clock);
    }

    public DeadLetters deadLetters() {
        return new DeadLetters(
                opened(AwsClients.sqs()),
                place.name(Target.DEAD_LETTERS_URL),
                new DynamoFailureLog(dynamo(), place.name(Target.LEDGER_TABLE)));
    }

    /** The files that shops keep for their mails. */
    public ShopFiles files() {
        return new DynamoShopFiles(dynamo(), place.name(Target.LEDGER_TABLE));
    }

    /** What became of orders' documents. */
    public DynamoDocumentLedger documentRows() {
        return new DynamoDocumentLedger(dynamo(), place.name(Target.LEDGER_TABLE));
    }

    /** The bytes of documents and files. */
    public DocumentStore documents() {
        return new S3DocumentStore(AwsClients.s3(Patience.OF_WORK), place.name(Target.DOCUMENTS_BUCKET));
    }

    /** Where packing stations put their pictures. */
    public S3Quarantine quarantine() {
        return new S3Quarantine(AwsClients.s3(Patience.OF_WORK), place.name(Target.DOCUMENTS_BUCKET));
    }

    public EventQueue orderEvents() {
        return new SqsEventQueue(new SignedSendMessage(Patience.OF_WORK), place.name(Target.ORDER_EVENTS_URL));
    }

    /** Who works for which shop. */
    public ManageStaff staff(InstantSource clock) {
        return new ManageStaff(
                new DynamoStaff(dynamo(), place.name(Target.STAFF_TABLE)), new RandomSecretSource(), clock);
    }

    /** The keys of shops' programs. */
    public ManageKeys keys(InstantSource clock) {
        return new ManageKeys(
                new DynamoApiKeyStore(dynamo(), place.name(Target.STAFF_TABLE)), new RandomSecretSource(), clock);
    }

    /** Makes the rows of lists from orders. */
    public IndexOrder searchIndex() {
        return new IndexOrder(
                orders(),
                new DynamoSearchRows(dynamo(), place.name(Target.SEARCH_TABLE), new RandomSecretSource()),
                new DynamoStandingLetters(dynamo(), place.name(Target.ORDERS_TABLE)));
    }

    /** What is kept of buyers, and how it goes. */
    public Privacy privacy(InstantSource clock) {
        return Privacy.in(place, dynamo(), clock);
    }

    /** Hands over every order of a shop, in no order. Reads the whole table: nobody may wait for it. */
    public void everyOrder(ShopId shop, Consumer<OrderKey> each) {
        new EveryOrder(dynamo(), place.name(Target.ORDERS_TABLE)).of(shop, each);
    }

    /** Where pages are served, without a slash at the end. */
    public URI publicBase() {
        return URI.create(place.name(Target.PUBLIC_BASE_URL));
    }

    /** The orders of a shop that bear a number. */
    public List<OrderKey> ordersWithNumber(ShopId shop, String number) {
        return orders().withNumber(shop, number);
    }

    /** An order as it is now. */
    public Optional<Order> order(OrderKey key) {
        return orders().find(key);
    }

    /** What buyers began to pay with providers. */
    public PaymentStore payments() {
        return new DynamoPayments(dynamo(), place.name(Target.ORDERS_TABLE), place.name(Target.LEDGER_TABLE));
    }

    /** What a shop's buyers declared about withdrawing, as the desk has it. */
    public FollowWithdrawals withdrawals(InstantSource clock) {
        return new FollowWithdrawals(
                new DynamoWithdrawalDesk(dynamo(), place.name(Target.ORDERS_TABLE)), orders(), settings(), clock);
    }

    /** A shop's reviews, and what it may do about them. */
    public ReviewDesk reviews() {
        return new DynamoReviewDesk(dynamo(), place.name(Target.REVIEWS_TABLE), place.name(Target.LEDGER_TABLE));
    }

    /** What is published of them. */
    public ReviewShelf publishedReviews() {
        return new DynamoReviewShelf(dynamo(), place.name(Target.REVIEWS_TABLE));
    }

    /** Replaces an order's private link for somebody of the shop. */
    public Entered<Replaced> replaceLink(OrderKey order, InstantSource clock) {
        DynamoOrderStore orders = orders();
        SettingsStore settings = settings();
        return new ReplaceLink(
                        new OrderDoor(new OpenOrder(orders, settings, clock), orders),
                        orders,
                        new DynamoRateLimiter(dynamo(), place.name(Target.ORDERS_TABLE)),
                        new LinkIssuer(settings, new LinkKeys(secrets()), new RandomSecretSource()),
                        clock)
                .replace(order);
    }

    private DynamoOrderStore orders() {
        return new DynamoOrderStore(dynamo(), place.name(Target.ORDERS_TABLE), place.name(Target.LEDGER_TABLE));
    }

    /** All messages of a subject. */
    public List<Message> messages(Subject subject) {
        return new OperatorLedger(dynamo(), place.name(Target.LEDGER_TABLE)).messages(subject);
    }

    /** What became of what automations planned. */
    public AutomationHistory history() {
        return new DynamoAutomationHistory(dynamo(), place.name(Target.LEDGER_TABLE));
    }

    /** How much automations send, and which are held. */
    public AutomationTallies tallies() {
        return new DynamoAutomationTallies(dynamo(), place.name(Target.LEDGER_TABLE));
    }

    /** Replaces a message by what a person decided about it; answers whether nobody else changed it meanwhile. */
    public boolean replace(Message decided) {
        return new DynamoLedger(dynamo(), place.name(Target.LEDGER_TABLE)).replace(decided);
    }

    /** Why a shop must not write to an address; empty where it may. */
    public Optional<Suppression> suppression(ShopId shop, EmailAddress address) {
        return new DynamoLedger(dynamo(), place.name(Target.LEDGER_TABLE)).suppression(shop, address);
    }

    /** Lets a shop write to an address again; answers whether it was not allowed to. */
    public boolean unsuppress(ShopId shop, EmailAddress address) {
        return new OperatorLedger(dynamo(), place.name(Target.LEDGER_TABLE)).lift(shop, address);
    }

    /** Why a shop must not send an SMS to a number; empty where it may. */
    public Optional<Suppression> suppression(ShopId shop, PhoneNumber number) {
        return new DynamoLedger(dynamo(), place.name(Target.LEDGER_TABLE)).suppression(shop, number);
    }

    /** Lets a shop send SMS to a number again; answers whether it was not allowed to. */
    public boolean unsuppress(ShopId shop, PhoneNumber number) {
        return new OperatorLedger(dynamo(), place.name(Target.LEDGER_TABLE)).lift(shop, number);
    }

    private DynamoDbClient dynamo() {
        return opened(AwsClients.dynamoDb());
    }

    private <C extends SdkAutoCloseable> C opened(C client) {
        clients.push(client);
        return client;
    }

    @Override
    public void close() {
        clients.forEach(SdkAutoCloseable::close);
    }
}
