package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.sending.MailSender;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.SendResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every mail that was handed over, whatever it answered. */
public final class RecordingMailSender implements MailSender {
    private final List<OutgoingMail> mails = new CopyOnWriteArrayList<>();
    private final Answers answers = new Answers("mail-");

    /** Answers like this to the next mails, one each; afterwards every mail is accepted. */
    public RecordingMailSender answering(SendResult... results) {
        answers.then(results);
        return this;
    }

    /** Oldest first. */
    public List<OutgoingMail> mails() {
        return List.copyOf(mails);
    }

    @Override
    public SendResult send(OutgoingMail mail) {
        mails.add(mail);
        return answers.next();
    }
}
