package io.buyerstatus.core.connection.pull;

/** What a pull came to. */
public sealed interface PullResult {
    /** How many orders it found changed, and of these how many it took, and how many were placed before the installation (KS-1). */
    record Counts(int found, int taken, int early, int unread) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    Counts counts();

    /** It came to the end. */
    record Finished(Counts counts) implements PullResult {}

    /** Its time is up; the next one goes on where it stopped. */
    record Interrupted(Counts counts) implements PullResult {}

    /** The shop system refuses the credentials. */
    record Refused(Counts counts, String reason) implements PullResult {}

    /** It did not work, and is tried again. */
    record Failed(Counts counts, String reason) implements PullResult {}

    /** Somebody else fetches at this moment. */
    record Overtaken(Counts counts) implements PullResult {}

    /** There is nothing to fetch from: it was removed, or only tells itself. */
    record NotPulled(Counts counts) implements PullResult {}
}
