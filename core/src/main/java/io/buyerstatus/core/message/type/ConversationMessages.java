package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.order.event.Fact;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Somebody wrote to somebody: once per entry, whose id is the occurrence. */
final class ConversationMessages {
    private ConversationMessages() {}

    /** For the seller; planned by the use case that takes the buyer's words. */
    static final class BuyerWrote extends BuiltInType {
        BuyerWrote() {
            super(
                    "BUYER_WROTE",
                    RecipientRole.SELLER,
                    Necessity.NECESSARY,
                    Sms.NEVER,
                    EnumSet.of(MailPart.BUYER_FACTS, MailPart.QUOTE, MailPart.BUTTON));
        }

        @Override
        public boolean answersBuyer() {
            return true;
        }
    }

    /** For the buyer, when a note to them comes from the shop's system. */
    static final class SellerWrote extends BuiltInType {
        SellerWrote() {
            super(
                    "SELLER_WROTE",
                    RecipientRole.BUYER,
                    Necessity.NECESSARY,
                    Sms.CONSENT,
                    EnumSet.of(MailPart.BUYERS_NAME, MailPart.QUOTE, MailPart.BUTTON));
        }

        @Override
        public Optional<BuiltInType> digest() {
            return Optional.of(BuiltInTypes.NEWS_DIGEST);
        }

        @Override
        public Optional<Duration> freshFor() {
            return Optional.of(Timing.NEWS);
        }

        @Override
        public List<MessageKey> occurrences(OrderUpdate update) {
            return update.event().fact() instanceof Fact.OrderNoted noted && noted.toBuyer()
                    ? List.of(MessageKey.of(this, update.event().entryId()))
                    : List.of();
        }
    }
}
