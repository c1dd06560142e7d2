package io.buyerstatus.aws.sending;

import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MailSender;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.value.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentTransferEncoding;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/**
 * Mail through SES v2. The service has no idempotency token: the client given must not retry, and whatever may have left is
 * reported as indeterminate. The tags come back in the service's events and name the ledger's row.
 */
public final class SesMailSender implements MailSender {
    private static final String UTF_8 = "UTF-8";

    /**
     * What the ledger says of an address with letters beyond ASCII before its domain.
     *
     * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Destination.html">SES, Destination: "does not
     *     support the SMTPUTF8 extension"</a>
     */
    private static final String NO_SMTPUTF8 = "SES takes only ASCII before the @";

    private final SesV2Client ses;
    private final EmailAddress from;
    private final String configurationSet;
    private final Optional<String> tenants;

    /** Sends for all shops as one. */
    public SesMailSender(SesV2Client ses, EmailAddress from, String configurationSet) {
        this(ses, from, configurationSet, Optional.empty());
    }

    /**
     * @param ses a client that does not retry ({@code AwsClients.ses()})
     * @param from the deployment's own, verified address
     * @param configurationSet publishes the events that settle the ledger
     * @param tenants with what the names of shops' tenants begin, so that the service counts and pauses each shop by itself; empty where
     *     it has none
     */
    public SesMailSender(SesV2Client ses, EmailAddress from, String configurationSet, Optional<String> tenants) {
        this.ses = ses;
        this.from = from;
        this.configurationSet = configurationSet;
        this.tenants = tenants;
    }

    @Override
    public SendResult send(OutgoingMail mail) {
        if (mail.to().needsSmtpUtf8()) {
            return new SendResult.Refused(NO_SMTPUTF8);
        }
        try {
            var response = ses.sendEmail(request -> tenant(request, mail)
                    .fromEmailAddress(DisplayName.before(mail.fromName(), from.smtp()))
                    .destination(
                            destination -> destination.toAddresses(mail.to().smtp()))
                    .replyToAddresses(
                            mail.replyTo().filter(address -> !address.needsSmtpUtf8()).map(EmailAddress::smtp).stream()
                                    .toList())
                    .configurationSetName(configurationSet)
                    .emailTags(tags(mail))
                    .content(content(mail)));
            return new SendResult.Accepted(response.messageId());
        } catch (SdkException failure) {
            return Outcomes.of(failure);
        }
    }

    private SendEmailRequest.Builder tenant(SendEmailRequest.Builder request, OutgoingMail mail) {
        tenants.ifPresent(
                prefix -> request.tenantName(prefix + "-" + mail.id().subject().shop()));
        return request;
    }

    private static EmailContent content(OutgoingMail mail) {
        Body body = Body.builder()
                .text(utf8(mail.text()))
                .html(mail.html().isEmpty() ? null : utf8(mail.html()))
                .build();
        return EmailContent.builder()
                .simple(message -> message.subject(utf8(mail.subject()))
                        .body(body)
                        .headers(headers(mail))
                        .attachments(mail.attachments().isEmpty() ? null : files(mail)))
                .build();
    }

    /** In base 64: the service's own choice is seven bits, which no PDF survives. */
    private static List<Attachment> files(OutgoingMail mail) {
        return mail.attachments().stream()
                .map(file -> Attachment.builder()
                        .fileName(file.fileName())
                        .contentType(file.contentType())
                        .contentDisposition(AttachmentContentDisposition.ATTACHMENT)
                        .contentTransferEncoding(AttachmentContentTransferEncoding.BASE64)
                        .rawContent(SdkBytes.fromByteArray(file.bytes()))
                        .build())
                .toList();
    }

    private static Content utf8(String text) {
        return Content.builder().charset(UTF_8).data(text).build();
    }

    /** So that nobody's machine answers, and everybody's can sort and unsubscribe. */
    private static List<MessageHeader> headers(OutgoingMail mail) {
        List<MessageHeader> headers = new ArrayList<>();
        headers.add(header("Auto-Submitted", "auto-generated"));
        headers.add(header("X-Auto-Response-Suppress", "All"));
        if (!mail.listId().isEmpty()) {
            headers.add(header("List-Id", "<" + mail.listId() + ">"));
        }
        if (mail.answeredHere()) {
            headers.add(header("References", mail.references()));
        }
        mail.unsubscribe().ifPresent(link -> {
            headers.add(header("List-Unsubscribe", "<" + link.toASCIIString() + ">"));
            headers.add(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        });
        return headers;
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    private static List<MessageTag> tags(OutgoingMail mail) {
        Subject subject = mail.id().subject();
        return List.of(
                tag("shop", subject.shop().value()),
                tag(subject instanceof Subject.OfOrder ? "order" : "subject", subject.key()),
                tag("message", mail.id().id()));
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }
}
