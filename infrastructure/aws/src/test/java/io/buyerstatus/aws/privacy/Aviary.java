package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.aws.order.DynamoDeskOrders;
import io.buyerstatus.aws.order.DynamoInquiries;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoStandingLetters;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.order.DynamoWithdrawals;
import io.buyerstatus.aws.reply.DynamoMails;
import io.buyerstatus.aws.reply.S3RawMails;
import io.buyerstatus.aws.review.DynamoReviews;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.search.DynamoSearchRows;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.S3Server;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.asking.InquiryChange;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.HoldReason;
import io.buyerstatus.core.inbound.KeptMail;
import io.buyerstatus.core.inbound.MailFile;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.inquiry.Asker;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.NotificationPreferences;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.privacy.EraseAgain;
import io.buyerstatus.core.privacy.EraseOrder;
import io.buyerstatus.core.privacy.ErasePerson;
import io.buyerstatus.core.privacy.SweepRetention;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** Tables and buckets in which orders of one buyer are, with their canaries at every place that can hold one. */
final class Aviary implements AutoCloseable {
    static final ShopId SHOP = new ShopId("aviary");
    static final EmailAddress BUYER = new EmailAddress(Canaries.EMAIL);
    private static final ChannelId WEB = new ChannelId("web");
    static final ConnectionId CONNECTION = new ConnectionId("aviary-web");
    private static final PersonId CLERK = new PersonId("0123456789abcdefghjkmnpqrs");
    private static final Instant PLACED = Instant.parse("2026-09-01T10:00:00Z");
    static final Instant NOW = PLACED.plus(Duration.ofDays(60));

    private final DynamoDbLocal engine = new DynamoDbLocal();
    private final S3Server storage = new S3Server();
    final Death death = new Death();
    final MutableClock clock = new MutableClock(NOW);
    final DynamoDbClient dynamo = Clients.dynamoDb(engine.endpoint());
    private final DynamoDbClient mortal = Clients.dynamoDb(engine.endpoint(), death);
    private final S3Client s3 = Clients.s3(storage.endpoint());
    final Map<String, String> tables = new HashMap<>();

    Aviary() {
        TemplateTables template = TemplateTables.read();
        for (String table :
                List.of("Orders", "Ledger", "Copies", "Settings", "Staff", "Search", "Reviews", "Erasures")) {
            tables.put(table, template.create(dynamo, table));
        }
        s3.createBucket(request -> request.bucket("documents"));
        s3.createBucket(request -> request.bucket("mails"));
    }

    String table(String name) {
        return tables.getOrDefault(name, "");
    }

    private S3Objects objects(boolean dies) {
        var http = UrlConnectionHttpClient.create();
        return new S3Objects(
                dies ? death.of(http) : http,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                new S3Objects.Service(storage.endpoint(), Region.US_EAST_1));
    }

    DynamoPersonalData data() {
        return new DynamoPersonalData(
                mortal,
                new DynamoPersonalData.Places(
                        table("Orders"),
                        table("Ledger"),
                        table("Reviews"),
                        new S3DocumentStore(objects(true), "documents"),
                        new S3RawMails(objects(true), "mails")));
    }

    DynamoErasureRegister register() {
        return new DynamoErasureRegister(mortal, table("Erasures"), new RandomSecretSource());
    }

    DynamoOrderStore orders() {
        return new DynamoOrderStore(mortal, table("Orders"), table("Ledger"));
    }

    private IndexOrder index() {
        return new IndexOrder(
                orders(),
                new DynamoSearchRows(mortal, table("Search"), new RandomSecretSource()),
                new DynamoStandingLetters(mortal, table("Orders")));
    }

    EraseOrder eraseOrder() {
        return new EraseOrder(data(), register(), orders(), index(), clock);
    }

    ErasePerson erasePerson() {
        return new ErasePerson(
                data(),
                register(),
                orders(),
                orders(),
                new DynamoOrderLists(mortal, table("Search")),
                eraseOrder(),
                clock);
    }

    EraseAgain eraseAgain() {
        return new EraseAgain(
                register(), eraseOrder(), new DynamoRestored(mortal, table("Orders"), table("Ledger"), data(), clock));
    }

    DynamoExport export() {
        return new DynamoExport(dynamo, table("Orders"), table("Ledger"), table("Reviews"));
    }

    DynamoAgedOrders aged() {
        return new DynamoAgedOrders(dynamo, table("Settings"), table("Search"));
    }

