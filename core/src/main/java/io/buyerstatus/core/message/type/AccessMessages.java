package io.buyerstatus.core.message.type;

import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What opens an order, a class for each: asked for by somebody who waits, so no shop switches it off or rewords it, and it
 * goes nowhere but where the shop says its buyer is. The use cases of access plan them.
 */
final class AccessMessages {
    private AccessMessages() {}

    /** The code that proves to be the buyer: once per code. */
    static final class AccessCode extends AccessMessage {
        AccessCode() {
            super("ACCESS_CODE", EnumSet.of(MailPart.BUYERS_NAME, MailPart.CODE));
        }

        @Override
        public Optional<String> provenAddress(Order order) {
            return Optional.of("");
        }
    }

    /** A link in the place of one that opens nothing any more: once per request. */
    static final class FreshLink extends AccessMessage {
        FreshLink() {
            super("FRESH_LINK", EnumSet.of(MailPart.BUYERS_NAME, MailPart.BUTTON));
        }
    }

    /** The code that confirms an address which the buyer added, sent to that address: once per code. */
    static final class ConfirmEmail extends AccessMessage {
        ConfirmEmail() {
            super("CONFIRM_EMAIL", EnumSet.of(MailPart.CODE));
        }

        @Override
        public ChannelChoice channel(Order order, EffectiveSettings settings) {
            return new ChannelChoice.By(DeliveryChannel.EMAIL);
        }

        @Override
        public Optional<Recipient> recipient(DeliveryChannel channel, Order order, EffectiveSettings settings) {
            return Recipient.buyer(channel, order.preferences().unconfirmed(), order);
        }

        @Override
        public Optional<String> provenAddress(Order order) {
            return order.preferences().unconfirmed().map(EmailAddress::normalised);
        }
    }

    /** Tells the buyer that news go another way, and takes that back: once per change. */
    static final class NewsMoved extends AccessMessage {
        NewsMoved() {
            super("NEWS_MOVED", EnumSet.of(MailPart.BUYERS_NAME, MailPart.BUTTON));
        }

        @Override
        public boolean undoes() {
            return true;
        }
    }

    /** What they have in common. */
    abstract static class AccessMessage extends BuiltInType {
        /** Anyone who waited for an expired code must ask for another. */
        private static final SkipRule CODE_EXPIRED = new SkipRule("code expired", due -> !due.now()
                .isBefore(due.message().schedule().plannedAt().plus(OneTimeCode.VALID)));

        AccessMessage(String name, Set<MailPart> parts) {
            super(name, RecipientRole.BUYER, Necessity.NECESSARY, Sms.CONSENT, parts);
        }

        @Override
        public boolean configurable() {
            return false;
        }

        @Override
        public ChannelChoice channel(Order order, EffectiveSettings settings) {
            return ChannelChoice.onFile(order)
                    .<ChannelChoice>map(ChannelChoice.By::new)
                    .orElseGet(() -> new ChannelChoice.None(ChannelChoice.UNREACHABLE));
        }

        @Override
        public Optional<Recipient> recipient(DeliveryChannel channel, Order order, EffectiveSettings settings) {
            return Recipient.buyer(channel, order.buyer().flatMap(Buyer::email), order);
        }

        @Override
        protected List<SkipRule> outdated() {
            return has(MailPart.CODE) ? List.of(CODE_EXPIRED) : List.of();
        }
    }
}
