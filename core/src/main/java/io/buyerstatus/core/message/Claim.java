package io.buyerstatus.core.message;

/** What became of the wish to send a message. */
public sealed interface Claim {
    /** It is the asker's, and counted. */
    record Taken() implements Claim {}

    /** Somebody else changed it meanwhile. */
    record NotMine() implements Claim {}

    /** It may not go out: nothing of this is left. Nothing was written. */
    record Exceeded(Quota quota) implements Claim {}
}
