package io.buyerstatus.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.copy.HandOverDocument;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.MailSender;
import io.buyerstatus.core.message.sending.OrderMessageComposer;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.picture.ReferencedPictures;
import io.buyerstatus.core.picture.RequestPictureCopies;
import io.buyerstatus.core.picture.copy.HandOverPicture;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.testing.InMemoryJobs;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.InMemoryWebhooks;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.webhook.EndpointAddress;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.LiveEndpoints;
import io.buyerstatus.core.webhook.ManageEndpoints;
import io.buyerstatus.core.webhook.TellOfMessage;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.StreamImages;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.pages.mail.BuiltInMessages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of the ledger's stream as Lambda hands them over, read by its own serializer. */
final class NotificationsHandlerTest {
    private static final URI PICTURE = URI.create("https://nordlicht-keramik.example/bilder/kanne.jpg");

    private final DemoShop shop = new DemoShop();
    private final InMemoryJobs<PictureKey, PictureCopy> pictures = InMemoryJobs.ofPictures();
    private final InMemoryJobs<DocumentKey, DocumentCopy> documents = InMemoryJobs.ofDocuments();
    private final List<DocumentKey> printers = new ArrayList<>();
    private final RecordingMailSender mails = new RecordingMailSender();
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final NotificationsHandler handler = handler(shop.orders, mails);

