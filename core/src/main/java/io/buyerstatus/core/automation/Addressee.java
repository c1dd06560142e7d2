package io.buyerstatus.core.automation;

import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.value.EmailAddress;

/** Whom an automation writes to [BL-59]. */
public sealed interface Addressee {
    /** The role that a message's id holds: whatever the address is by then. */
    RecipientRole role();

    /** Whoever bought. */
    record Buyer() implements Addressee {
        @Override
        public RecipientRole role() {
            return RecipientRole.BUYER;
        }
    }

    /** The address that the shop named for what it must know. */
    record Seller() implements Addressee {
        @Override
        public RecipientRole role() {
            return RecipientRole.SELLER;
        }
    }

    /**
     * An address of the automation's own, such as a department's.
     *
     * @param slot which of them it is, from 1: another address in the same place gets no second message
     */
    record Fixed(int slot, EmailAddress address) implements Addressee {
        /** So many addresses an automation may name. */
        public static final int MOST = 3;

        @Override
        public RecipientRole role() {
            return RecipientRole.fixed(slot);
        }
    }
}
