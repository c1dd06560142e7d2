package io.buyerstatus.functions.console;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.bulk.DynamoBulkLane;
import io.buyerstatus.aws.bulk.DynamoBulkStore;
import io.buyerstatus.aws.bulk.DynamoSavedViews;
import io.buyerstatus.aws.bulk.SqsBulkQueue;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.ledger.DynamoAutomationTallies;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.order.DynamoDeskOrders;
import io.buyerstatus.aws.order.DynamoInquiries;
import io.buyerstatus.aws.order.DynamoInquiryDesk;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoPlacedEntries;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.order.DynamoWithdrawalDesk;
import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.aws.reply.DynamoMails;
import io.buyerstatus.aws.reply.S3KeptMails;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedAutomations;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoSessionReader;
import io.buyerstatus.aws.staff.DynamoStaffReader;
import io.buyerstatus.aws.telling.DynamoTellingLedger;
import io.buyerstatus.aws.template.CachedTemplates;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.console.automation.TriedPages;
import io.buyerstatus.console.bulk.BulkFormPages;
import io.buyerstatus.console.bulk.BulkPages;
import io.buyerstatus.console.bulk.BulkRunsPages;
import io.buyerstatus.console.card.CardPages;
import io.buyerstatus.console.card.PrintingPages;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ShopNames;
import io.buyerstatus.console.inquiry.InquiryBoard;
import io.buyerstatus.console.inquiry.InquiryDetails;
import io.buyerstatus.console.mail.MailPages;
import io.buyerstatus.console.orders.OrdersPages;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.console.ticket.BoardPages;
import io.buyerstatus.console.withdrawal.WithdrawalsPages;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.ReplaceLink;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.addressing.DecideAddress;
import io.buyerstatus.core.asking.AnswerInquiry;
import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.asking.MindInquiry;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.bulk.BulkLane;
import io.buyerstatus.core.bulk.BulkPace;
import io.buyerstatus.core.bulk.BulkQueue;
import io.buyerstatus.core.bulk.BulkStore;
import io.buyerstatus.core.bulk.BulkWriter;
import io.buyerstatus.core.bulk.DecideBulk;
import io.buyerstatus.core.bulk.ExcludeRecipients;
import io.buyerstatus.core.bulk.GatherRecipients;
import io.buyerstatus.core.bulk.SendToRecipients;
import io.buyerstatus.core.bulk.WorkOnBulk;
import io.buyerstatus.core.connection.telling.TellingLedger;
import io.buyerstatus.core.desk.DecideMessage;
import io.buyerstatus.core.desk.DeskLinks;
import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.KeepNote;
import io.buyerstatus.core.desk.LookAhead;
import io.buyerstatus.core.desk.MindTicket;
import io.buyerstatus.core.desk.WriteLetter;
import io.buyerstatus.core.inbound.KeptOriginals;
import io.buyerstatus.core.inbound.MailStore;
import io.buyerstatus.core.inbound.PlacedEntries;
import io.buyerstatus.core.inbound.SettleHeldMail;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.scheduling.Pause;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.StaffReader;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.template.TemplateStore;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.view.KeepViews;
import io.buyerstatus.core.view.SavedViewStore;
import io.buyerstatus.core.withdrawal.AssignWithdrawal;
import io.buyerstatus.core.withdrawal.FollowWithdrawals;
import io.buyerstatus.core.withdrawal.WithdrawalDesk;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.mail.InquiryMailTexts;
import io.buyerstatus.pages.template.TemplateMessages;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record ConsoleWiring(
        OrdersRoute orders,
        BoardRoute board,
        CardRoute card,
        InquiriesRoute inquiries,
        InquiryRoute inquiry,
        MailsRoute mails,
        WithdrawalsRoute withdrawals,
        WriteToManyRoute write,
        BulkRoute bulk,
        ViewsRoute views,
        TriedRoute tried,
        FilledRoute filled,
        PrintRoute print,
        DeskAnswers answers) {
    private static final String STAFF_TABLE = "STAFF_TABLE";
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String SEARCH_TABLE = "SEARCH_TABLE";
    private static final String MAILS_BUCKET = "MAILS_BUCKET";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String BULK_MESSAGES_QUEUE_URL = "BULK_MESSAGES_QUEUE_URL";
    private static final String MAILS_PER_SECOND = "MAILS_PER_SECOND";
    private static final String DOCUMENTS_BUCKET = "DOCUMENTS_BUCKET";
    private static final Duration PRINTING = Duration.ofMillis(250);

    static ConsoleWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String ordersTable = environment.required(ORDERS_TABLE);
        String settingsTable = environment.required(SETTINGS_TABLE);
        String ledgerTable = environment.required(LEDGER_TABLE);
        return of(
                new People(
                        new DynamoSessionReader(dynamo, environment.required(STAFF_TABLE)),
                        new DynamoStaffReader(dynamo, environment.required(STAFF_TABLE))),
                new Lists(
                        new DynamoOrderLists(dynamo, environment.required(SEARCH_TABLE)),
                        DynamoOrderStore.readOnly(dynamo, ordersTable),
                        new DynamoTrackedNumbers(dynamo, ordersTable),
                        new DynamoSavedViews(dynamo, ledgerTable)),
                new Orders(
                        new DynamoOrderStore(dynamo, ordersTable, ledgerTable),
                        new DynamoDeskOrders(dynamo, ordersTable, ledgerTable),
                        new DynamoTellingLedger(dynamo, ledgerTable),
                        new DynamoWithdrawalDesk(dynamo, ordersTable)),
                new Inquiries(
                        new DynamoInquiries(dynamo, ordersTable, ledgerTable),
                        new DynamoInquiryDesk(dynamo, ordersTable, ledgerTable)),
                new Mails(
                        new DynamoMails(dynamo, ledgerTable),
                        new S3KeptMails(AwsClients.s3(Patience.OF_A_VISITOR), environment.required(MAILS_BUCKET)),
                        new DynamoPlacedEntries(dynamo, ordersTable)),
                new ToMany(
                        new DynamoBulkStore(dynamo, ledgerTable),
                        new SqsBulkQueue(
                                new SignedSendMessage(Patience.OF_A_VISITOR),
                                environment.required(BULK_MESSAGES_QUEUE_URL)),
                        new DynamoBulkLane(
                                dynamo,
                                ledgerTable,
                                new BulkPace(Double.parseDouble(environment.required(MAILS_PER_SECOND)))),
                        new DynamoTemplates(dynamo, settingsTable),
                        new DynamoLedger(dynamo, ledgerTable)::suppression),
                new CachedSettings(new DynamoSettingsStore(dynamo, settingsTable), clock),
                new Automations(
                        new DynamoAutomations(dynamo, settingsTable),
                        new DynamoAutomationTallies(dynamo, ledgerTable),
                        new DynamoTemplates(dynamo, settingsTable)),
                new PrintRoute.Papers(
                        new DynamoDocumentLedger(dynamo, ledgerTable),
                        new S3DocumentStore(
                                AwsClients.s3(Patience.OF_A_VISITOR), environment.required(DOCUMENTS_BUCKET)),
                        () -> LockSupport.parkNanos(PRINTING.toNanos())),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                new Keys(
                        new LinkKeys(new KmsSecretBox(
                                AwsClients.kms(Patience.OF_A_VISITOR), environment.required(SECRETS_KEY_ID))),
                        new RandomSecretSource()),
                clock);
    }

    /** Who is signed in, and who belongs to the staff. */
    record People(SessionReader sessions, StaffReader staff) {}

    /** How orders are found, and the lists that people keep. */
    record Lists(OrderLists lists, OrderNumbers numbers, TrackedNumbers tracked, SavedViewStore views) {
        FindOrders find() {
            return new FindOrders(lists, numbers, tracked);
        }
    }

    /** What messages to many are made of. */
    record ToMany(
            BulkStore store,
            BulkQueue queue,
            BulkLane lane,
            TemplateStore templates,
            ExcludeRecipients.Suppressions suppressions) {
        private WorkOnBulk work(Lists lists, Orders orders, BulkWriter writer, InstantSource clock) {
            return new WorkOnBulk(
                    store,
                    new GatherRecipients(
                            store,
                            lists.find(),
                            orders.desk(),
                            new ExcludeRecipients(writer, suppressions, clock),
                            clock),
                    new SendToRecipients(store, orders.store(), writer, lane, Pause.REAL, clock),
                    queue,
                    clock);
        }
    }

    /** Orders as they are written, and as the staff see them. */
    record Orders(OrderStore store, DeskOrders desk, TellingLedger tellings, WithdrawalDesk withdrawals) {}

    /** Inquiries as they are written, and as the staff see them. */
    record Inquiries(InquiryStore store, InquiryDesk desk) {}

    /** Mails that came in. */
    record Mails(MailStore store, KeptOriginals originals, PlacedEntries placed) {}

    /** Automations, which of them are held, and what they send. */
    record Automations(AutomationStore all, AutomationTallies tallies, EditableTemplates templates) {}

    /** What links and forms are made of. */
    record Keys(LinkKeys links, SecretSource secrets) {}

    /** Nobody counts how often the staff replace a link. */
    private static DeskLinks links(
            OrderStore orders, SettingsStore settings, URI publicBase, Keys keys, InstantSource clock) {
        OrderDoor door = new OrderDoor(new OpenOrder(orders, settings, clock), orders);
        LinkIssuer issuer = new LinkIssuer(settings, keys.links(), keys.secrets());
        return new DeskLinks(
                orders, door, issuer, new ReplaceLink(door, orders, RateLimiter.UNLIMITED, issuer, clock), publicBase);
    }

    static ConsoleWiring of(
            People people,
            Lists lists,
            Orders orders,
            Inquiries inquiries,
            Mails mails,
            ToMany toMany,
            SettingsStore settings,
            Automations automations,
            PrintRoute.Papers papers,
            URI publicBase,
            Keys keys,
            InstantSource clock) {
        ConsoleFrames frames = new ConsoleFrames(new ConsoleFiles(), ShopNames.in(settings));
        DeskAnswers answers =
                new DeskAnswers(new DeskDoor(people.sessions(), clock), new DoorPages(frames), publicBase);
        FindOrders find = lists.find();
        FollowWithdrawals withdrawals = new FollowWithdrawals(orders.withdrawals(), orders.store(), settings, clock);
        KeepViews views = new KeepViews(lists.views());
        BulkWriter writer = new BulkWriter(new TemplateMessages(), settings, publicBase, clock);
        DecideBulk decide = new DecideBulk(toMany.store(), toMany.work(lists, orders, writer, clock), clock);
        return new ConsoleWiring(
                new OrdersRoute(answers, find, settings, views, new OrdersPages(frames), clock),
                new BoardRoute(answers, find, settings, new BoardPages(frames)),
                new CardRoute(
                        answers,
                        orders.desk(),
                        new CardRoute.Desk(
                                new WriteLetter(orders.desk(), orders.store(), settings, clock),
                                new KeepNote(orders.store(), clock),
                                new DecideMessage(orders.desk(), clock),
                                links(orders.store(), settings, publicBase, keys, clock),
                                new MindTicket(orders.desk(), orders.store(), people.staff(), clock),
                                new DecideAddress(orders.desk(), orders.store(), orders.tellings(), settings, clock),
                                new LookAhead(
                                        new CachedAutomations(automations.all(), clock),
                                        new CachedTemplates(automations.templates(), clock),
                                        clock)),
                        inquiries.store(),
                        withdrawals,
                        people.staff(),
                        settings,
                        new CardPages(frames),
                        new BuiltInMessages(),
                        keys.secrets(),
                        clock),
                new InquiriesRoute(answers, inquiries.desk(), settings, new InquiryBoard(frames)),
                new InquiryRoute(
                        answers,
                        inquiries.store(),
                        inquiries.desk(),
                        new InquiryRoute.Desk(
                                new AnswerInquiry(inquiries.store(), inquiries.desk(), settings, clock),
                                new MindInquiry(inquiries.store(), orders.store(), people.staff(), settings, clock)),
                        new InquiryRoute.Orders(find, orders.store()),
                        people.staff(),
                        settings,
                        new InquiryDetails(frames),
                        new InquiryMailTexts(),
                        keys.secrets(),
                        clock),
                new MailsRoute(
                        answers,
                        new MailsRoute.Desk(
                                mails.store(),
                                mails.originals(),
                                new SettleHeldMail(
                                        mails.store(), orders.store(), inquiries.store(), mails.placed(), clock),
                                orders.store()),
                        find,
                        settings,
                        new MailPages(frames)),
                new WithdrawalsRoute(
                        answers,
                        new WithdrawalsRoute.Desk(
                                withdrawals,
                                new AssignWithdrawal(orders.withdrawals(), orders.store(), settings, clock)),
                        find,
                        settings,
                        new WithdrawalsPages(frames)),
                new WriteToManyRoute(
                        answers,
                        toMany.store(),
                        decide,
                        toMany.templates(),
                        new BulkFormPages(frames),
                        keys.secrets(),
                        clock),
                new BulkRoute(
                        answers,
                        toMany.store(),
                        decide,
                        writer,
                        new BulkRoute.Orders(orders.store(), lists.lists()),
                        settings,
                        new BulkRoute.Pages(new BulkPages(frames), new BulkRunsPages(frames)),
                        clock),
                new ViewsRoute(answers, views),
                new TriedRoute(
                        answers,
                        settings,
                        automations.all(),
                        automations.tallies(),
                        find,
                        orders.store(),
                        new TriedPages(frames),
                        clock),
                new FilledRoute(answers, settings, automations.templates(), find, orders.store(), clock),
                new PrintRoute(answers, orders.store(), papers, new PrintingPages(frames), keys.secrets(), clock),
                answers);
    }
}
