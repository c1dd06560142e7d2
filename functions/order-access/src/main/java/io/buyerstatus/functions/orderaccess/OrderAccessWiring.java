package io.buyerstatus.functions.orderaccess;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.DynamoCodeStore;
import io.buyerstatus.aws.access.DynamoRateLimiter;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.order.DynamoInquiries;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.ReplaceLink;
import io.buyerstatus.core.access.RequestFreshLink;
import io.buyerstatus.core.access.ShareOrder;
import io.buyerstatus.core.access.code.OneTimeCodes;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.access.updates.AddEmail;
import io.buyerstatus.core.access.updates.ChooseUpdates;
import io.buyerstatus.core.access.updates.MailedLinks;
import io.buyerstatus.core.access.verification.EnterByCode;
import io.buyerstatus.core.access.verification.ForgetBrowser;
import io.buyerstatus.core.access.verification.LookUpOrder;
import io.buyerstatus.core.access.verification.RequestCode;
import io.buyerstatus.core.access.verification.TrustBrowser;
import io.buyerstatus.core.access.verification.VerifyByCode;
import io.buyerstatus.core.access.verification.VerifyByPostcode;
import io.buyerstatus.core.access.verification.WaysToVerify;
import io.buyerstatus.core.asking.AskSeller;
import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.asking.VisitInquiry;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.buyer.inquiry.InquiryPages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. It can make links and codes. */
record OrderAccessWiring(
        VerifyRoutes verify,
        FindRoutes find,
        ShareRoutes share,
        LinkRoutes links,
        UpdatesRoutes updates,
        StopRoutes stop,
        MailedRoutes mailed,
        AskRoutes ask,
        InquiryRoutes inquiries,
        BuyerAnswers answers) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    static OrderAccessWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String orders = environment.required(ORDERS_TABLE);
        String ledger = environment.required(LEDGER_TABLE);
        SettingsStore settings =
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock);
        LinkKeys keys = new LinkKeys(
                new KmsSecretBox(AwsClients.kms(Patience.OF_A_VISITOR), environment.required(SECRETS_KEY_ID)));
        SecretSource secrets = new RandomSecretSource();
        DynamoOrderStore store = new DynamoOrderStore(dynamo, orders, ledger);
        return of(
                new Parts(
                        store,
                        store,
                        new DynamoInquiries(dynamo, orders, ledger),
                        settings,
                        new DynamoRateLimiter(dynamo, orders),
                        new OneTimeCodes(new DynamoCodeStore(dynamo, orders, ledger), secrets, settings, keys, clock),
                        new LinkIssuer(settings, keys, secrets),
                        keys,
                        secrets,
                        clock),
                URI.create(environment.required(PUBLIC_BASE_URL)));
    }

    /** What the use cases share. */
    record Parts(
            OrderStore orders,
            OrderNumbers numbers,
            InquiryStore inquiries,
            SettingsStore settings,
            RateLimiter attempts,
            OneTimeCodes codes,
            LinkIssuer links,
            LinkKeys keys,
            SecretSource secrets,
            InstantSource clock) {}

    static OrderAccessWiring of(Parts with, URI publicBase) {
        PageFrames shells = new PageFrames(new Assets());
        AccessPages pages = new AccessPages(shells);
        NoticePages notices = new NoticePages(shells);
        BuyerAnswers answers = new BuyerAnswers(notices, new ClosedPages(pages, notices), publicBase);
        InquiryPages inquiries = new InquiryPages(shells);
        OpenOrder open = new OpenOrder(with.orders, with.settings, with.clock);
        OrderDoor door = new OrderDoor(open, with.orders);
        ChooseUpdates updates = new ChooseUpdates(door, with.links, with.clock);
        TrustBrowser browsers = new TrustBrowser(door, with.secrets, with.clock);
        return new OrderAccessWiring(
                new VerifyRoutes(
                        new WaysToVerify(door, with.attempts, with.clock),
                        new RequestCode(door, with.attempts, with.codes, with.clock),
                        new VerifyByPostcode(door, with.attempts, browsers, with.clock),
                        new VerifyByCode(door, with.attempts, with.codes, browsers, with.clock),
                        new ForgetBrowser(door),
                        pages,
                        answers),
                new FindRoutes(
                        new LookUpOrder(
                                with.settings, with.numbers, with.orders, with.attempts, with.codes, with.clock),
                        new EnterByCode(
                                with.settings,
                                with.orders,
                                with.attempts,
                                with.codes,
                                browsers,
                                with.links,
                                with.clock),
                        with.settings,
                        pages,
                        answers),
                new ShareRoutes(new ShareOrder(door, with.links), pages, answers),
                new LinkRoutes(
                        door,
                        new ReplaceLink(door, with.orders, with.attempts, with.links, with.clock),
                        new RequestFreshLink(door, with.attempts, with.links, with.clock),
                        pages,
                        answers),
                new UpdatesRoutes(
                        door,
                        updates,
                        new AddEmail(door, with.attempts, with.codes, with.links, with.clock),
                        pages,
                        answers),
                new StopRoutes(door, updates, answers),
                new MailedRoutes(new MailedLinks(door, with.orders, with.settings, with.links), answers),
                new AskRoutes(
                        new AskSeller(
                                with.settings, with.inquiries, with.attempts, with.keys, with.secrets, with.clock),
                        inquiries,
                        answers),
                new InquiryRoutes(
                        new VisitInquiry(with.settings, with.inquiries, with.keys, with.clock), inquiries, answers),
                answers);
    }
}
