package io.buyerstatus.aws;

import java.time.Duration;

/**
 * How long a call of AWS is waited for.
 *
 * <p>Without a limit for the whole call, three attempts at a service that does not answer outlast the function, and whoever
 * waits for it reads the gateway's words instead of ours.
 */
public enum Patience {
    /** Somebody waits: two such calls fit into ten seconds, with time left to say that it does not work now. */
    OF_A_VISITOR(Duration.ofSeconds(2), Duration.ofSeconds(4)),

    /** Nobody waits, and doing it again costs more than waiting. */
    OF_WORK(Duration.ofSeconds(4), Duration.ofSeconds(10)),

    /** A slow mail service is better waited for than asked twice. */
    OF_SENDING(Duration.ofSeconds(20), Duration.ofSeconds(21));

    private final Duration answer;
    private final Duration call;

    Patience(Duration answer, Duration call) {
        this.answer = answer;
        this.call = call;
    }

    /** The longest that one attempt hears nothing. */
    public Duration answer() {
        return answer;
    }

    /** The longest that a call takes, with all attempts and the pauses between them. */
    public Duration call() {
        return call;
    }
}
