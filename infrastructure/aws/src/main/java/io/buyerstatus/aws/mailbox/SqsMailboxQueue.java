package io.buyerstatus.aws.mailbox;

import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MailboxQueue;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.util.Optional;

/** The queue in SQS. A body names the message and nothing else: {@code SHOP/SUBJECT/MESSAGE}. */
public final class SqsMailboxQueue implements MailboxQueue {
    private final SignedSendMessage send;
    private final String queueUrl;

    public SqsMailboxQueue(SignedSendMessage send, String queueUrl) {
        this.send = send;
        this.queueUrl = queueUrl;
    }

    @Override
    public void add(MessageId id, Duration delay) {
        send.to(queueUrl, id.subject().shop() + "/" + id.subject().key() + "/" + id.id(), delay);
    }

    /** The message that a body names; empty where it names none. */
    public static Optional<MessageId> parse(String body) {
        String[] parts = body.split("/", -1);
        return parts.length == 3
                ? ShopId.parse(parts[0])
                        .flatMap(shop -> Subject.parse(shop, parts[1]))
                        .flatMap(subject -> MessageId.parse(subject, parts[2]))
                : Optional.empty();
    }
}
