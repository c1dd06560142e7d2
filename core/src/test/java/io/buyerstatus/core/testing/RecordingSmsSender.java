package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.message.sending.SmsSender;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every SMS that was handed over, whatever it answered. */
public final class RecordingSmsSender implements SmsSender {
    /** An SMS. */
    public record Sms(PhoneNumber to, String text) {}

    private final List<Sms> messages = new CopyOnWriteArrayList<>();
    private final Answers answers = new Answers("sms-");

    /** Answers like this to the next SMS, one each; afterwards every SMS is accepted. */
    public RecordingSmsSender answering(SendResult... results) {
        answers.then(results);
        return this;
    }

    /** Oldest first. */
    public List<Sms> messages() {
        return List.copyOf(messages);
    }

    @Override
    public SendResult send(MessageId id, PhoneNumber to, String text) {
        messages.add(new Sms(to, text));
        return answers.next();
    }
}