    SweepRetention sweep() {
        FakeSecretBox box = new FakeSecretBox();
        InMemorySettings settings = new InMemorySettings();
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(),
                Map.of(),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
        SweepRetention.AgedOrders all = new SweepRetention.AgedOrders() {
            @Override
            public List<ShopId> shops() {
                return List.of(SHOP);
            }

            @Override
            public List<OrderKey> placedBefore(ShopId shop, Instant before, Optional<OrderKey> after, int most) {
                return aged().placedBefore(shop, before, after, most);
            }
        };
        return new SweepRetention(all, orders(), settings, eraseOrder(), clock);
    }

    /** An order of the buyer, who was there in every way. */
    OrderKey plant(String number) {
        OrderKey key = OrderKey.of(SHOP, CONNECTION, number);
        Order order = Order.unseen(
                        key, new OrderSource(CONNECTION, WEB), Access.by(new LinkKey(new byte[32]).state(key.ref(), 1)))
                .withAdmission(new Admission.Admitted());
        for (OrderEvent event : events(number)) {
            order = order.merge(OrderFacts.of(event, event.time().plusSeconds(4)));
        }
        order = order.withPreferences(NotificationPreferences.NONE.adding(BUYER).confirmed())
                .withTickets(order.tickets().written(Optional.of(TicketKind.QUESTION), PLACED));
        MailId mail = new MailId(Hashes.key("mail", number));
        Letter letter = new Letter(
                LetterId.of("form", number),
                PLACED,
                "Clerk",
                MessageKind.PAGE_AND_MAIL,
                DeliveryChannel.EMAIL,
                List.of(BUYER),
                "About " + Canaries.WORDS,
                "Dear " + Canaries.FIRST);
        DynamoOrderStore store = new DynamoOrderStore(dynamo, table("Orders"), table("Ledger"));
        store.commit(OrderChange.first(order)
                .withEntries(List.of(
                        Samples.entry("said-1", PLACED, Canaries.WORDS),
                        new Entry(
                                mail.entry(0),
                                PLACED.plusSeconds(1),
                                Entry.Author.BUYER,
                                Entry.Visibility.BUYER_AND_SELLER,
                                Canaries.LAST,
                                Canaries.WORDS),
                        Samples.note("note-1", PLACED, "Call " + Canaries.PHONE)))
                .marked(new ProcessedEvent(events(number).getFirst(), PLACED, ProcessedEvent.Effect.APPLIED, ""))
                .withLetter(letter));
        message(Samples.message(key, "1", NOW.minusSeconds(60)));
        new DynamoDeskOrders(dynamo, table("Orders"), table("Ledger"))
                .keep(
                        key,
                        CLERK,
                        new LetterDraft(
                                MessageKind.PAGE_AND_MAIL,
                                DeliveryChannel.EMAIL,
                                Canaries.EMAIL,
                                "",
                                "Dear " + Canaries.FIRST,
                                true,
                                PLACED));
        mails(key, mail, number);
        papers(order, number);
        review(store.find(key).orElseThrow());
        withdrawal(key, number);
        inquiries(key, number);
        new DynamoLedger(dynamo, table("Ledger"))
                .suppress(SHOP, BUYER, new Suppression(Suppression.Cause.BOUNCE, "no " + Canaries.EMAIL, PLACED));
        new IndexOrder(
                        store,
                        new DynamoSearchRows(dynamo, table("Search"), new RandomSecretSource()),
                        new DynamoStandingLetters(dynamo, table("Orders")))
                .index(key);
        return key;
    }

    private void message(Message message) {
        Map<String, AttributeValue> row = new HashMap<>(MessageItem.write(message));
        row.put("recipient", Values.text(Canaries.EMAIL));
        dynamo.putItem(request -> request.tableName(table("Ledger")).item(row));
    }

    private void mails(OrderKey key, MailId mail, String number) {
        DynamoMails mails = new DynamoMails(dynamo, table("Ledger"));
        S3RawMails raws = new S3RawMails(objects(false), "mails");
        MailId staffs = new MailId(Hashes.key("staff", number));
        for (MailId id : List.of(mail, staffs)) {
            raws.keep(SHOP, id, ("From: " + Canaries.EMAIL).getBytes(StandardCharsets.UTF_8));
            raws.keep(SHOP, id, 0, DocumentType.TEXT, Canaries.WORDS.getBytes(StandardCharsets.UTF_8));
            mails.link(key, id);
            mails.keep(new KeptMail(
                    SHOP,
                    id,
                    PLACED,
                    Canaries.EMAIL,
                    Canaries.LAST,
                    Canaries.WORDS,
                    Canaries.WORDS,
                    List.of(new MailFile(Canaries.LAST + ".txt", 3, Optional.of(DocumentType.TEXT), ""))));
        }
        MailId held = new MailId(Hashes.key("held", number));
        raws.keep(SHOP, held, Canaries.WORDS.getBytes(StandardCharsets.UTF_8));
        mails.hold(new HeldMail(
                SHOP,
                held,
                PLACED,
                HoldReason.STRANGER,
                Optional.of(key),
                Canaries.EMAIL,
                Canaries.WORDS,
                Canaries.WORDS,
                HeldMail.State.HELD,
                PLACED,
                1));
    }

