package io.buyerstatus.functions.dataprotection;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoStandingLetters;
import io.buyerstatus.aws.privacy.DynamoAgedOrders;
import io.buyerstatus.aws.privacy.DynamoErasureRegister;
import io.buyerstatus.aws.privacy.DynamoExport;
import io.buyerstatus.aws.privacy.DynamoPersonalData;
import io.buyerstatus.aws.queue.QueuedLetters;
import io.buyerstatus.aws.queue.SqsDeadLetters;
import io.buyerstatus.aws.reply.S3RawMails;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.search.DynamoSearchRows;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoSessionReader;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ShopNames;
import io.buyerstatus.console.privacy.DataProtectionPages;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.core.privacy.EraseOrder;
import io.buyerstatus.core.privacy.ErasePerson;
import io.buyerstatus.core.privacy.ForgetDeadLetters;
import io.buyerstatus.core.privacy.SweepRetention;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.integrations.privacy.MentionReader;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the function is made of. */
record DataProtectionWiring(
        DataProtectionRoute route, SweepRetention sweep, ForgetDeadLetters deadLetters, DeskAnswers answers) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String SEARCH_TABLE = "SEARCH_TABLE";
    private static final String REVIEWS_TABLE = "REVIEWS_TABLE";
    private static final String STAFF_TABLE = "STAFF_TABLE";
    private static final String ERASURES_TABLE = "ERASURES_TABLE";
    private static final String DOCUMENTS_BUCKET = "DOCUMENTS_BUCKET";
    private static final String MAILS_BUCKET = "MAILS_BUCKET";
    private static final String ORDER_EVENTS_DEAD_LETTERS_URL = "ORDER_EVENTS_DEAD_LETTERS_URL";
    private static final String DELIVERY_FEEDBACK_DEAD_LETTERS_URL = "DELIVERY_FEEDBACK_DEAD_LETTERS_URL";
    private static final String INBOUND_MAIL_DEAD_LETTERS_URL = "INBOUND_MAIL_DEAD_LETTERS_URL";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    static DataProtectionWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String orders = environment.required(ORDERS_TABLE);
        String ledger = environment.required(LEDGER_TABLE);
        String search = environment.required(SEARCH_TABLE);
        String reviews = environment.required(REVIEWS_TABLE);
        String settingsTable = environment.required(SETTINGS_TABLE);
        SettingsStore settings = new CachedSettings(new DynamoSettingsStore(dynamo, settingsTable), clock);
        DynamoOrderStore store = new DynamoOrderStore(dynamo, orders, ledger);
        S3Objects s3 = AwsClients.s3(Patience.OF_A_VISITOR);
        DynamoPersonalData data = new DynamoPersonalData(
                dynamo,
                new DynamoPersonalData.Places(
                        orders,
                        ledger,
                        reviews,
                        new S3DocumentStore(s3, environment.required(DOCUMENTS_BUCKET)),
                        new S3RawMails(s3, environment.required(MAILS_BUCKET))));
        DynamoErasureRegister register =
                new DynamoErasureRegister(dynamo, environment.required(ERASURES_TABLE), new RandomSecretSource());
        IndexOrder index = new IndexOrder(
                store,
                new DynamoSearchRows(dynamo, search, new RandomSecretSource()),
                new DynamoStandingLetters(dynamo, orders));
        EraseOrder erase = new EraseOrder(data, register, store, index, clock);
        ConsoleFrames frames = new ConsoleFrames(new ConsoleFiles(), ShopNames.in(settings));
        DeskAnswers answers = new DeskAnswers(
                new DeskDoor(new DynamoSessionReader(dynamo, environment.required(STAFF_TABLE)), clock),
                new DoorPages(frames),
                URI.create(environment.required(PUBLIC_BASE_URL)));
        DynamoAgedOrders aged = new DynamoAgedOrders(dynamo, settingsTable, search);
        return new DataProtectionWiring(
                new DataProtectionRoute(
                        answers,
                        settings,
                        new ErasePerson(
                                data, register, store, store, new DynamoOrderLists(dynamo, search), erase, clock),
                        new DynamoExport(dynamo, orders, ledger, reviews),
                        new DataProtectionPages(frames),
                        clock),
                new SweepRetention(aged, store, settings, erase, clock),
                new ForgetDeadLetters(deadLetters(environment), MentionReader::read, aged::shops, register),
                answers);
    }

    private static SqsDeadLetters deadLetters(Environment environment) {
        SqsClient sqs = AwsClients.sqs(Patience.OF_A_VISITOR);
        return new SqsDeadLetters(List.of(
                new QueuedLetters(sqs, environment.required(ORDER_EVENTS_DEAD_LETTERS_URL), SqsDeadLetters.LOOK),
                new QueuedLetters(sqs, environment.required(DELIVERY_FEEDBACK_DEAD_LETTERS_URL), SqsDeadLetters.LOOK),
                new QueuedLetters(sqs, environment.required(INBOUND_MAIL_DEAD_LETTERS_URL), SqsDeadLetters.LOOK)));
    }
}
