package io.buyerstatus.local.demo;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.document.DynamoShopFiles;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.mailbox.DynamoMailboxes;
import io.buyerstatus.aws.order.DynamoInquiries;
import io.buyerstatus.aws.order.DynamoInquiryDesk;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.picture.DynamoPictureLedger;
import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.aws.queue.SqsEventQueue;
import io.buyerstatus.aws.review.DynamoReviewDesk;
import io.buyerstatus.aws.review.DynamoReviews;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoStaff;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.core.document.AddFile;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.picture.RequestPictureCopies;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.local.engine.MailEngine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The demo shop in a running system. Safe for use by several threads. */
public final class Demo implements AutoCloseable {
    private static final List<String> FIRST = List.of("demo-generic", "demo-shopify", "demo-woocommerce");

    /** How many orders a message to many was about. */
    private static final int TOLD = 8;

    private final DemoSystem system;
    private final DynamoDbClient dynamo = AwsClients.dynamoDb();
    private final KmsClient kms = AwsClients.kms();
    private final SqsClient sqs = AwsClients.sqs();
    private final KmsSecretBox secrets;
    private final DemoShop shop;
    private final WorkshopShop workshop;
    private final OrderStore orders;
    private final DemoLinks links;
    private List<DemoOrder> demoOrders = List.of();

    private Demo(DemoSystem system) {
        this.system = system;
        this.secrets = new KmsSecretBox(kms, system.secretsKey());
        this.shop = new DemoShop(
                new DynamoSettingsStore(dynamo, system.settingsTable()),
                new DynamoAutomations(dynamo, system.settingsTable()),
                new DynamoTemplates(dynamo, system.settingsTable()),
                new RequestPictureCopies(new DynamoPictureLedger(dynamo, system.ledgerTable()), system.clock()),
                secrets,
                system.gateway(),
                system.clock());
        this.workshop = new WorkshopShop(
                new DynamoSettingsStore(dynamo, system.settingsTable()),
                new DynamoAutomations(dynamo, system.settingsTable()),
                new DynamoTemplates(dynamo, system.settingsTable()),
                secrets,
                new AddFile(
                        new S3DocumentStore(AwsClients.s3(Patience.OF_WORK), system.documentsBucket()),
                        new DynamoShopFiles(dynamo, system.ledgerTable()),
                        system.clock()),
                system.clock());
        this.orders = DynamoOrderStore.readOnly(dynamo, system.ordersTable());
        this.links = new DemoLinks(new LinkKeys(secrets), system.gateway(), system.clock());
    }

    /**
     * Puts the demo shop into a system, and returns when all its orders are there. What is there already stays as it is.
     *
     * @param incoming takes in what comes by mail
     * @throws InterruptedException if told to stop
     */
    public static Demo load(DemoSystem system, MailEngine.Incoming incoming) throws InterruptedException {
        Demo demo = new Demo(system);
        demo.shop.install();
        demo.workshop.install();
        DemoMailbox mailbox = new DemoMailbox(new DynamoMailboxes(demo.dynamo, system.settingsTable()), demo.secrets);
        mailbox.install(DemoShop.ID, "Nordlicht Keramik", system);
        mailbox.install(WorkshopShop.ID, "Werkstatt Nordlicht", system);
        new DemoStaff(new DynamoStaff(demo.dynamo, system.staffTable()), system.clock()).install(system.gateway());
        demo.demoOrders = DemoOrders.of(DemoShop.ID, new DemoTimes(demo.shop.loaded()), system.gateway());
        ShopSettings settings = demo.shop.settings();
        RepliesDomain replies = new RepliesDomain(system.repliesDomain());
        new DemoLoader(
                        new SqsEventQueue(new SignedSendMessage(Patience.OF_WORK), system.orderEvents()),
                        demo::drained,
                        demo.orders,
                        order -> demo.links.privateLink(settings, order),
                        new DemoMails(incoming, order -> demo.links.replies(settings, order, replies))::handIn)
                .load(demo.demoOrders);
        new DemoReviews(
                        new DynamoReviews(demo.dynamo, system.reviewsTable(), system.ledgerTable()),
                        new DynamoReviewDesk(demo.dynamo, system.reviewsTable(), system.ledgerTable()),
                        system.clock())
                .install(demo.demoOrders.stream()
                        .flatMap(each -> demo.orders.find(each.key()).filter(Order::known).stream()));
        new DemoInquiries(
                        new DynamoSettingsStore(demo.dynamo, system.settingsTable()),
                        new DynamoInquiries(demo.dynamo, system.ordersTable(), system.ledgerTable()),
                        new DynamoInquiryDesk(demo.dynamo, system.ordersTable(), system.ledgerTable()),
                        new LinkKeys(demo.secrets),
                        new RandomSecretSource(),
                        system.clock())
                .install(DemoShop.ID);
        new DemoDesk(system, demo.dynamo)
                .install(
                        new DynamoStaff(demo.dynamo, system.staffTable())
                                .of(DemoShop.ID)
                                .members(),
                        demo.demoOrders.stream()
                                .map(DemoOrder::key)
                                .distinct()
                                .limit(TOLD)
                                .toList(),
                        demo.shop.loaded());
        return demo;
    }

    /** Where everything is. */
    public DemoSystem system() {
        return system;
    }

    /** The demo shop's id. */
    public ShopId shop() {
        return DemoShop.ID;
    }

    /** The templates of the shop that writes its mails itself, by their ids. */
    public List<Template> templates() {
        return workshop.templates().heads(WorkshopShop.ID).stream()
                .flatMap(head -> workshop.templates().find(WorkshopShop.ID, head.id()).stream())
                .toList();
    }

    /** The settings of that shop. */
    public ShopSettings workshop() {
        return workshop.settings();
    }

    /** The demo shop's connections as they are now. */
    public List<ShownConnection> connections() {
        return shop.settings().connections().values().stream()
                .sorted(Comparator.comparingInt(Demo::rank)
                        .thenComparing(connection -> connection.id().value()))
                .map(connection -> new ShownConnection(connection, system.gateway(), shop.secret(connection)))
                .toList();
    }

    /** The ones that the guides speak of come first. */
    private static int rank(Connection connection) {
        int at = FIRST.indexOf(connection.id().value());
        return at < 0 ? FIRST.size() : at;
    }

    /** The demo's orders as they are now, those that their first link still opens. */
    public List<ShownOrder> orders() {
        return all().filter(order -> order.over().isEmpty()).toList();
    }

    /** The orders whose first link opens nothing any more. */
    public List<ShownOrder> over() {
        return all().filter(order -> order.over().isPresent()).toList();
    }

    private Stream<ShownOrder> all() {
        ShopSettings settings = shop.settings();
        return demoOrders.stream().flatMap(demo -> shown(demo, settings).stream());
    }

    private boolean drained() {
        return sqs
                .getQueueAttributes(request -> request.queueUrl(system.orderEvents())
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .allMatch("0"::equals);
    }

    private Optional<ShownOrder> shown(DemoOrder demo, ShopSettings settings) {
        return orders.find(demo.key()).filter(Order::known).map(order -> links.shown(demo, order, settings));
    }

    @Override
    public void close() {
        sqs.close();
        kms.close();
        dynamo.close();
    }
}
