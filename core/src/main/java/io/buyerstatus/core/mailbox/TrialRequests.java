package io.buyerstatus.core.mailbox;

/** Port to whoever may open a mailbox's password: who asks for a trial cannot. */
public interface TrialRequests {
    /** Asks; told twice, it is done once. */
    void ask(TrialRequest request);
}
