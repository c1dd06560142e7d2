package io.buyerstatus.aws.mailbox;

import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.TrialRequest;
import io.buyerstatus.core.mailbox.TrialRequests;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Requests in the queue of messages: {@code trial/SHOP/MAILBOX/ID/ADDRESS}, the address in Base64 as it may hold anything. */
public final class SqsTrialRequests implements TrialRequests {
    private static final String WORD = "trial";
    private static final int PARTS = 5;

    private final SignedSendMessage send;
    private final String queueUrl;

    public SqsTrialRequests(SignedSendMessage send, String queueUrl) {
        this.send = send;
        this.queueUrl = queueUrl;
    }

    @Override
    public void ask(TrialRequest request) {
        send.to(queueUrl, body(request), Duration.ZERO);
    }

    static String body(TrialRequest request) {
        String address = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(request.to().value().getBytes(StandardCharsets.UTF_8));
        return String.join("/", WORD, request.shop().value(), request.mailbox().value(), request.id(), address);
    }

    /** The request that a body is; empty where it is none. */
    public static Optional<TrialRequest> parse(String body) {
        String[] parts = body.split("/", -1);
        if (parts.length != PARTS || !parts[0].equals(WORD)) {
            return Optional.empty();
        }
        try {
            String address = new String(Base64.getUrlDecoder().decode(parts[4]), StandardCharsets.UTF_8);
            return Optional.of(new TrialRequest(
                    new ShopId(parts[1]), new MailboxId(parts[2]), parts[3], new EmailAddress(address)));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
