package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is told of another delivery address that a buyer asks for [DR-26]; the use cases that take and decide it plan them. */
public final class AddressMessages {
    private AddressMessages() {}

    /** What a message is about: the occurrence is the wish's id, of a decision also which of several it is. */
    public static Optional<AddressChange> about(AddressChanges changes, MessageKey key) {
        String occurrence = key.occurrence();
        int end = occurrence.indexOf('.');
        return changes.find(end < 0 ? occurrence : occurrence.substring(0, end));
    }

    /** For the seller, once per wish. */
    static final class Wanted extends BuiltInType {
        Wanted() {
            super(
                    "ADDRESS_WANTED",
                    RecipientRole.SELLER,
                    Necessity.NECESSARY,
                    Sms.NEVER,
                    EnumSet.of(MailPart.BUYER_FACTS, MailPart.QUOTE, MailPart.BUTTON));
        }

        @Override
        public boolean answersBuyer() {
            return true;
        }

        @Override
        protected List<SkipRule> unwanted() {
            return List.of(new SkipRule("no longer open", due -> about(
                            due.order().addresses(), due.message().key())
                    .filter(AddressChange::open)
                    .isEmpty()));
        }
    }

    /** For the buyer: the order goes there. Where that is, only their page says: news may go to an address that they added. */
    static final class Accepted extends Decided {
        Accepted() {
            super("ADDRESS_ACCEPTED", EnumSet.of(MailPart.BUYERS_NAME, MailPart.BUTTON));
        }

        @Override
        boolean says(AddressDecision decision) {
            return decision instanceof AddressDecision.Accepted;
        }
    }

    /** For the buyer: the order goes where it was to go, and why. */
    static final class Declined extends Decided {
        Declined() {
            super("ADDRESS_DECLINED", EnumSet.of(MailPart.BUYERS_NAME, MailPart.QUOTE, MailPart.BUTTON));
        }

        @Override
        boolean says(AddressDecision decision) {
            return decision instanceof AddressDecision.Declined;
        }
    }

    /** A moment after the decision, unless that is taken back; once per decision that stands. */
    abstract static class Decided extends BuiltInType {
        Decided(String name, Set<MailPart> parts) {
            super(name, RecipientRole.BUYER, Necessity.NECESSARY, Sms.PHONE_ONLY, parts);
        }

        /** Whether it tells of such a decision. */
        abstract boolean says(AddressDecision decision);

        @Override
        public final Instant due(Order order, MessageKey key, EffectiveSettings channelSettings, Instant now) {
            return now.plus(AddressChange.UNDO);
        }

        @Override
        protected final List<SkipRule> unwanted() {
            return List.of(new SkipRule("decision taken back", due -> due.order()
                    .addresses()
                    .find(idOf(due.message().key()))
                    .filter(change ->
                            change.occurrence().equals(due.message().key().occurrence()))
                    .filter(change -> says(change.decision()))
                    .isEmpty()));
        }

        private static String idOf(MessageKey key) {
            return key.occurrence().substring(0, Math.max(0, key.occurrence().indexOf('.')));
        }
    }
}
