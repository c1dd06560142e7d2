package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.sending.Composition.Composed;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The default mailbox and SMS; what an own mailbox is to send is handed on. */
public final class DefaultWay implements WayOut {
    private final MailSender mail;
    private final SmsSender sms;
    private final Optional<MailboxQueue> mailboxes;

    /** Sends mails of own mailboxes itself. */
    public DefaultWay(MailSender mail, SmsSender sms) {
        this(mail, sms, Optional.empty());
    }

    public DefaultWay(MailSender mail, SmsSender sms, MailboxQueue mailboxes) {
        this(mail, sms, Optional.of(mailboxes));
    }

    private DefaultWay(MailSender mail, SmsSender sms, Optional<MailboxQueue> mailboxes) {
        this.mail = mail;
        this.sms = sms;
        this.mailboxes = mailboxes;
    }

    @Override
    public Ahead ahead(Message message, Composed composed, Instant now) {
        return switch (composed) {
            case Composition.Mail(OutgoingMail written) ->
                mailboxes
                        .filter(queue -> WayOut.byOwnMailbox(message, written))
                        .<Ahead>map(queue -> {
                            queue.add(message.id(), Duration.ZERO);
                            return new Ahead.HandedOn(
                                    written.mailbox().map(Object::toString).orElse(""));
                        })
                        .orElseGet(() -> new Ahead.Here("", () -> mail.send(written)));
            case Composition.Sms(PhoneNumber to, String text) ->
                new Ahead.Here("", () -> sms.send(message.id(), to, text));
            case Composition.OnPage onPage -> new Ahead.Here("", () -> new SendResult.Accepted(""));
        };
    }
}
