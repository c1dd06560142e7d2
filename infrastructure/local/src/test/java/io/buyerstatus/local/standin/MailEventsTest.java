package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.aws.SignedJson;
import io.buyerstatus.aws.sending.EumSmsSender;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.ses.EventDestination;
import io.buyerstatus.local.standin.ses.EventType;
import io.buyerstatus.local.standin.sns.Queue;
import io.buyerstatus.local.standin.sns.Subscription;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The way back: SES, topic, queue. The queue is a real engine. */
class MailEventsTest {

    private static final String TOPIC = "arn:aws:sns:eu-central-1:000000000000:delivery-feedback";
    private static final String SET = "mail";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static SQSRestServer queues;
    private static SqsClient sqs;
    private static URI queueEndpoint;

    private StandIns standIns;
    private SesV2Client ses;
    private String queueUrl;

    @BeforeAll
    static void startQueues() throws IOException {
        int port = freePort();
        queues = SQSRestServerBuilder.withInterface("127.0.0.1").withPort(port).start();
        queues.waitUntilStarted();
        queueEndpoint = URI.create("http://127.0.0.1:" + port);
        sqs = Clients.sqs(queueEndpoint);
    }

    @AfterAll
    static void stopQueues() {
        sqs.close();
        queues.stopAndWait();
    }

    @BeforeEach
    void start() throws IOException {
        queueUrl = sqs.createQueue(queue -> queue.queueName("feedback-" + System.nanoTime()))
                .queueUrl();
        standIns = StandIns.start(0, Moments.CLOCK, Optional.empty());
        ses = Clients.ses(standIns.endpoint());
    }

    @AfterEach
    void stop() throws IOException {
        ses.close();
        standIns.close();
    }

    @ParameterizedTest
    @CsvSource({
        "buyer@example.org, 'Send,Delivery'",
        "success@simulator.amazonses.com, 'Send,Delivery'",
        "bounce@simulator.amazonses.com, 'Send,Bounce'",
        "Bounce+order7@simulator.amazonses.com, 'Send,Bounce'",
        "suppressionlist@simulator.amazonses.com, 'Send,Bounce'",
        "complaint@simulator.amazonses.com, 'Send,Delivery,Complaint'",
        "ooto@simulator.amazonses.com, 'Send,Delivery,Bounce'"
    })
    void everyMailboxOfTheSimulatorDoesWhatItDoesAtAmazon(String to, String events) {
        publishEverything(true);

        send(to);

        assertThat(received())
                .extracting(event -> event.path("eventType").asText())
                .containsExactly(events.split(","));
    }

    @Test
    void anEventCarriesTheMailWithItsTagsHeadersAndRecipients() {
        publishEverything(true);

        String id = send("buyer@example.org");

        JsonNode mail = received().getFirst().path("mail");
        assertThat(mail.path("messageId").asText()).isEqualTo(id);
        assertThat(mail.path("timestamp").asText()).isEqualTo("2026-11-21T20:15:00.120Z");
        assertThat(mail.path("source").asText()).isEqualTo("shop@example.com");
        assertThat(mail.at("/destination/0").asText()).isEqualTo("buyer@example.org");
        assertThat(mail.at("/tags/message/0").asText()).isEqualTo("m-1");
        assertThat(mail.at("/tags/ses:configuration-set/0").asText()).isEqualTo(SET);
        assertThat(mail.at("/commonHeaders/subject").asText()).isEqualTo("Übersicht");
        assertThat(mail.path("headers"))
                .anySatisfy(header -> assertThat(header.path("value").asText()).isEqualTo("buyer@example.org"));
    }

    @Test
    void aBounceNamesWhoBouncedAndWhy() {
        publishEverything(true);

        send("bounce@simulator.amazonses.com", "buyer@example.org");

        List<JsonNode> events = received();
        JsonNode bounce = events.get(1).path("bounce");
        assertThat(bounce.path("bounceType").asText()).isEqualTo("Permanent");
        assertThat(bounce.path("bounceSubType").asText()).isEqualTo("General");
        assertThat(bounce.path("bouncedRecipients")).hasSize(1);
        assertThat(bounce.at("/bouncedRecipients/0/emailAddress").asText()).isEqualTo("bounce@simulator.amazonses.com");
        assertThat(bounce.at("/bouncedRecipients/0/status").asText()).isEqualTo("5.1.1");
        assertThat(events.get(2).at("/delivery/recipients"))
                .singleElement()
                .satisfies(address -> assertThat(address.asText()).isEqualTo("buyer@example.org"));
    }

