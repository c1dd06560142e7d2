package io.buyerstatus.core.message;

import io.buyerstatus.core.value.CleanText;

/**
 * What a message was made of and for, for the history: what a shop's automation saw and used, and whom it was for.
 *
 * @param whenPlanned what its conditions saw when the message was planned; empty where they ask nothing
 * @param whenDue the same when it was due
 * @param template the template, with its version, e.g. {@code sent-with-invoice 3}; empty before it was written
 * @param digest SHA-256 of what was sent, in hex; empty before
 * @param meantFor the address or number it was for, where the shop tried things out and had it itself; empty otherwise
 * @param cause what led to it, as a {@link Chain} is written; empty for what no automation made
 */
public record Trace(String whenPlanned, String whenDue, String template, String digest, String meantFor, String cause) {
    /** Of a message that no automation made. */
    public static final Trace NONE = new Trace("", "", "", "", "", "");

    private static final int LONGEST = 300;

    public Trace {
        whenPlanned = CleanText.start(whenPlanned, LONGEST);
        whenDue = CleanText.start(whenDue, LONGEST);
        cause = CleanText.start(cause, LONGEST);
    }

    /** What conditions saw when the message was planned. */
    public static Trace planned(String seen) {
        return new Trace(seen, "", "", "", "", "");
    }

    /** The same, with what they saw when it was due. */
    public Trace due(String seen) {
        return new Trace(whenPlanned, seen, template, digest, meantFor, cause);
    }

    /** The same, with what was used to write it. */
    public Trace written(String by, String sha256) {
        return new Trace(whenPlanned, whenDue, by, sha256, meantFor, cause);
    }

    /** The same, of a message that went to the shop's test address instead. */
    public Trace meantFor(String address) {
        return new Trace(whenPlanned, whenDue, template, digest, address, cause);
    }

    /** The same, with what led to it. */
    public Trace because(Chain chain) {
        return new Trace(whenPlanned, whenDue, template, digest, meantFor, chain.text());
    }
}
