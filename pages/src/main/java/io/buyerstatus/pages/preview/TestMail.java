package io.buyerstatus.pages.preview;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A preview as a real mail, marked as a test. */
public final class TestMail {
    private static final String MARK = "[Test] ";

    private TestMail() {}

    /** The mail: what the renderer made, and a mark before the subject. Its id differs from test to test: a receiver must not take it for the one before. */
    public static OutgoingMail of(Preview preview, RenderedMail mail, EmailAddress to, Mailbox mailbox, Instant now) {
        Subject operator = new Subject.OfStaff(mailbox.shop(), "operator");
        MessageKey key = MessageKey.of(
                BuiltInTypes.MAILBOX_INVALID, "template." + preview.template().id() + "." + now.toEpochMilli());
        return new OutgoingMail(
                MessageId.of(operator, key, DeliveryChannel.EMAIL, RecipientRole.SELLER),
                preview.occasion().settings().find(GeneralSettings.NAME).orElse(""),
                Optional.empty(),
                to,
                MARK + mail.subject(),
                mail.text(),
                mail.html(),
                "",
                Optional.empty(),
                Optional.of(mailbox.id()),
                List.of());
    }
}
