package io.buyerstatus.core.message;

import io.buyerstatus.core.value.Checks;

/**
 * What makes a message, and how. Types are open: beside those that are built in, a ledger may hold automations, and types of
 * a release that this one does not know; both are kept and shown, and only what this release knows is sent.
 */
public sealed interface MessageType permits BuiltInType, MessageType.Automation, MessageType.Unknown {
    /** The longest {@link #name()}. */
    int LONGEST_NAME = 100;

    /** How much its recipient needs a message. */
    enum Necessity {
        /** Part of the contract; sent even to buyers who stopped the others. */
        NECESSARY,
        /** News of the parcel; sent until the buyer stops it. */
        UPDATE,
        /** Asks a favour; carries an opt-out, sent until the buyer stops it. */
        OPTIONAL
    }

    /**
     * The name by which rows of the ledger, message ids and settings know it, e.g. {@code ORDER_CONFIRMED}. It never changes:
     * another name is another message, and mails again.
     */
    String name();

    /** What a shop defined itself: a trigger, conditions and an action. */
    record Automation(String id) implements MessageType {
        /** How its name begins; no built-in name contains a colon. */
        public static final String PREFIX = "AUTOMATION:";

        public Automation {
            Checks.text(id, LONGEST_NAME - PREFIX.length(), "automation");
        }

        @Override
        public String name() {
            return PREFIX + id;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** A type that another release wrote. */
    record Unknown(String name) implements MessageType {
        public Unknown {
            Checks.text(name, LONGEST_NAME, "message type");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