    private void papers(Order order, String number) {
        StoredDocument invoice = new StoredDocument(
                DocumentType.PDF, ("%PDF-1.4 " + number + Canaries.LAST).getBytes(StandardCharsets.UTF_8));
        new S3DocumentStore(objects(false), "documents").put(SHOP, invoice);
        DynamoDocumentLedger ledger = new DynamoDocumentLedger(dynamo, table("Ledger"));
        DocumentCopy wanted =
                DocumentCopy.wanted(order.key(), OrderDocument.all(order).getFirst(), PLACED);
        ledger.ask(wanted);
        DocumentCopy claimed = wanted.claimed(PLACED);
        ledger.replace(claimed);
        ledger.replace(claimed.stored(invoice.content(), PLACED));
    }

    private void review(Order order) {
        DynamoReviews reviews = new DynamoReviews(dynamo, table("Reviews"), table("Ledger"));
        Invitation invitation =
                Invitation.of(order, new SecretHash("h".repeat(43)), new RequestBasis.Consent(PLACED, "Yes"), PLACED);
        reviews.invite(invitation);
        Review before = Review.invited(invitation);
        ReviewText text = new ReviewText(
                new Opinion(new Stars(5), Canaries.WORDS), Map.of(), Canaries.FIRST + " K.", new Language("de"));
        reviews.save(before, before.saying(text, "salt", PLACED), List.of());
        message(Message.plan(
                new Subject.OfReview(SHOP, invitation.id()),
                BuiltInTypes.REVIEW_RECEIVED,
                "1",
                DeliveryChannel.EMAIL,
                PLACED));
    }

    private void withdrawal(OrderKey key, String number) {
        DynamoWithdrawals withdrawals = new DynamoWithdrawals(dynamo, table("Orders"), table("Ledger"));
        for (Optional<OrderKey> order : List.of(Optional.of(key), Optional.<OrderKey>empty())) {
            Withdrawal said = Withdrawal.received(
                    SHOP,
                    "form",
                    PLACED,
                    new Declaration(
                            Canaries.LAST,
                            number,
                            BUYER,
                            new Scope.Described("all but " + Canaries.WORDS),
                            new Language("de"),
                            "I, " + Canaries.LAST),
                    order,
                    order.isPresent() ? Withdrawal.Timeliness.IN_TIME : Withdrawal.Timeliness.UNMATCHED);
            withdrawals.declare(said, order.isPresent(), List.of());
            message(Message.plan(
                    new Subject.OfWithdrawal(SHOP, said.id()),
                    BuiltInTypes.WITHDRAWAL_RECEIVED,
                    "1",
                    DeliveryChannel.EMAIL,
                    PLACED));
        }
    }

    /** One that was linked to the order, and one that nobody linked to any. */
    private void inquiries(OrderKey key, String number) {
        DynamoInquiries inquiries = new DynamoInquiries(dynamo, table("Orders"), table("Ledger"));
        for (Optional<OrderKey> order : List.of(Optional.of(key), Optional.<OrderKey>empty())) {
            Inquiry asked = Inquiry.asked(
                    new ThreadKey.OfInquiry(SHOP, Hashes.key("inquiry", number, order.toString())),
                    PLACED,
                    new Asker(Canaries.FIRST, BUYER, new Language("de"), true),
                    Optional.empty(),
                    Optional.empty(),
                    Canaries.WORDS);
            inquiries.commit(
                    change(Optional.empty(), asked, List.of(Samples.entry("asked-1", PLACED, Canaries.WORDS))));
            inquiries.commit(change(Optional.of(asked), asked.linked(order), List.of()));
            message(Message.plan(
                    Subject.of(asked.key()), BuiltInTypes.INQUIRY_WRITTEN, "asked-1", DeliveryChannel.EMAIL, PLACED));
        }
    }

    private static InquiryChange change(Optional<Inquiry> before, Inquiry after, List<Entry> entries) {
        return new InquiryChange(before, after, entries, List.of(), List.of(), List.of(), List.of());
    }