    @Test
    void aPendingMessageOfTheStreamIsSent() {
        assertThat(handled(batch())).isTrue();

        assertThat(mails.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(DemoShop.EMAIL);
            assertThat(mail.subject()).contains(DemoShop.NUMBER);
            assertThat(mail.html()).contains("Teekanne", DemoShop.BASE + "/o/" + DemoShop.ORDER.ref() + "/");
        });
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
    }

    /** Lambda hands over what its filter of the state {@code pending} lets through: the row as the ledger's adapter writes it. */
    @Test
    void theSampleIsARowAsTheLedgerWritesIt() {
        Instant at = Instant.parse("2026-11-18T08:12:01Z");
        Message pending =
                Message.plan(Subject.of(DemoShop.ORDER), BuiltInTypes.ORDER_CONFIRMED, "1", DeliveryChannel.EMAIL, at);

        assertThat(batch().getRecords().getFirst().getDynamodb().getNewImage())
                .isEqualTo(StreamImages.of(MessageItem.write(pending)));
        assertThat(confirmation().id()).isEqualTo(pending.id());
    }

    @Test
    void theSameBatchTwiceMailsOnce() {
        handled(batch());

        assertThat(handled(batch())).isTrue();
        assertThat(mails.mails()).hasSize(1);
    }

    @Test
    @Tag("C44")
    void whatASweepFoundUntakenIsSentAndOneOfItThatBreaksHoldsUpNoOther() {
        DynamodbEvent again =
                again("demo#ftgh7m3gdq4a52kdbwcgvywts3 gsc8vbjagn7vemtpngz3ssx18h", "nobody x", "no name at all");
        assertThat(handler.handleRequest(again, Contexts.withTimeLeft(() -> 240_000))
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(mails.mails()).hasSize(1);
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    @Tag("C44")
    void whatDoesNotFitIntoTheTimeIsHandedOverOnceMoreAndNotBegun() {
        DynamodbEvent again = again("demo#ftgh7m3gdq4a52kdbwcgvywts3 gsc8vbjagn7vemtpngz3ssx18h");
        assertThat(handler.handleRequest(again, Contexts.withTimeLeft(() -> 39_999))
                        .getBatchItemFailures())
                .hasSize(1);
        assertThat(mails.mails()).isEmpty();
        assertThat(confirmation().state()).isEqualTo(MessageState.PENDING);
    }

    private static DynamodbEvent again(String... messages) {
        DynamodbEvent event = batch();
        DynamodbStreamRecord record = event.getRecords().getFirst();
        record.getDynamodb().setKeys(keys("AGAIN", "2026-11-18T08:20:00.000000000Z#gsc8vbjagn7vemtpngz3ssx18h"));
        record.getDynamodb().setNewImage(Map.of("messages", new AttributeValue().withSS(List.of(messages))));
        return event;
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whateverTheServiceAnswersTheShardIsNotHeldUp(SendResult answer, MessageState state) {
        mails.answering(answer);

        assertThat(handled(batch())).isTrue();
        assertThat(confirmation().state()).isEqualTo(state);
    }

    static List<Arguments> answers() {
        return List.of(
                Arguments.of(new SendResult.Retryable("throttled"), MessageState.WAITING),
                Arguments.of(new SendResult.Refused("no"), MessageState.FAILED),
                Arguments.of(new SendResult.Indeterminate("lost"), MessageState.OUTCOME_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "demo#ftgh7m3gdq4a52kdbwcgvywts3", "NO SHOP#x", "#"})
    void aRowThatIsNoMessageIsPassedOver(String partition) {
        DynamodbEvent batch = batch();
        DynamodbStreamRecord other = batch().getRecords().getFirst();
        other.getDynamodb().setKeys(keys(partition, "MARK#x"));
        DynamodbStreamRecord broken = batch().getRecords().getFirst();
        broken.getDynamodb().setKeys(keys(partition, "MESSAGE#x"));
        DynamodbStreamRecord keyless = batch().getRecords().getFirst();
        keyless.getDynamodb().setKeys(Map.of());
        batch.setRecords(List.of(other, broken, keyless, batch.getRecords().getFirst()));

        assertThat(handled(batch)).isTrue();
        assertThat(mails.mails()).hasSize(1);
    }

    @Test
    @Tag("G1")
    void evenAnErrorOfOneMessageHoldsUpNoOtherAndIsReported() {
        DynamodbEvent batch = batch();
        batch.setRecords(
                List.of(batch.getRecords().getFirst(), batch.getRecords().getFirst()));
        NotificationsHandler overflowing =
                handler(Broken.port(OrderReader.class, new StackOverflowError(Broken.GOSSIP)), mails);

        String log = Logs.of(() -> assertThat(
                        overflowing.handleRequest(batch, Contexts.none()).getBatchItemFailures())
                .extracting(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
                .containsOnly(batch.getRecords().getFirst().getDynamodb().getSequenceNumber())
                .hasSize(2));

        assertThat(log.split("left to the next try", -1)).hasSize(3);
        assertThat(log).contains("StackOverflowError").doesNotContain(DemoShop.PERSONAL);
        assertThat(confirmation().state()).isEqualTo(MessageState.PENDING);
    }

    @Test
    void aStoreThatIsDownLeavesTheMessageToTheSweepAndTheLogNamesNobody() {
        String log =
                Logs.of(() -> handler(Broken.port(OrderReader.class), mails).handleRequest(batch(), Contexts.none()));

        assertThat(log)
                .contains("left to the next try", "IllegalStateException")
                .doesNotContain(DemoShop.PERSONAL);
        assertThat(confirmation().state()).isEqualTo(MessageState.PENDING);
        assertThat(mails.mails()).isEmpty();
    }

    @Test
    void aSenderThatDiesLeavesItsClaimAndTheLogNamesNobody() {
        MailSender dying = new MailSender() {
            @Override
            public SendResult send(OutgoingMail mail) {
                throw new IllegalStateException(Broken.GOSSIP);
            }
        };

        String log = Logs.of(() -> handler(shop.orders, dying).handleRequest(batch(), Contexts.none()));

        assertThat(log).contains("left to the next try").doesNotContain(DemoShop.PERSONAL);
        assertThat(confirmation().state()).isEqualTo(MessageState.SENDING);
    }

    @Test
    void whatIsLoggedOfASentMessageIsItsIdAndItsState() {
        String log = Logs.of(() -> handled(batch()));

        assertThat(log).contains(confirmation().id().id(), "SENT").doesNotContain(DemoShop.PERSONAL);
    }

    @Test
    @Tag("AP-9")
    void whatBecameOfAMessageIsKeptForTheShopsPrograms() {
        new ManageEndpoints(webhooks, webhooks, EndpointAddress.parse(""), shop.box, new CountedSecrets(), shop.clock)
                .make(
                        DemoShop.SHOP,
                        new ManageEndpoints.Wish("https://erp.example/", Set.copyOf(EventType.choices()), true),
                        "Olivia");
        assertThat(handled(batch())).isTrue();
        assertThat(webhooks.all()).as("it is only sent").isEmpty();
        DynamodbEvent settled = batch();
        settled.getRecords().getFirst().getDynamodb().setNewImage(StreamImages.of(MessageItem.write(confirmation())));

        assertThat(handled(settled)).isTrue();
        assertThat(handled(settled)).isTrue();
        assertThat(mails.mails()).hasSize(1);
        assertThat(webhooks.all()).singleElement().satisfies(delivery -> {
            assertThat(delivery.event().type()).isEqualTo(EventType.MESSAGE_SENT);
            assertThat(delivery.event().at()).isEqualTo(confirmation().status().since());
            assertThat(delivery.event().details())
                    .containsEntry("message", confirmation().id().id())
                    .containsEntry("message_type", "ORDER_CONFIRMED");
        });
    }

    @Test
    void severalAreSentAtATimeAndThoseOfOneOrderOneAfterTheOther() throws InterruptedException {
        OrderKey other = OrderKey.of(DemoShop.SHOP, DemoShop.CONNECTION, "10043");
        Crowd crowd = new Crowd(shop.orders);
        DynamodbEvent batch = batch();
        batch.setRecords(Stream.of(planned(DemoShop.ORDER, "2"), planned(DemoShop.ORDER, "3"), planned(other, "1"))
                .map(message -> {
                    DynamodbStreamRecord record = batch().getRecords().getFirst();
                    OrderKey order = ((Subject.OfOrder) message.subject()).order();
                    record.getDynamodb()
                            .setKeys(keys(order.shop().value() + "#" + order.key(), "MESSAGE#" + message.id()));
                    return record;
                })
                .toList());

        handler(crowd, mails).handleRequest(batch, Contexts.none());

        assertThat(crowd.met().getCount()).isZero();
        assertThat(crowd.competed()).isEmpty();
        assertThat(crowd.seen()).hasSizeGreaterThanOrEqualTo(3).contains(DemoShop.ORDER, other);
    }

    private MessageId planned(OrderKey order, String occurrence) {
        Message message = Message.plan(
                Subject.of(order),
                BuiltInTypes.ORDER_CONFIRMED,
                occurrence,
                DeliveryChannel.EMAIL,
                shop.clock.instant());
        assertThat(shop.ledger.plan(message)).isTrue();
        return message.id();
    }

    /** Lets nobody read an order before two read at the same time; notes who reads one that somebody else is reading. */
    private record Crowd(
            OrderReader orders,
            CountDownLatch met,
            Set<OrderKey> reading,
            Queue<OrderKey> seen,
            Queue<OrderKey> competed)
            implements OrderReader {
        Crowd(OrderReader orders) {
            this(
                    orders,
                    new CountDownLatch(2),
                    ConcurrentHashMap.newKeySet(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>());
        }

        @Override
        public Optional<Order> find(OrderKey key) {
            return read(key, () -> orders.find(key));
        }

        @Override
        public Optional<OrderView> view(OrderKey key, Freshness freshness) {
            return read(key, () -> orders.view(key, freshness));
        }

        @Override
        public Optional<OrderHead> head(OrderKey key) {
            return read(key, () -> orders.head(key));
        }

        @Override
        public Optional<Buyer> buyer(OrderKey key) {
            return read(key, () -> orders.buyer(key));
        }

        private <T> T read(OrderKey key, Supplier<T> answer) {
            seen.add(key);
            if (!reading.add(key)) {
                competed.add(key);
            }
            met.countDown();
            try {
                assertThat(met.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            try {
                return answer.get();
            } finally {
                reading.remove(key);
            }
        }
    }

    private Message confirmation() {
        return shop.messages(BuiltInTypes.ORDER_CONFIRMED).getFirst();
    }

    @Test
    void whatAnOrderNamesIsHandedToTheCopierAndWhatItLeavesIsTakenDown() {
        ReferencedPictures named = new ReferencedPictures(
                new ReferencedPictures.Id(DemoShop.ORDER, "pfy017jsj49hp9qvpddws6r4r0"),
                List.of(PICTURE),
                shop.clock.instant(),
                Optional.of(shop.clock.instant().plus(Duration.ofMinutes(15))));
        shop.orders.pictures().put(named);
        PictureKey key = PictureKey.item(DemoShop.SHOP, PICTURE);

        assertThat(handled(change("demo#" + DemoShop.ORDER.key(), "PICTURES#pfy017jsj49hp9qvpddws6r4r0")))
                .isTrue();
        assertThat(handled(change("demo#PICTURES", "COPY#" + key.key()))).isTrue();

        PictureCopy job = pictures.find(key).orElseThrow();
        assertThat(job.original()).isEqualTo(PICTURE);
        pictures.replace(job.claimed(shop.clock.instant()));
        pictures.replace(job.claimed(shop.clock.instant()).copied("pixels", shop.clock.instant()));
        assertThat(handled(change("demo#PICTURES", "COPY#" + key.key()))).isTrue();
        assertThat(shop.orders.pictures().find(key))
                .get()
                .extracting(PictureCopy::state)
                .isEqualTo(PictureState.COPIED);
        assertThat(mails.mails()).isEmpty();
    }

    @Test
    @Tag("BL-52")
    void whatIsToBePrintedGoesToWhoeverPrints() {
        DocumentCopy card = DocumentCopy.wanted(
                DemoShop.ORDER,
                OrderDocument.printed(new PrintOut.Ours(PrintOut.Kind.ORDER_CARD), Optional.empty(), "m1"),
                shop.clock.instant());
        shop.orders.documents().ask(card);

        assertThat(handled(change(
                        "demo#" + DemoShop.ORDER.key(), "DOCUMENT#" + card.key().key())))
                .isTrue();
        assertThat(printers).containsExactly(card.key());
        assertThat(documents.keys()).isEmpty();
    }

    private static DynamodbEvent change(String partition, String sort) {
        DynamodbEvent event = batch();
        event.getRecords().getFirst().getDynamodb().setKeys(keys(partition, sort));
        return event;
    }

    private static DynamodbEvent batch() {
        return Triggers.stream("notifications.stream");
    }

    private static Map<String, AttributeValue> keys(String partition, String sort) {
        return Map.of("pk", new AttributeValue(partition), "sk", new AttributeValue(sort));
    }

    private boolean handled(DynamodbEvent batch) {
        return handler.handleRequest(batch, Contexts.none())
                .getBatchItemFailures()
                .isEmpty();
    }

    private NotificationsHandler handler(OrderReader orders, MailSender sender) {
        return new NotificationsHandler(new NotificationsWiring(
                new DispatchMessage(
                        shop.ledger,
                        shop.settings,
                        new OrderMessageComposer(
                                orders, new OrderLinks(shop.keys, DemoShop.BASE.toString()), new BuiltInMessages()),
                        new Breaker(new InMemoryReputation(), shop.clock),
                        new AutomationGuard(new InMemoryTallies()),
                        sender,
                        new RecordingSmsSender(),
                        shop.clock),
                new TellOfMessage(LiveEndpoints.in(webhooks, webhooks), orders, webhooks, shop.clock),
                new CopyDesk(
                        new RequestPictureCopies(shop.orders.pictures(), shop.clock),
                        new HandOverPicture(shop.orders.pictures(), pictures, shop.clock),
                        new HandOverDocument(shop.orders.documents(), documents, printers::add, shop.clock)),
                Workers.atMost(2)));
    }
}
