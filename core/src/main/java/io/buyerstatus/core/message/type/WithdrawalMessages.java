package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.RecipientRole;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is told of a declared withdrawal, once each per declaration. The law asks for the receipt, so no shop switches it off or
 * rewords it; the use case that takes the declaration plans them.
 */
final class WithdrawalMessages {
    private WithdrawalMessages() {}

    /** That the declaration was received, to the address that it names (Directive 2011/83/EU, art. 11a(4)). */
    static final class Received extends WithdrawalMessage {
        Received() {
            super("WITHDRAWAL_RECEIVED", RecipientRole.BUYER, EnumSet.of(MailPart.QUOTE));
        }

        @Override
        public boolean owed() {
            return true;
        }
    }

    /** That somebody declared it, to the address on file, where the declaration names another. */
    static final class Noticed extends WithdrawalMessage {
        Noticed() {
            super("WITHDRAWAL_NOTICED", RecipientRole.BUYER, EnumSet.noneOf(MailPart.class));
        }
    }

    /** For the seller: what was declared, and until when money must go back. */
    static final class Declared extends WithdrawalMessage {
        Declared() {
            super("WITHDRAWAL_DECLARED", RecipientRole.SELLER, EnumSet.of(MailPart.QUOTE));
        }
    }

    /** For the seller: the receipt came back or never left, and the buyer must get it otherwise. */
    static final class Undelivered extends WithdrawalMessage {
        Undelivered() {
            super("WITHDRAWAL_UNDELIVERED", RecipientRole.SELLER, EnumSet.of(MailPart.QUOTE));
        }
    }

    /** What they have in common. */
    abstract static class WithdrawalMessage extends BuiltInType {
        WithdrawalMessage(String name, RecipientRole role, Set<MailPart> parts) {
            super(name, role, Necessity.NECESSARY, Sms.NEVER, parts);
        }

        @Override
        public boolean configurable() {
            return false;
        }
    }
}
