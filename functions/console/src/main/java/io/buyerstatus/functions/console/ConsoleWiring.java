package io.buyerstatus.functions.console;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.ledger.DynamoAutomationTallies;
import io.buyerstatus.aws.order.DynamoDeskOrders;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoPlacedEntries;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.reply.DynamoMails;
import io.buyerstatus.aws.reply.S3KeptMails;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoSessionReader;
import io.buyerstatus.aws.staff.DynamoStaffReader;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.console.automation.TriedPages;
import io.buyerstatus.console.card.CardPages;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ShopNames;
import io.buyerstatus.console.mail.MailPages;
import io.buyerstatus.console.orders.OrdersPages;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.console.ticket.BoardPages;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.ReplaceLink;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.desk.DecideMessage;
import io.buyerstatus.core.desk.DeskLinks;
import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.KeepNote;
import io.buyerstatus.core.desk.MindTicket;
import io.buyerstatus.core.desk.WriteLetter;
import io.buyerstatus.core.inbound.KeptOriginals;
import io.buyerstatus.core.inbound.MailStore;
import io.buyerstatus.core.inbound.PlacedEntries;
import io.buyerstatus.core.inbound.SettleHeldMail;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.StaffReader;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.pages.mail.BuiltInMessages;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record ConsoleWiring(
        OrdersRoute orders,
        BoardRoute board,
        CardRoute card,
        MailsRoute mails,
        TriedRoute tried,
        FilledRoute filled,
        DeskAnswers answers) {
    private static final String STAFF_TABLE = "STAFF_TABLE";
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String SEARCH_TABLE = "SEARCH_TABLE";
    private static final String MAILS_BUCKET = "MAILS_BUCKET";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";

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
                new FindOrders(
                        new DynamoOrderLists(dynamo, environment.required(SEARCH_TABLE)),
                        DynamoOrderStore.readOnly(dynamo, ordersTable),
                        new DynamoTrackedNumbers(dynamo, ordersTable)),
                new Orders(
                        new DynamoOrderStore(dynamo, ordersTable, ledgerTable),
                        new DynamoDeskOrders(dynamo, ordersTable, ledgerTable)),
                new Mails(
                        new DynamoMails(dynamo, ledgerTable),
                        new S3KeptMails(AwsClients.objects(environment.required(MAILS_BUCKET), Patience.OF_A_VISITOR)),
                        new DynamoPlacedEntries(dynamo, ordersTable)),
                new CachedSettings(new DynamoSettingsStore(dynamo, settingsTable), clock),
                new Automations(
                        new DynamoAutomations(dynamo, settingsTable),
                        new DynamoAutomationTallies(dynamo, ledgerTable),
                        new DynamoTemplates(dynamo, settingsTable)),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                new Keys(
                        new LinkKeys(new KmsSecretBox(
                                AwsClients.kms(Patience.OF_A_VISITOR), environment.required(SECRETS_KEY_ID))),
                        new RandomSecretSource()),
                clock);
    }

    /** Who is signed in, and who belongs to the staff. */
    record People(SessionReader sessions, StaffReader staff) {}

    /** Orders as they are written, and as the staff see them. */
    record Orders(OrderStore store, DeskOrders desk) {}

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
            FindOrders find,
            Orders orders,
            Mails mails,
            SettingsStore settings,
            Automations automations,
            URI publicBase,
            Keys keys,
            InstantSource clock) {
        ConsoleFrames frames = new ConsoleFrames(new ConsoleFiles(), ShopNames.in(settings));
        DeskAnswers answers =
                new DeskAnswers(new DeskDoor(people.sessions(), clock), new DoorPages(frames), publicBase);
        return new ConsoleWiring(
                new OrdersRoute(answers, find, settings, new OrdersPages(frames), clock),
                new BoardRoute(answers, find, settings, new BoardPages(frames)),
                new CardRoute(
                        answers,
                        orders.desk(),
                        new CardRoute.Desk(
                                new WriteLetter(orders.desk(), orders.store(), settings, clock),
                                new KeepNote(orders.store(), clock),
                                new DecideMessage(orders.desk(), clock),
                                links(orders.store(), settings, publicBase, keys, clock),
                                new MindTicket(orders.desk(), orders.store(), people.staff(), clock)),
                        people.staff(),
                        settings,
                        new CardPages(frames),
                        new BuiltInMessages(),
                        keys.secrets(),
                        clock),
                new MailsRoute(
                        answers,
                        new MailsRoute.Desk(
                                mails.store(),
                                mails.originals(),
                                new SettleHeldMail(mails.store(), orders.store(), mails.placed(), clock),
                                orders.store()),
                        find,
                        settings,
                        new MailPages(frames)),
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
                answers);
    }
}
