package io.buyerstatus.aws.mailbox;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MailboxQueue;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue in SQS. A body names the message and nothing else: {@code SHOP/SUBJECT/MESSAGE}. */
public final class SqsMailboxQueue implements MailboxQueue {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsMailboxQueue(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void add(MessageId id, Duration delay) {
        sqs.sendMessage(request -> request.queueUrl(queueUrl)
                .messageBody(id.subject().shop() + "/" + id.subject().key() + "/" + id.id())
                .delaySeconds((int) delay.toSeconds()));
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
