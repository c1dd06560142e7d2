package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.message.AmbiguousCarrier;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a message that is due shall not go out after all (G3); the first rule that holds stands in the ledger. */
enum SkipRule {
    ORDER_CANCELLED {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            return order.cancelled()
                    && ENDS_WITH_THE_ORDER.contains(message.occasion().trigger());
        }
    },
    ORDER_REFUNDED {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            MessageType trigger = message.occasion().trigger();
            return (trigger == MessageType.REVIEW_REQUEST && order.milestones().refunded())
                    || (trigger == MessageType.PAYMENT_REMINDER
                            && order.milestones().fullyRefunded());
        }
    },
    PAID_MEANWHILE {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            return message.occasion().trigger() == MessageType.PAYMENT_REMINDER && !order.awaitsTransfer();
        }
    },
    PARCEL_RETURNED {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            return message.occasion().trigger() == MessageType.REVIEW_REQUEST && RETURNED.contains(order.progress());
        }
    },
    REVIEW_REQUESTS_OFF {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            return message.occasion().trigger() == MessageType.REVIEW_REQUEST
                    && !settings.get(ReviewSettings.ENABLED);
        }
    },
    STOPPED_BY_THE_BUYER {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            return order.preferences().quiet()
                    && message.occasion().trigger().necessity() != MessageType.Necessity.NECESSARY;
        }
    },
    CARRIER_KNOWN {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            MessageKey occasion = message.occasion();
            return occasion.trigger() == MessageType.CARRIER_UNCLEAR
                    && order.parcel(new ParcelId(occasion.parcel()))
                            .flatMap(parcel -> AmbiguousCarrier.about(parcel, order, settings))
                            .isEmpty();
        }
    },
    /** Held up so long that the parcel is further than the news. */
    OVERTAKEN {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            MessageType trigger = message.occasion().trigger();
            return now.isAfter(message.wantedAt().plus(Duration.ofHours(1)))
                    && ((trigger == MessageType.SENT && order.progress() != Progress.SENT)
                            || (trigger == MessageType.OUT_FOR_DELIVERY
                                    && order.progress() != Progress.OUT_FOR_DELIVERY));
        }
    },
    /** Whoever waited for it must ask for another. */
    CODE_EXPIRED {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            return message.occasion().trigger().carriesCode()
                    && !now.isBefore(message.plannedAt().plus(OneTimeCode.VALID));
        }
    },
    NEVER_SENT_COMPLETELY {
        @Override
        boolean holds(Message message, Order order, EffectiveSettings settings, Instant now) {
            return message.occasion().trigger() == MessageType.REVIEW_REQUEST
                    && now.isAfter(message.plannedAt().plus(Duration.ofDays(90)));
        }
    };

    private static final Set<MessageType> ENDS_WITH_THE_ORDER =
            EnumSet.of(MessageType.ORDER_CONFIRMED, MessageType.PAYMENT_REMINDER, MessageType.REVIEW_REQUEST);

    private static final Set<Progress> RETURNED = EnumSet.of(Progress.RETURNING, Progress.RETURNED);

    abstract boolean holds(Message message, Order order, EffectiveSettings settings, Instant now);

    /** The reason as it stands in the ledger, e.g. {@code order cancelled}. */
    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<SkipRule> first(Message message, Order order, EffectiveSettings settings, Instant now) {
        return Arrays.stream(values())
                .filter(rule -> rule.holds(message, order, settings, now))
                .findFirst();
    }
}
