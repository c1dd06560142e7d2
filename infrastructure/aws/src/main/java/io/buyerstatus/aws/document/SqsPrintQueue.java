package io.buyerstatus.aws.document;

import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.PrintQueue;
import io.buyerstatus.core.order.OrderKey;
import java.time.Duration;
import java.util.Optional;

/** The queue in SQS. A body names the document and nothing else: {@code SHOP-ORDER/DOCUMENT}. */
public final class SqsPrintQueue implements PrintQueue {
    private final SignedSendMessage send;
    private final String queueUrl;

    public SqsPrintQueue(SignedSendMessage send, String queueUrl) {
        this.send = send;
        this.queueUrl = queueUrl;
    }

    @Override
    public void add(DocumentKey key) {
        send.to(queueUrl, body(key), Duration.ZERO);
    }

    static String body(DocumentKey key) {
        return key.order().ref() + "/" + key.key();
    }

    /** The document that a body names; empty where it names none. */
    public static Optional<DocumentKey> parse(String body) {
        String[] parts = body.split("/", -1);
        return parts.length == 2
                ? OrderKey.parseRef(parts[0]).flatMap(order -> DocumentKey.parse(order, parts[1]))
                : Optional.empty();
    }
}
