package io.buyerstatus.aws.bulk;

import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.core.bulk.BulkQueue;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The queue in SQS. A body names the work and nothing else: {@code SHOP/RUN/SLICE}. */
public final class SqsBulkQueue implements BulkQueue {
    private static final Pattern SLICE = Pattern.compile("[0-9]{1,6}");

    private final SignedSendMessage send;
    private final String queueUrl;

    public SqsBulkQueue(SignedSendMessage send, String queueUrl) {
        this.send = send;
        this.queueUrl = queueUrl;
    }

    @Override
    public void add(Work work, Duration delay) {
        send.to(queueUrl, work.shop() + "/" + work.run() + "/" + work.slice(), delay);
    }

    /** The work that a body names; empty where it names none. */
    public static Optional<Work> parse(String body) {
        String[] parts = body.split("/", -1);
        return parts.length == 3 && SLICE.matcher(parts[2]).matches()
                ? ShopId.parse(parts[0]).flatMap(shop -> BulkId.parse(parts[1])
                        .map(run -> new Work(shop, run, Integer.parseInt(parts[2]))))
                : Optional.empty();
    }
}
