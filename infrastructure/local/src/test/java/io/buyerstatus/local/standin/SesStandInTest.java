package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.local.standin.outbox.Attachment;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.VerificationStatus;

class SesStandInTest {

    private static final String FROM = "=?UTF-8?Q?Blumen_M=C3=BCller?= <shop@example.com>";

    private StandIns standIns;
    private SesV2Client ses;

    @BeforeEach
    void start() throws IOException {
        standIns = StandIns.start(0, Moments.CLOCK, Optional.empty());
        ses = Clients.ses(standIns.endpoint());
    }

    @AfterEach
    void stop() throws IOException {
        ses.close();
        standIns.close();
    }

    @Test
    void aSimpleMailStandsInTheOutboxAsItsRecipientWouldSeeIt() {
        String id = ses.sendEmail(simple(
                        "buyer@example.org",
                        mail -> mail.replyToAddresses("help@example.com"),
                        message -> message.headers(
                                header("List-Unsubscribe", "<https://shop.example/stop>"),
                                header("Auto-Submitted", "auto-generated"))))
                .messageId();

        OutboxEntry entry = onlyEntry();
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.at()).isEqualTo(Moments.NOW);
        assertThat(entry.channel()).isEqualTo(DeliveryChannel.EMAIL);
        assertThat(entry.from()).isEqualTo("Blumen Müller <shop@example.com>");
        assertThat(entry.to()).isEqualTo("buyer@example.org");
        assertThat(entry.subject()).isEqualTo("Ihre Bestellung – danke!");
        assertThat(entry.text()).isEqualTo("Grüße");
        assertThat(entry.html()).isEqualTo("<p>Grüße</p>");
        assertThat(entry.headers())
                .containsEntry("Reply-To", "help@example.com")
                .containsEntry("List-Unsubscribe", "<https://shop.example/stop>")
                .containsEntry("Auto-Submitted", "auto-generated")
                .containsEntry("Subject", "Ihre Bestellung – danke!")
                .containsEntry("Message-ID", "<" + id + "@eu-central-1.amazonses.com>");
    }

    @Test
    void aCopyToSomebodyHiddenIsInNoHeader() {
        ses.sendEmail(simple(
                "buyer@example.org",
                mail -> mail.destination(to -> to.toAddresses("buyer@example.org")
                        .ccAddresses("friend@example.org")
                        .bccAddresses("seller@example.com")),
                message -> {}));

        OutboxEntry entry = onlyEntry();
        assertThat(entry.cc()).isEqualTo("friend@example.org");
        assertThat(entry.bcc()).isEqualTo("seller@example.com");
        assertThat(entry.headers().values()).noneMatch(value -> value.contains("seller@example.com"));
    }

    @Test
    void attachmentsArriveWithNameTypeAndContent() {
        ses.sendEmail(simple(
                "buyer@example.org",
                mail -> {},
                message -> message.attachments(
                        file("Rechnung 7.pdf", "%PDF-1.7")
                                .contentType("application/pdf")
                                .build(),
                        file("logo.png", "png")
                                .contentType("image/png")
                                .contentId("logo")
                                .contentDisposition(AttachmentContentDisposition.INLINE)
                                .build())));

        List<Attachment> files = onlyEntry().attachments();
        assertThat(files).extracting(Attachment::name).containsExactly("Rechnung 7.pdf", "logo.png");
        assertThat(files).extracting(Attachment::inline).containsExactly(false, true);
        assertThat(files.getFirst().content()).isEqualTo("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void textWithoutACharacterSetLosesWhatAsciiCannotHold() {
        ses.sendEmail(
                simple("buyer@example.org", mail -> {}, message -> message.subject(subject -> subject.data("Grüße"))));

        assertThat(onlyEntry().subject()).isEqualTo("Gr??e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"buyer", "buyer@", "a b@example.org", "x\r\nBcc: y@example.org", "jürgen@example.org", ""})
    void anAddressThatIsNoneIsRefused(String address) {
        refused("Destination.ToAddresses", () -> ses.sendEmail(simple(address, mail -> {}, message -> {})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject", "from", "Content-Type", "MESSAGE-ID", "Bad Name", "Colon:", "Umläut"})
    void aHeaderThatASenderMayNotGiveIsRefused(String name) {
        refused(
                "Headers",
                () -> ses.sendEmail(
                        simple("buyer@example.org", mail -> {}, message -> message.headers(header(name, "x")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@example.org", "ü", "", "\t"})
    void aHeaderValueThatCouldBreakOutOfItsLineIsRefused(String value) {
        refused(
                "Headers",
                () -> ses.sendEmail(
                        simple("buyer@example.org", mail -> {}, message -> message.headers(header("X-Order", value)))));
    }

    @Test
    void theSameHeaderTwiceIsRefused() {
        refused(
                "Duplicate header",
                () -> ses.sendEmail(simple(
                        "buyer@example.org",
                        mail -> {},
                        message -> message.headers(
                                header("List-Unsubscribe", "<https://a>"),
                                header("list-unsubscribe", "<https://b>")))));
    }

    @Test
    void aLineBreakInTheSubjectIsRefused() {
        refused(
                "Subject",
                () -> ses.sendEmail(simple(
                        "buyer@example.org",
                        mail -> {},
                        message -> message.subject(subject -> subject.data("Hello\r\nBcc: x@example.org")))));
    }

    @Test
    void aTagWithOtherCharactersIsRefused() {
        refused(
                "EmailTags",
                () -> ses.sendEmail(simple(
                        "buyer@example.org",
                        mail -> mail.emailTags(
                                MessageTag.builder().name("shop").value("a b").build()),
                        message -> {})));
    }

    @Test
    void aTemplateIsRefusedByName() {
        refused(
                "Template",
                () -> ses.sendEmail(mail -> mail.fromEmailAddress(FROM)
                        .destination(to -> to.toAddresses("buyer@example.org"))
                        .content(content -> content.template(template -> template.templateName("x")))));
    }

    @Test
    void moreThanFiftyRecipientsAreRefused() {
        List<String> many =
                IntStream.range(0, 51).mapToObj(i -> "b" + i + "@example.org").toList();

        assertThatThrownBy(() -> ses.sendEmail(
                        simple("x@example.org", mail -> mail.destination(to -> to.toAddresses(many)), message -> {})))
                .isInstanceOf(MessageRejectedException.class);
        assertThat(standIns.outbox().entries()).isEmpty();
    }

    @Test
    void anUnknownConfigurationSetIsRefused() {
        assertThatThrownBy(() -> ses.sendEmail(
                        simple("buyer@example.org", mail -> mail.configurationSetName("nowhere"), message -> {})))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Configuration set <nowhere> does not exist.");
        assertThat(standIns.outbox().entries()).isEmpty();
    }

    @Test
    void accountAndIdentitiesSayThatEverythingMayBeSent() {
        assertThat(ses.getAccount(account -> {}).sendingEnabled()).isTrue();
        assertThat(ses.createEmailIdentity(identity -> identity.emailIdentity("example.com"))
                        .verifiedForSendingStatus())
                .isTrue();
        assertThat(ses.getEmailIdentity(identity -> identity.emailIdentity("shop+1@example.com"))
                        .verificationStatus())
                .isEqualTo(VerificationStatus.SUCCESS);
    }

    @Test
    void anotherOperationIsRefusedByName() {
        assertThatThrownBy(() -> ses.listContactLists(lists -> {}))
                .hasMessageContaining("GET /v2/email/contact-lists is not supported by this stand-in");
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    private static software.amazon.awssdk.services.sesv2.model.Attachment.Builder file(String name, String content) {
        return software.amazon.awssdk.services.sesv2.model.Attachment.builder()
                .fileName(name)
                .rawContent(SdkBytes.fromUtf8String(content));
    }

    private static SendEmailRequest simple(
            String to, Consumer<SendEmailRequest.Builder> mail, Consumer<Message.Builder> content) {
        Message.Builder message = Message.builder()
                .subject(subject -> subject.data("Ihre Bestellung – danke!").charset("UTF-8"))
                .body(body -> body.text(text -> text.data("Grüße").charset("UTF-8"))
                        .html(html -> html.data("<p>Grüße</p>").charset("UTF-8")));
        content.accept(message);
        return SendEmailRequest.builder()
                .fromEmailAddress(FROM)
                .destination(destination -> destination.toAddresses(to))
                .content(body -> body.simple(message.build()))
                .applyMutation(mail)
                .build();
    }

    private void refused(String because, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BadRequestException.class).hasMessageContaining(because);
        assertThat(standIns.outbox().entries()).isEmpty();
    }

    private OutboxEntry onlyEntry() {
        assertThat(standIns.outbox().entries()).hasSize(1);
        return standIns.outbox().entries().getFirst();
    }
}
