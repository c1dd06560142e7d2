package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.DueMessage;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** News of a parcel for its buyer, a class for each: a parcel came into a state that is worth a message. */
final class ParcelUpdates {
    private ParcelUpdates() {}

    /** The parcel was handed to its carrier: once per parcel, those that left together in one message. */
    static final class Sent extends ParcelUpdate {
        /** As long as the other parcels of one word of the shop are on their way to us, at most. */
        private static final Duration MORE_TO_COME = Duration.ofMinutes(1);

        Sent() {
            super("SENT", ParcelState.SENT);
        }

        /** A parcel that moves on after an attempt or a problem was told of long ago. */
        @Override
        boolean news(ParcelState was) {
            return !was.handedOver();
        }

        @Override
        public boolean tellsTogether() {
            return true;
        }

        @Override
        public Instant firstDue(Order order, MessageKey key, EffectiveSettings settings, Instant now) {
            return order.parcel(new ParcelId(key.parcel()))
                            .filter(parcel -> order.parcels()
                                    .announceMoreWith(parcel, order.facts().parcels()))
                            .isPresent()
                    ? now.plus(MORE_TO_COME)
                    : now;
        }

        @Override
        boolean overtaken(DueMessage due) {
            return due.order().progress() != Progress.SENT;
        }

        /** Whatever became of it then, it was handed over. */
        @Override
        boolean happened(Parcel parcel) {
            return parcel.state().handedOver();
        }
    }

    /** The courier has the parcel: once per parcel and day, since one that goes out again the next day is news again. */
    static final class OutForDelivery extends ParcelUpdate {
        OutForDelivery() {
            super("OUT_FOR_DELIVERY", ParcelState.OUT_FOR_DELIVERY);
        }

        /** By the day in UTC: ids of messages that were sent hold it, and another day would send them again. */
        @Override
        String occurrence(Parcel parcel, OrderUpdate update) {
            return day(parcel, ZoneOffset.UTC);
        }

        @Override
        boolean overtaken(DueMessage due) {
            return due.order().progress() != Progress.OUT_FOR_DELIVERY;
        }
    }

    /** The parcel waits for its buyer: once per parcel and day, since one that is brought back the next day is news again. */
    static final class PickupReady extends ParcelUpdate {
        PickupReady() {
            super("PICKUP_READY", ParcelState.AVAILABLE_FOR_PICKUP);
        }

        @Override
        String occurrence(Parcel parcel, OrderUpdate update) {
            return day(parcel, update.settings().get(GeneralSettings.TIME_ZONE));
        }

        @Override
        boolean overtaken(DueMessage due) {
            return !isIn(
                    ParcelState.AVAILABLE_FOR_PICKUP, due.order(), due.message().key());
        }
    }

    /** The courier came and could not leave the parcel: once per parcel and day, since the next attempt is news again. */
    static final class DeliveryAttempted extends ParcelUpdate {
        DeliveryAttempted() {
            super("DELIVERY_ATTEMPTED", ParcelState.DELIVERY_ATTEMPTED);
        }

        @Override
        String occurrence(Parcel parcel, OrderUpdate update) {
            return day(parcel, update.settings().get(GeneralSettings.TIME_ZONE));
        }

        @Override
        boolean overtaken(DueMessage due) {
            return !isIn(
                    ParcelState.DELIVERY_ATTEMPTED, due.order(), due.message().key());
        }
    }

    /** The parcel arrived: once per parcel. */
    static final class Delivered extends ParcelUpdate {
        Delivered() {
            super("DELIVERED", ParcelState.DELIVERED);
        }
    }

    /** What they have in common. */
    abstract static class ParcelUpdate extends BuiltInType {
        private static final Duration FRESH = Duration.ofHours(1);

        private final ParcelState state;
        private final List<SkipRule> unwanted;
        private final List<SkipRule> outdated;

        ParcelUpdate(String name, ParcelState state) {
            super(
                    name,
                    RecipientRole.BUYER,
                    Necessity.UPDATE,
                    Sms.CONSENT,
                    EnumSet.of(MailPart.BUYERS_NAME, MailPart.BUTTON, MailPart.PARCEL));
            this.state = state;
            this.unwanted = List.of(
                    SkipRule.ORDER_WITHDRAWN,
                    SkipRule.PARCEL_TAKEN_BACK,
                    new SkipRule(
                            SkipRule.NO_LONGER + word().replace('_', ' '),
                            due -> parcel(due).filter(this::happened).isEmpty()));
            this.outdated = List.of(new SkipRule("overtaken", due -> due.laterThan(FRESH) && overtaken(due)));
        }

        @Override
        public List<MessageKey> occurrences(OrderUpdate update) {
            return update.after().parcels().all().stream()
                    .filter(parcel -> parcel.state() == state)
                    .filter(parcel -> update.stateBefore(parcel) != state && news(update.stateBefore(parcel)))
                    .map(parcel -> new MessageKey(this, parcel.id().value(), occurrence(parcel, update)))
                    .toList();
        }

        @Override
        public boolean stillNews(Order order, MessageKey key) {
            return isIn(state, order, key);
        }

        @Override
        protected List<SkipRule> unwanted() {
            return unwanted;
        }

        @Override
        protected List<SkipRule> outdated() {
            return outdated;
        }

        @Override
        public Optional<Duration> freshFor() {
            return Optional.of(Timing.NEWS);
        }

        @Override
        public Optional<BuiltInType> digest() {
            return Optional.of(BuiltInTypes.NEWS_DIGEST);
        }

        /** Whether what it says took place, as is known by now; where the parcel is since does not matter. */
        boolean happened(Parcel parcel) {
            return parcel.state() == state
                    || parcel.scans().stream().anyMatch(scan -> ParcelState.UNKNOWN.after(scan.status()) == state);
        }

        /** Whether coming from another state is worth a message. */
        boolean news(ParcelState was) {
            return true;
        }

        String occurrence(Parcel parcel, OrderUpdate update) {
            return MessageKey.ONCE;
        }

        /** Whether things are further than a message that was held up says. */
        boolean overtaken(DueMessage due) {
            return false;
        }

        private static Optional<Parcel> parcel(DueMessage due) {
            return due.order().parcel(new ParcelId(due.message().key().parcel()));
        }

        static boolean isIn(ParcelState state, Order order, MessageKey key) {
            return order.parcel(new ParcelId(key.parcel()))
                    .filter(parcel -> parcel.state() == state)
                    .isPresent();
        }

        static String day(Parcel parcel, ZoneId zone) {
            return parcel.since()
                    .orElse(Instant.EPOCH)
                    .atZone(zone)
                    .toLocalDate()
                    .toString();
        }
    }
}
