package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.RecipientRole;
import java.util.EnumSet;
import java.util.Set;

/** What is told of a question without an order. No shop switches these off or rewords them; the use cases that take questions plan them. */
final class InquiryMessages {
    private InquiryMessages() {}

    /**
     * For whoever asked, once: the link to the conversation. Its address was typed by somebody, so it says nothing that they typed, and no
     * address gets many of it.
     */
    static final class Received extends InquiryMessage {
        Received() {
            super("INQUIRY_RECEIVED", RecipientRole.BUYER, EnumSet.of(MailPart.BUTTON));
        }

        @Override
        public boolean toTypedAddress() {
            return true;
        }
    }

    /** For the seller, once for each time somebody wrote (UP-17). */
    static final class Written extends InquiryMessage {
        Written() {
            super("INQUIRY_WRITTEN", RecipientRole.SELLER, EnumSet.of(MailPart.QUOTE, MailPart.BUTTON));
        }

        @Override
        public boolean answersBuyer() {
            return true;
        }
    }

    /** For whoever asked: what the shop answers (UP-19). */
    static final class Answered extends InquiryMessage {
        Answered() {
            super(
                    "INQUIRY_ANSWERED",
                    RecipientRole.BUYER,
                    EnumSet.of(MailPart.BUYERS_NAME, MailPart.QUOTE, MailPart.BUTTON));
        }
    }

    /** What they have in common. */
    abstract static class InquiryMessage extends BuiltInType {
        InquiryMessage(String name, RecipientRole role, Set<MailPart> parts) {
            super(name, role, Necessity.NECESSARY, Sms.NEVER, parts);
        }

        @Override
        public boolean configurable() {
            return false;
        }
    }
}
