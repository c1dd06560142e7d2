package io.buyerstatus.aws.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.RawServer;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.message.sending.MailSender;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** A message is handed over once, and what may have left is never called safe to send again. */
class SendingTest {
    private static final PhoneNumber NUMBER = new PhoneNumber("+4915112345678");
    private static final OrderKey ORDER = OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), "4711");
    private static final OutgoingMail MAIL = new OutgoingMail(
            new MessageId(Subject.of(ORDER), "0123456789abcdefghjkmnpqrs"),
            "Tee & Töpfe",
            Optional.of(new EmailAddress("laden@shop.example")),
            new EmailAddress("erika@example.org"),
            "Ihre Bestellung ist unterwegs",
            "Guten Tag",
            "<p>Guten Tag</p>",
            "orders.demo",
            Optional.of(URI.create("https://status.example.com/o/demo-x/y/stop")));

    @Test
    void anAcceptedMailHasTheProvidersId() throws IOException {
        try (RawServer server = RawServer.answering(200, "", "{\"MessageId\": \"0100019a-1\"}")) {
            assertThat(mails(server.endpoint()).send(MAIL)).isEqualTo(new SendResult.Accepted("0100019a-1"));
            assertThat(server.requests()).isEqualTo(1);
            assertThat(server.bodies().getFirst())
                    .contains("\"FromEmailAddress\":\"=?UTF-8?B?VGVlICYgVMO2cGZl?= <status@shop.example>\"")
                    .contains("\"ReplyToAddresses\":[\"laden@shop.example\"]")
                    .contains("\"ConfigurationSetName\":\"buyer-status\"")
                    .contains("{\"Name\":\"message\",\"Value\":\"0123456789abcdefghjkmnpqrs\"}")
                    .contains("{\"Name\":\"order\",\"Value\":\"" + ORDER.key() + "\"}")
                    .contains("{\"Name\":\"shop\",\"Value\":\"demo\"}")
                    .contains("{\"Name\":\"Auto-Submitted\",\"Value\":\"auto-generated\"}")
                    .contains("{\"Name\":\"X-Auto-Response-Suppress\",\"Value\":\"All\"}")
                    .contains("{\"Name\":\"List-Id\",\"Value\":\"<orders.demo>\"}")
                    .contains("{\"Name\":\"List-Unsubscribe\",\"Value\":"
                            + "\"<https://status.example.com/o/demo-x/y/stop>\"}")
                    .contains("{\"Name\":\"List-Unsubscribe-Post\",\"Value\":\"List-Unsubscribe=One-Click\"}");
        }
    }

    @Test
    @Tag("G7")
    void anAnswerComesBackToUsAndNamesItsConversation() throws IOException {
        OutgoingMail mail = MAIL.answeredAt(new EmailAddress("reply+x@replies.example.com"));
        try (RawServer server = RawServer.answering(200, "", "{\"MessageId\": \"0100019a-1\"}")) {
            mails(server.endpoint()).send(mail);
            mails(server.endpoint()).send(MAIL);
            assertThat(server.bodies().getFirst())
                    .contains("\"ReplyToAddresses\":[\"reply+x@replies.example.com\"]")
                    .contains("{\"Name\":\"References\",\"Value\":\"<reply+x@replies.example.com>\"}");
            assertThat(server.bodies().getLast()).doesNotContain("References");
        }
    }

    /** As the service answers for a tenant that it paused: 403, AccountSuspendedException. */
    @Test
    @Tag("C43")
    void whereEachShopHasATenantThePausedOneWaitsAndNoOther() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer server = RawServer.start(connection -> {
            if (asked.getAndIncrement() == 0) {
                RawServer.write(connection, 403, "AccountSuspendedException", "{\"message\": \"paused\"}");
            } else {
                RawServer.write(connection, 200, "", "{\"MessageId\": \"0100019a-1\"}");
            }
        })) {
            MailSender tenants = mails(server.endpoint(), Optional.of("buyer-status"));
            assertThat(tenants.send(MAIL)).isInstanceOf(SendResult.Retryable.class);
            OutgoingMail other = new OutgoingMail(
                    new MessageId(
                            new Subject.OfOrder(new OrderKey(new ShopId("teahouse"), ORDER.key())),
                            MAIL.id().id()),
                    "",
                    Optional.empty(),
                    MAIL.to(),
                    "Subject",
                    "Text",
                    "",
                    "",
                    Optional.empty());
            assertThat(tenants.send(other)).isInstanceOf(SendResult.Accepted.class);
            assertThat(mails(server.endpoint()).send(MAIL)).isInstanceOf(SendResult.Accepted.class);
            assertThat(server.bodies().getFirst()).contains("\"TenantName\":\"buyer-status-demo\"");
            assertThat(server.bodies().get(1)).contains("\"TenantName\":\"buyer-status-teahouse\"");
            assertThat(server.bodies().getLast()).doesNotContain("TenantName");
        }
    }

    @Test
    @Tag("SH-5")
    void aDomainIsWrittenInAscii() throws IOException {
        OutgoingMail mail = to("ada@töpferei.example", Optional.of(new EmailAddress("laden@straße.example")));
        try (RawServer server = RawServer.answering(200, "", "{\"MessageId\": \"0100019a-1\"}")) {
            assertThat(mails(server.endpoint()).send(mail)).isEqualTo(new SendResult.Accepted("0100019a-1"));
            assertThat(server.bodies().getFirst())
                    .contains("\"ToAddresses\":[\"ada@xn--tpferei-90a.example\"]")
                    .contains("\"ReplyToAddresses\":[\"laden@xn--strae-oqa.example\"]");
        }
    }

    /** SES does not speak SMTPUTF8: whoever asks it says so to a person, once, instead of to a log. */
    @Test
    @Tag("SH-5")
    void anAddressThatSesCannotWriteIsRefusedWithItsReason() throws IOException {
        try (RawServer server = RawServer.answering(200, "", "{\"MessageId\": \"0100019a-1\"}")) {
            assertThat(mails(server.endpoint()).send(to("jörg@example.org", Optional.empty())))
                    .isEqualTo(new SendResult.Refused("SES takes only ASCII before the @"));
            assertThat(server.requests()).isZero();
            mails(server.endpoint()).send(to("ada@example.org", Optional.of(new EmailAddress("jörg@example.org"))));
            assertThat(server.bodies().getFirst()).contains("ada@example.org").doesNotContain("jörg");
        }
    }

    private static OutgoingMail to(String address, Optional<EmailAddress> replyTo) {
        return new OutgoingMail(
                MAIL.id(), "", replyTo, new EmailAddress(address), "Subject", "Text", "", "", Optional.empty());
    }

    /** An invoice leaves as it came, under its own name; the service's default of seven bits would break it. */
    @Test
    void anAttachmentIsHandedOverByteForByte() throws IOException {
        byte[] pdf = new byte[3_000];
        new Random(7).nextBytes(pdf);
        OutgoingMail mail = new OutgoingMail(
                MAIL.id(),
                MAIL.fromName(),
                MAIL.replyTo(),
                MAIL.to(),
                MAIL.subject(),
                MAIL.text(),
                MAIL.html(),
                MAIL.listId(),
                MAIL.unsubscribe(),
                Optional.empty(),
                List.of(new Attachment("Rechnung Töpfe 4711.pdf", "application/pdf", pdf)));
        try (RawServer server = RawServer.answering(200, "", "{\"MessageId\": \"0100019a-1\"}")) {
            mails(server.endpoint()).send(mail);
            assertThat(server.bodies().getFirst())
                    .contains("\"FileName\":\"Rechnung Töpfe 4711.pdf\"")
                    .contains("\"ContentType\":\"application/pdf\"")
                    .contains("\"ContentDisposition\":\"ATTACHMENT\"")
                    .contains("\"ContentTransferEncoding\":\"BASE64\"")
                    .contains("\"RawContent\":\"" + Base64.getEncoder().encodeToString(pdf) + "\"");
        }
    }

    @Test
    void aMailAboutNoOrderNamesItsSubject() throws IOException {
        MessageId id = new MessageId(new Subject.OfStaff(new ShopId("demo"), "anna"), "0123456789abcdefghjkmnpqrs");
        OutgoingMail invitation =
                new OutgoingMail(id, "", Optional.empty(), MAIL.to(), "Welcome", "Welcome", "", "", Optional.empty());
        try (RawServer server = RawServer.answering(200, "", "{\"MessageId\": \"0100019a-1\"}")) {
            mails(server.endpoint()).send(invitation);
            assertThat(server.bodies().getFirst())
                    .contains("{\"Name\":\"subject\",\"Value\":\"staff-anna\"}")
                    .contains("{\"Name\":\"shop\",\"Value\":\"demo\"}")
                    .doesNotContain("\"Name\":\"order\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429, TooManyRequestsException",
        "400, ThrottlingException",
        "400, Throttling",
        "400, LimitExceededException",
        "400, AccountSuspendedException",
        "400, SendingPausedException",
        "400, MailFromDomainNotVerifiedException",
        "403, AccessDeniedException",
        "403, ExpiredTokenException",
        "403, InvalidSignatureException",
        "404, NotFoundException"
    })
    void whatPassesOrCanBeMendedIsTriedAgainLater(int status, String error) throws IOException {
        try (RawServer server = RawServer.answering(status, error, "{\"message\": \"no\"}")) {
            assertThat(mails(server.endpoint()).send(MAIL)).isEqualTo(new SendResult.Retryable(status + " " + error));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, MessageRejected", "400, BadRequestException", "413, RequestEntityTooLarge"})
    void whatTheServiceRefusesIsRefused(int status, String error) throws IOException {
        try (RawServer server = RawServer.answering(status, error, "{\"message\": \"no\"}")) {
            assertThat(mails(server.endpoint()).send(MAIL)).isEqualTo(new SendResult.Refused(status + " " + error));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, InternalServiceErrorException", "502, BadGateway", "503, ServiceUnavailable", "504, Timeout"})
    void aServerErrorIsUnclearAndNotRepeated(int status, String error) throws IOException {
        try (RawServer server = RawServer.answering(status, error, "{\"message\": \"oh\"}")) {
            assertThat(mails(server.endpoint()).send(MAIL)).isInstanceOf(SendResult.Indeterminate.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aRefusedConnectionLeavesTheMailHere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free);
        assertThat(mails(nobody).send(MAIL)).isEqualTo(new SendResult.Retryable("ConnectException"));
        assertThat(texts(nobody).send(MAIL.id(), NUMBER, "Hallo"))
                .isEqualTo(new SendResult.Retryable("ConnectException"));
    }

    @Test
    void noAnswerInTimeIsUnclearAndNotRepeated() throws IOException {
        try (RawServer server = RawServer.silent()) {
            assertThat(mails(server.endpoint()).send(MAIL)).isInstanceOf(SendResult.Indeterminate.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionResetAfterTheRequestIsUnclearAndNotRepeated() throws IOException {
        try (RawServer server = RawServer.resetting()) {
            assertThat(mails(server.endpoint()).send(MAIL)).isInstanceOf(SendResult.Indeterminate.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    /** Java's own HTTP client would send the request again by itself. */
    @Test
    void aConnectionClosedWithoutAnAnswerIsUnclearAndNotRepeated() throws IOException {
        try (RawServer server = RawServer.closing()) {
            assertThat(mails(server.endpoint()).send(MAIL)).isInstanceOf(SendResult.Indeterminate.class);
            assertThat(texts(server.endpoint()).send(MAIL.id(), NUMBER, "Hallo"))
                    .isInstanceOf(SendResult.Indeterminate.class);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    /** A connection that was kept open for the next request is where clients like to repeat by themselves. */
    @Test
    void aReusedConnectionClosedWithoutAnAnswerIsUnclearAndNotRepeated() throws IOException {
        AtomicInteger answered = new AtomicInteger();
        try (RawServer server = RawServer.start(connection -> {
            if (answered.getAndIncrement() == 0) {
                RawServer.write(connection, 200, "", "{\"MessageId\": \"0100019a-1\"}");
            } else {
                connection.close();
            }
        })) {
            MailSender mails = mails(server.endpoint());
            assertThat(mails.send(MAIL)).isInstanceOf(SendResult.Accepted.class);
            assertThat(mails.send(MAIL)).isInstanceOf(SendResult.Indeterminate.class);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void anAnswerThatNobodyUnderstandsIsUnclear() throws IOException {
        try (RawServer server = RawServer.answering(200, "", "<html>captive portal</html>")) {
            assertThat(mails(server.endpoint()).send(MAIL)).isInstanceOf(SendResult.Indeterminate.class);
        }
    }

    @Test
    @Tag("C49")
    void anSmsWithReceiptsTakesAlongWhoseItIs() throws IOException {
        try (RawServer server = RawServer.answering(200, "", "{\"MessageId\": \"sms-1\"}")) {
            assertThat(receipted(server.endpoint()).send(MAIL.id(), NUMBER, "Paket „da“"))
                    .isEqualTo(new SendResult.Accepted("sms-1"));
            assertThat(server.bodies().getFirst())
                    .contains("\"DestinationPhoneNumber\":\"+4915112345678\"")
                    .contains("\"OriginationIdentity\":\"TEEHAUS\"")
                    .contains("\"MessageType\":\"TRANSACTIONAL\"")
                    .contains("\"ConfigurationSetName\":\"shop-sms\"")
                    .contains("\"Context\":{\"shop\":\"demo\",\"subject\":\"" + ORDER.key()
                            + "\",\"message\":\"0123456789abcdefghjkmnpqrs\"}");
        }
    }

    /** Sender ids are given out country by country. */
    @Test
    @Tag("C49")
    void whereTheAccountHasNoSuchSenderTheServiceChoosesOne() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer server = RawServer.start(connection -> {
            if (asked.getAndIncrement() == 0) {
                RawServer.write(
                        connection,
                        400,
                        "",
                        "{\"__type\": \"com.amazonaws.sms#ResourceNotFoundException\", \"ResourceType\":"
                                + " \"sender-id\"}");
            } else {
                RawServer.write(connection, 200, "", "{\"MessageId\": \"sms-2\"}");
            }
        })) {
            assertThat(receipted(server.endpoint()).send(MAIL.id(), NUMBER, "Hallo"))
                    .isEqualTo(new SendResult.Accepted("sms-2"));
            assertThat(server.bodies().getLast()).doesNotContain("OriginationIdentity");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException, , Retryable",
        "400, ServiceQuotaExceededException, MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT, Retryable",
        "400, AccessDeniedException, ACCOUNT_DISABLED, Retryable",
        "400, ConflictException, DESTINATION_PHONE_NUMBER_OPTED_OUT, Refused",
        "400, ValidationException, DESTINATION_COUNTRY_BLOCKED, Refused",
        "500, InternalServerException, , Indeterminate"
    })
    @Tag("C49")
    void whatTheServiceAnswersSaysWhetherItLeft(int status, String error, String reason, String result)
            throws IOException {
        String body = "{\"__type\": \"" + error + "\", \"Message\": \"no\""
                + (reason == null ? "" : ", \"Reason\": \"" + reason + "\"") + "}";
        try (RawServer server = RawServer.answering(status, "", body)) {
            SendResult said = receipted(server.endpoint()).send(MAIL.id(), NUMBER, "Hallo");
            assertThat(said.getClass().getSimpleName()).isEqualTo(result);
            assertThat(said.toString()).contains(status + " " + error + (reason == null ? "" : " " + reason));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @Tag("C49")
    void anSmsWithReceiptsIsHandedOverOnceAtMost() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(receipted(URI.create("http://127.0.0.1:" + free)).send(MAIL.id(), NUMBER, "Hallo"))
                .isEqualTo(new SendResult.Retryable("ConnectException"));
        for (RawServer silent : List.of(RawServer.closing(), RawServer.resetting(), RawServer.silent())) {
            try (silent) {
                assertThat(receipted(silent.endpoint()).send(MAIL.id(), NUMBER, "Hallo"))
                        .isInstanceOf(SendResult.Indeterminate.class);
                assertThat(silent.requests()).isEqualTo(1);
            }
        }
        for (String odd : List.of("<html>captive portal</html>", "[1]", "{\"MessageId\": 7}", "")) {
            try (RawServer server = RawServer.answering(200, "", odd)) {
                assertThat(receipted(server.endpoint()).send(MAIL.id(), NUMBER, "Hallo"))
                        .as(odd)
                        .isInstanceOf(SendResult.Indeterminate.class);
            }
        }
    }

    private static EumSmsSender receipted(URI endpoint) {
        return new EumSmsSender(Clients.signedJson(Duration.ofMillis(400)), endpoint, "shop-sms", "TEEHAUS");
    }

    private static MailSender mails(URI endpoint) {
        return mails(endpoint, Optional.empty());
    }

    private static MailSender mails(URI endpoint, Optional<String> tenants) {
        SesV2Client client = SesV2Client.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMillis(400)))
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        return new SesMailSender(client, new EmailAddress("status@shop.example"), "buyer-status", tenants);
    }

    private static SnsSmsSender texts(URI endpoint) {
        SnsClient client = SnsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMillis(400)))
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        return new SnsSmsSender(client, "TEEHAUS");
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    }
}