    /** An event comes out of its queue, or out of the dead letters, and what comes of it. */
    IngestResult comes(OrderEvent event) {
        FakeSecretBox box = new FakeSecretBox();
        InMemorySettings settings = new InMemorySettings();
        Connection connection = Connection.installed(CONNECTION, SHOP, WEB, ConnectionKind.GENERIC, PLACED);
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(WEB, SettingsLayer.EMPTY),
                Map.of(CONNECTION, connection),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
        return new ApplyOrderEvent(
                        orders(), new DynamoTrackedNumbers(dynamo, table("Orders")), settings, new LinkKeys(box), clock)
                .apply(event);
    }

    static List<OrderEvent> events(String number) {
        Address home = new Address(
                Canaries.FIRST + " " + Canaries.LAST,
                "",
                Canaries.STREET,
                "",
                "50667",
                Canaries.TOWN,
                "",
                new Country("DE"),
                Canaries.PHONE);
        Money total = Money.of("19.90", "EUR");
        Fact.Contents contents = new Fact.Contents(
                Optional.of(number),
                Optional.of(new Language("de")),
                Optional.of(new Buyer(
                        Canaries.FIRST, Canaries.LAST, "", Optional.of(BUYER), Canaries.PHONE, Canaries.LAST, true)),
                Optional.of(home),
                Optional.of(home),
                Optional.of(List.of(new Line(
                        "1",
                        "Cage",
                        "CAGE-1",
                        1,
                        Optional.of(total),
                        Optional.of(total),
                        Optional.empty(),
                        List.of(new Line.Option("Engraving", Canaries.FIRST))))),
                Optional.of(new Totals(
                        Optional.of(total), Optional.empty(), Optional.empty(), Optional.empty(), total, true)),
                Optional.empty(),
                Optional.of(Canaries.WORDS));
        String parcel = "parcel-" + number;
        String tracking = Canaries.NUMBER;
        return List.of(
                event(number, "placed", 0, new Fact.OrderPlaced(PLACED, true, contents)),
                event(
                        number,
                        "invoice",
                        1,
                        new Fact.InvoiceIssued(new Invoice(
                                Invoice.Kind.INVOICE,
                                "RE-" + number,
                                PLACED,
                                Optional.of(URI.create("https://shop.example/" + Canaries.LAST))))),
                event(
                        number,
                        "sent",
                        2,
                        new Fact.ShipmentSent(
                                parcel,
                                "DHL",
                                tracking,
                                Optional.of(URI.create("https://dhl.example/" + tracking)),
                                List.of(),
                                PLACED,
                                Optional.empty())),
                event(
                        number,
                        "scan",
                        3,
                        new Fact.ShipmentTracked(
                                parcel,
                                "DHL",
                                tracking,
                                ScanStatus.DELIVERED,
                                "Handed to " + Canaries.LAST,
                                "",
                                Optional.of(new Place(
                                        Canaries.TOWN, "50667", Optional.of(new Country("DE")), Optional.empty())),
                                Optional.empty(),
                                Optional.empty())));
    }

    static OrderEvent event(String number, String id, int minutes, Fact fact) {
        return new OrderEvent(
                number + ":" + id,
                CONNECTION,
                number,
                PLACED.plus(Duration.ofMinutes(minutes)),
                false,
                OrderEvent.Origin.SHOP,
                fact);
    }

    /** What of the buyer is left, with where. */
    Set<String> hits() {
        Set<String> hits = new TreeSet<>();
        tables.forEach((name, table) -> dynamo.scanPaginator(request -> request.tableName(table))
                .items()
                .forEach(item -> Canaries.in(item.toString())
                        .forEach(found -> hits.add(name + " " + new ItemReader(item).text("sk") + ": " + found))));
        for (String bucket : List.of("documents", "mails")) {
            s3.listObjectsV2Paginator(request -> request.bucket(bucket))
                    .contents()
                    .forEach(object -> {
                        String text = object.key()
                                + s3.getObjectAsBytes(request ->
                                                request.bucket(bucket).key(object.key()))
                                        .asString(StandardCharsets.ISO_8859_1);
                        Canaries.in(text).forEach(found -> hits.add(bucket + " " + object.key() + ": " + found));
                    });
        }
        return hits;
    }

    /** The number as buyers type it leads to. */
    List<OrderKey> numbered(String number) {
        return orders().withNumber(SHOP, OrderNumbers.normalise(number));
    }

    DynamoTrackedNumbers tracked() {
        return new DynamoTrackedNumbers(dynamo, table("Orders"));
    }

    @Override
    public void close() {
        mortal.close();
        dynamo.close();
        s3.close();
        engine.close();
        storage.close();
    }
}