    @Test
    void aVirusIsRejectedAfterItWasAccepted() {
        publishEverything(true);
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR".concat("-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

        ses.sendEmail(mail -> mail.fromEmailAddress("shop@example.com")
                .configurationSetName(SET)
                .destination(to -> to.toAddresses("buyer@example.org"))
                .content(content -> content.simple(message -> message.subject(subject -> subject.data("x"))
                        .body(body -> body.text(text -> text.data("x")))
                        .attachments(Attachment.builder()
                                .fileName("x.txt")
                                .rawContent(SdkBytes.fromUtf8String(eicar))
                                .build()))));

        assertThat(received()).singleElement().satisfies(event -> {
            assertThat(event.path("eventType").asText()).isEqualTo("Reject");
            assertThat(event.at("/reject/reason").asText()).isEqualTo("Bad content");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "+4915112345678, 'TEXT_SUCCESSFUL,TEXT_DELIVERED'",
        "+4915112345404, TEXT_INVALID",
        "+4915112345503, 'TEXT_SUCCESSFUL,TEXT_UNREACHABLE'"
    })
    void anSmsHasReceiptsWithTheContextThatItWasSentWith(String number, String types) {
        subscribe(true);
        standIns.smsSets().publish("sms", TOPIC);
        MessageId id = new MessageId(
                Subject.of(OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), "4711")),
                "0123456789abcdefghjkmnpqrs");

        SendResult result = new EumSmsSender(signed(), standIns.endpoint(), "sms", "Blumen")
                .send(id, new PhoneNumber(number), "Ihr Paket kommt");

        assertThat(standIns.outbox().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.channel()).isEqualTo(DeliveryChannel.SMS);
            assertThat(entry.from()).isEqualTo("Blumen");
            assertThat(entry.text()).isEqualTo("Ihr Paket kommt");
            assertThat(result).isEqualTo(new SendResult.Accepted(entry.id()));
        });
        List<JsonNode> events = received();
        assertThat(events).extracting(event -> event.path("eventType").asText()).containsExactly(types.split(","));
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.at("/context/message").asText()).isEqualTo("0123456789abcdefghjkmnpqrs"));
    }

    @Test
    void anSmsOfASetThatIsNotThereIsRefused() {
        assertThat(new EumSmsSender(signed(), standIns.endpoint(), "other", "")
                        .send(
                                new MessageId(new Subject.OfStaff(new ShopId("demo"), "anna"), "0".repeat(26)),
                                new PhoneNumber("+4915112345678"),
                                "x"))
                .isEqualTo(new SendResult.Refused("400 ResourceNotFoundException"));
        assertThat(standIns.outbox().entries()).isEmpty();
    }

    private static SignedJson signed() {
        return new SignedJson(
                UrlConnectionHttpClient.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                () -> Region.EU_CENTRAL_1);
    }

    @Test
    void onlyTheTypesThatADestinationAsksForArePublished() {
        subscribe(true);
        standIns.configurationSets().publish(SET, new EventDestination(TOPIC, Set.of(EventType.of("delivery"))));

        send("buyer@example.org");

        assertThat(received())
                .extracting(event -> event.path("eventType").asText())
                .containsExactly("Delivery");
    }

    @Test
    void withoutRawDeliveryTheQueueGetsTheEnvelope() throws IOException {
        publishEverything(false);

        send("buyer@example.org");

        JsonNode envelope = received().getFirst();
        assertThat(envelope.path("Type").asText()).isEqualTo("Notification");
        assertThat(envelope.path("TopicArn").asText()).isEqualTo(TOPIC);
        assertThat(envelope.path("Subject").asText()).isEqualTo("Amazon SES Email Event Notification");
        assertThat(JSON.readTree(envelope.path("Message").asText())
                        .path("eventType")
                        .asText())
                .isEqualTo("Send");
    }

    @Test
    void whatAQueueDoesNotTakeGoesToTheDeadLetters() {
        Queue gone = new Queue(queueEndpoint, queueEndpoint + "/000000000000/no-such-queue");
        standIns.topics().subscribe(TOPIC, new Subscription(gone, true, new Queue(queueEndpoint, queueUrl)));
        standIns.configurationSets().publish(SET, EventDestination.ofEverything(TOPIC));

        send("buyer@example.org");

        assertThat(received()).hasSize(2);
    }

    private void publishEverything(boolean raw) {
        subscribe(raw);
        standIns.configurationSets().publish(SET, EventDestination.ofEverything(TOPIC));
    }

    private void subscribe(boolean raw) {
        standIns.topics().subscribe(TOPIC, Subscription.to(new Queue(queueEndpoint, queueUrl), raw));
    }

    private String send(String... to) {
        return ses.sendEmail(mail -> mail.fromEmailAddress("shop@example.com")
                        .configurationSetName(SET)
                        .emailTags(MessageTag.builder()
                                .name("message")
                                .value("m-1")
                                .build())
                        .destination(destination -> destination.toAddresses(to))
                        .content(content -> content.simple(message -> message.subject(
                                        subject -> subject.data("Übersicht").charset("UTF-8"))
                                .body(body -> body.text(text -> text.data("Hello"))))))
                .messageId();
    }

    /** Everything in the queue once the stand-ins say that nothing more will come, in the order of sending. */
    private List<JsonNode> received() {
        Await.until("the stand-ins have delivered everything", standIns::idle);
        List<JsonNode> bodies = new ArrayList<>();
        List<Message> batch;
        do {
            batch = sqs.receiveMessage(receive -> receive.queueUrl(queueUrl).maxNumberOfMessages(1))
                    .messages();
            batch.forEach(message -> bodies.add(parsed(message.body())));
        } while (!batch.isEmpty());
        return bodies;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notJson) {
            throw new AssertionError(body, notJson);
        }
    }
}
