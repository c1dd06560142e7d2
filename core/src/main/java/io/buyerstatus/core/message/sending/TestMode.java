package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.sending.Composition.Composed;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.List;
import java.util.Optional;

/**
 * A shop that tries things out gets everything itself, at one address: mails with their subject marked, and what would be an SMS as a
 * mail. It is sent with that, so that nothing of it goes out when the shop begins in earnest.
 */
final class TestMode {
    private TestMode() {}

    /** What leaves instead; the same where the shop tries nothing out. */
    static Composed of(Message message, Composed composed, ShopSettings shop) {
        EffectiveSettings settings = shop.ofShop();
        Optional<EmailAddress> address = settings.find(MessageSettings.TEST_ADDRESS);
        return address.<Composed>map(to -> switch (composed) {
                    case Composition.Mail(OutgoingMail mail) ->
                        mail.to().equals(to) ? composed : new Composition.Mail(marked(mail, to));
                    case Composition.Sms(PhoneNumber number, String text) ->
                        new Composition.Mail(mail(message, number, text, to, settings));
                    case Composition.OnPage onPage -> onPage;
                })
                .orElse(composed);
    }

    /** What a mail client offers to do with it, answering and unsubscribing, concerns no buyer. */
    private static OutgoingMail marked(OutgoingMail mail, EmailAddress to) {
        return new OutgoingMail(
                mail.id(),
                mail.fromName(),
                Optional.of(to),
                to,
                CleanText.cut("[Test, to " + mail.to().value() + "] " + mail.subject(), OutgoingMail.LONGEST_SUBJECT),
                mail.text(),
                mail.html(),
                mail.listId(),
                Optional.empty(),
                mail.mailbox(),
                mail.attachments());
    }

    private static OutgoingMail mail(
            Message message, PhoneNumber number, String text, EmailAddress to, EffectiveSettings settings) {
        return new OutgoingMail(
                message.id(),
                MessageSettings.senderName(settings),
                Optional.empty(),
                to,
                "[Test, SMS to " + number.e164() + "]",
                text,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
