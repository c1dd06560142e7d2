package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import java.util.EnumSet;
import java.util.List;

/** What happened too often in a day for a message each, told together: once per time at which it goes out. */
final class Digests {
    private Digests() {}

    /**
     * For the buyer: how the parcels are by then, and that there is more on the page. It is necessary, since it may stand for words of
     * the seller; what the buyer stopped is not among what it stands for.
     */
    static final class OfNews extends BuiltInType {
        OfNews() {
            super(
                    "NEWS_DIGEST",
                    RecipientRole.BUYER,
                    Necessity.NECESSARY,
                    Sms.CONSENT,
                    EnumSet.of(MailPart.BUYERS_NAME, MailPart.BUTTON, MailPart.PARCELS));
        }

        @Override
        protected List<SkipRule> unwanted() {
            return List.of(SkipRule.ORDER_CANCELLED);
        }
    }

    /** For the seller: that there are more parcels whose carrier only they can tell. */
    static final class OfCarrierQuestions extends BuiltInType {
        OfCarrierQuestions() {
            super(
                    "CARRIERS_UNCLEAR",
                    RecipientRole.SELLER,
                    Necessity.NECESSARY,
                    Sms.NEVER,
                    EnumSet.of(MailPart.BUTTON));
        }

        @Override
        protected List<SkipRule> unwanted() {
            return List.of(new SkipRule("carriers known", due -> due.order().parcels().all().stream()
                    .allMatch(parcel -> AmbiguousCarrier.candidates(parcel, due.order(), due.settings())
                            .isEmpty())));
        }
    }
}
