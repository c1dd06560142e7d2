package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.RecipientRole;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is told of a review that was written. No shop switches these off or rewords them; the use cases that take reviews and decide about
 * them plan them.
 */
final class ReviewMessages {
    private ReviewMessages() {}

    /** The author's receipt, once per version: what was stored, and the seal that proves it. */
    static final class Received extends ReviewMessage {
        Received() {
            super("REVIEW_RECEIVED", RecipientRole.BUYER, EnumSet.of(MailPart.QUOTE, MailPart.BUTTON));
        }
    }

    /** For the seller, once per version: what was written. */
    static final class Written extends ReviewMessage {
        Written() {
            super("REVIEW_WRITTEN", RecipientRole.SELLER, EnumSet.of(MailPart.QUOTE));
        }
    }

    /** The author's statement of reasons (Regulation (EU) 2022/2065, art. 17). */
    static final class Decided extends ReviewMessage {
        Decided() {
            super("REVIEW_DECIDED", RecipientRole.BUYER, EnumSet.of(MailPart.QUOTE));
        }
    }

    /** What they have in common. */
    abstract static class ReviewMessage extends BuiltInType {
        ReviewMessage(String name, RecipientRole role, Set<MailPart> parts) {
            super(name, role, Necessity.NECESSARY, Sms.NEVER, parts);
        }

        @Override
        public boolean configurable() {
            return false;
        }
    }
}
