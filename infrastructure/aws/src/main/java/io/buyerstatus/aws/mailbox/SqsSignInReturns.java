package io.buyerstatus.aws.mailbox;

import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.login.SignInReturn;
import io.buyerstatus.core.mailbox.login.SignInReturns;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.util.Optional;

/** Returns in the queue of messages: {@code signed-in/SHOP/MAILBOX/STATE}. What was brought is not among it. */
public final class SqsSignInReturns implements SignInReturns {
    private static final String WORD = "signed-in";
    private static final int PARTS = 4;

    private final SignedSendMessage send;
    private final String queueUrl;

    public SqsSignInReturns(SignedSendMessage send, String queueUrl) {
        this.send = send;
        this.queueUrl = queueUrl;
    }

    @Override
    public void tell(SignInReturn back) {
        send.to(queueUrl, body(back), Duration.ZERO);
    }

    static String body(SignInReturn back) {
        return String.join("/", WORD, back.shop().value(), back.mailbox().value(), back.state());
    }

    /** The return that a body is; empty where it is none. */
    public static Optional<SignInReturn> parse(String body) {
        String[] parts = body.split("/", -1);
        if (parts.length != PARTS || !parts[0].equals(WORD)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignInReturn(new ShopId(parts[1]), new MailboxId(parts[2]), parts[3]));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
