package io.buyerstatus.core.mailbox;

/**
 * One step of trying a mailbox's connection.
 *
 * @param detail what was seen, without passwords and without the server's own words
 * @param next the next thing to do where it is red; empty otherwise
 */
public record TrialStep(Name name, Light light, String detail, String next) {
    /** The steps in their order. */
    public enum Name {
        /** The server's name leads to an address that may be connected to. */
        SERVER,
        CONNECTION,
        ENCRYPTION,
        LOG_IN,
        /** The server sends for the address. */
        SENDER,
        /** One real mail is taken. */
        MAIL,
        /** Its copy is among the sent mails. */
        SENT_COPY
    }

    /** How a step ended. */
    public enum Light {
        GREEN,
        RED,
        /** A step before it is red, or it is not wanted. */
        NOT_TRIED
    }
}
