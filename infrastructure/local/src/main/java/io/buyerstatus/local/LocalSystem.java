package io.buyerstatus.local;

import io.buyerstatus.local.clock.OffsetClock;
import io.buyerstatus.local.demo.Demo;
import io.buyerstatus.local.demo.DemoSystem;
import io.buyerstatus.local.demo.page.DemoPages;
import io.buyerstatus.local.demo.page.TemplatePages;
import io.buyerstatus.local.demo.picture.DemoPapers;
import io.buyerstatus.local.demo.picture.DemoPictures;
import io.buyerstatus.local.engine.DataFolder;
import io.buyerstatus.local.engine.Engines;
import io.buyerstatus.local.engine.MailEngine;
import io.buyerstatus.local.engine.OpenResources;
import io.buyerstatus.local.engine.Port;
import io.buyerstatus.local.gateway.Gateway;
import io.buyerstatus.local.gateway.RequestDispatcher;
import io.buyerstatus.local.identity.IdentityPages;
import io.buyerstatus.local.identity.MailProviderPages;
import io.buyerstatus.local.identity.UserPool;
import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.source.Activity;
import io.buyerstatus.local.source.EventSource;
import io.buyerstatus.local.source.schedule.Schedules;
import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Stack;
import io.buyerstatus.local.standin.StandIns;
import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.page.OutboxPages;
import io.buyerstatus.local.standin.payment.KlarnaPages;
import io.buyerstatus.local.standin.payment.PayPalPages;
import io.buyerstatus.local.standin.program.ToldPages;
import io.buyerstatus.local.standin.ses.receipt.Receipts;
import io.buyerstatus.local.standin.shop.EbayPages;
import io.buyerstatus.local.standin.shop.MagentoPages;
import io.buyerstatus.local.standin.shop.MedusaPages;
import io.buyerstatus.local.standin.shop.PrestaShopPages;
import io.buyerstatus.local.standin.shop.ShopifyPages;
import io.buyerstatus.local.standin.shop.ShopwarePages;
import io.buyerstatus.local.standin.shop.WooCommercePages;
import io.buyerstatus.local.travel.ClockPage;
import io.buyerstatus.local.travel.Quiescence;
import io.buyerstatus.local.travel.TimeMachine;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.wiring.Wiring;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole system in this process, wired by reading template.yaml. One at a time in a JVM, because the AWS SDK's settings
 * are the JVM's; any number one after the other.
 *
 * <pre>{@code
 * try (LocalSystem system = LocalSystem.start(LocalOptions.ephemeral(root))) {
 *     http.send(request(system.uri().resolve("/hooks/demo")), ...);
 *     system.advance(Duration.ofDays(8));
 *     assertThat(system.outbox().entries()).hasSize(1);
 * }
 * }</pre>
 */
public final class LocalSystem implements AutoCloseable {

    /** The name of the stack, which the names of all resources begin with. */
    public static final String STACK = "buyer-status";

    static {
        // Before the JDK's HTTP server is used first: else it sends headers and body apart, and waits 40 ms in between.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final OpenResources opened = new OpenResources();
    private final LocalPages pages = new LocalPages();
    private final OffsetClock clock;
    private final Engines engines;
    private final MailEngine mail;
    private final Receipts receipts;
    private final Gateway gateway;
    private final Wiring wiring = new Wiring();
    private final Stack stack;
    private final Activity activity = new Activity();
    private final TimeMachine machine;

    private LocalSystem(LocalOptions options) {
        try {
            Port http = options.http().claim();
            Port dynamoDb = options.dynamoDb().claim();
            Port sqs = options.sqs().claim();
            Port aws = options.aws().claim();
            Port s3 = options.s3().claim();
            Port smtp = options.smtp().claim();
            Port imap = options.imap().claim();
            Optional<Path> folder = options.dataFolder()
                    .map(path -> opened.add(DataFolder.open(path)).path());
            clock = folder.map(path -> OffsetClock.keptIn(path.resolve("clock"), InstantSource.system()))
                    .orElseGet(() -> OffsetClock.starting(InstantSource.system()));
            engines = opened.add(new Engines(dynamoDb, sqs, aws, s3, folder, clock));
            receipts = Provisioning.receipts(engines, clock);
            mail = opened.add(MailEngine.start(smtp, imap, engines.standIns().outbox(), receipts::take, clock));
            UserPool userPool = new UserPool();
            stack = new Provisioning(options.root(), engines, wiring, userPool, receipts)
                    .provision(STACK, http, mail.allowed(), options.parameters());
            Map<String, LambdaFunction> functions = Functions.load(wiring, clock, opened);
            List<EventSource> sources = new Sources(engines, wiring, functions, clock, activity, folder).create();
            Schedules schedules = opened.add(new Schedules(wiring.schedules(), functions, clock));
            machine = new TimeMachine(
                    clock, schedules, new Quiescence(sources, engines.standIns()::idle, activity), activity);
            pages.register(IdentityPages.PATH, new IdentityPages(Provisioning.identity(http), userPool, clock));
            pages.register(MailProviderPages.PATH, new MailProviderPages(MailEngine.PASSWORD, clock));
            pages.register(PayPalPages.PATH, new PayPalPages(http.uri() + PayPalPages.PATH, clock));
            pages.register(KlarnaPages.PATH, new KlarnaPages(http.uri() + KlarnaPages.PATH));
            pages.register(ToldPages.PATH, new ToldPages());
            pages.register(MagentoPages.PATH, new MagentoPages(clock));
            pages.register(MedusaPages.PATH, new MedusaPages(clock));
            pages.register(WooCommercePages.PATH, new WooCommercePages(clock));
            pages.register(ShopifyPages.PATH, new ShopifyPages(clock));
            pages.register(PrestaShopPages.PATH, new PrestaShopPages(clock));
            pages.register(EbayPages.PATH, new EbayPages(clock));
            pages.register(ShopwarePages.PATH, new ShopwarePages(http.uri() + ShopwarePages.PATH, clock));
            pages.register(ClockPage.PATH, new ClockPage(machine));
            pages.register(OutboxPages.PATH, engines.standIns().outboxPages());
            sources.forEach(source -> opened.add(source).start());
            schedules.start();
            gateway = opened.add(Gateway.start(http, new RequestDispatcher(wiring.routes(), functions, pages, clock)));
        } catch (RuntimeException | LinkageError e) {
            opened.close();
            throw e;
        }
    }

    /**
     * Starts everything that the template describes.
     *
     * @throws io.buyerstatus.local.engine.StartFailure with one line that says what to do
     * @throws io.buyerstatus.local.template.TemplateException if the template has something that is not understood
     */
    public static LocalSystem start(LocalOptions options) {
        return new LocalSystem(options);
    }

    /**
     * Puts the demo shop in, with its start page, and returns when all its orders are there.
     *
     * @throws InterruptedException if told to stop
     */
    public void loadDemo() throws InterruptedException {
        pages.register(DemoPictures.PATH, new DemoPictures());
        pages.register(DemoPapers.PATH, new DemoPapers());
        DemoSystem system = new DemoSystem(
                uri(),
                dynamoDb(),
                sqs(),
                engines.s3().endpoint(),
                standIns().endpoint(),
                LocalAccount.REGION,
                output("OrderEventsQueueUrl"),
                output("OrderEventsDeadLettersUrl"),
                output("OrdersTable"),
                output("LedgerTable"),
                output("SettingsTable"),
                output("StaffTable"),
                output("SearchTable"),
                output("ErasuresTable"),
                output("ReviewsTable"),
                output("DocumentsBucket"),
                output("MailsBucket"),
                output("SecretsKeyArn"),
                mail.smtp(),
                mail.imap(),
                mail.allowed(),
                Provisioning.REPLIES_DOMAIN,
                clock);
        Demo demo = opened.add(Demo.load(system, receipts::take));
        pages.register(DemoPages.PATH, new DemoPages(demo));
        pages.register(TemplatePages.PATH, new TemplatePages(demo));
    }

    /** Where the gateway is. */
    public URI uri() {
        return gateway.uri();
    }

    /** Where SQS is, for any client of AWS. */
    public URI sqs() {
        return engines.sqs().endpoint();
    }

    /** Where DynamoDB is, for any client of AWS. */
    public URI dynamoDb() {
        return engines.dynamoDb().endpoint();
    }

    /** The mail server with its mailbox. */
    public MailEngine mail() {
        return mail;
    }

    /** SES v2, SNS and KMS. */
    public StandIns standIns() {
        return engines.standIns();
    }

    /** What was sent. */
    public Outbox outbox() {
        return engines.standIns().outbox();
    }

    /** The time that functions see. */
    public InstantSource clock() {
        return clock;
    }

    /** The pages under {@code /__local}, for those who bring one. */
    public LocalPages pages() {
        return pages;
    }

    /** What the template connects: functions, routes, tables, queues. */
    public Wiring wiring() {
        return wiring;
    }

    /**
     * An output of the template, for example {@code OrderEventsQueueUrl}.
     *
     * @throws IllegalArgumentException if the template has no such output
     */
    public String output(String key) {
        return stack.output(key).orElseThrow(() -> new IllegalArgumentException("the template has no output " + key));
    }

    /**
     * Lets time pass, and returns when what became due is done.
     *
     * @throws InterruptedException if told to stop
     */
    public TimeMachine.Arrival advance(Duration by) throws InterruptedException {
        return machine.advance(by);
    }

    /** How much has arrived for functions so far: a number that grows as long as something goes on. */
    public long activity() {
        return activity.mark();
    }

    /** Stops everything; state in a data folder stays. */
    @Override
    public void close() {
        opened.close();
    }
}
