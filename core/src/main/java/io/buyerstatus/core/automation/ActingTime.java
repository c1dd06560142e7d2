package io.buyerstatus.core.automation;

import io.buyerstatus.core.automation.timing.CountryZones;
import io.buyerstatus.core.automation.timing.ShopCalendar;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When an automation acts, for one message. */
public final class ActingTime {
    private ActingTime() {}

    /**
     * The moment, as things are now.
     *
     * @param planned when the message was planned
     * @return empty where the date that it counts from is no more
     */
    public static Optional<Instant> of(
            Automation automation, MessageKey key, Order order, EffectiveSettings settings, Instant planned) {
        ShopCalendar calendar = BusinessDays.of(settings);
        ZoneId recipient = order.purchase().country().flatMap(CountryZones::of).orElse(calendar.zone());
        return from(automation.trigger(), key, order, calendar, planned).map(from -> automation
                .schedule()
                .due(from, calendar, recipient, (order.key().key() + key.text()).hashCode()));
    }

    private static Optional<Instant> from(
            Trigger trigger, MessageKey key, Order order, ShopCalendar calendar, Instant planned) {
        return switch (trigger) {
            case Trigger.Happens happens -> Optional.of(planned);
            case Trigger.Still(var state, var span) -> Optional.of(calendar.after(entered(key), span));
            case Trigger.DaysFrom(Moment moment, int days, boolean before) ->
                Optional.ofNullable(moment.of(order).get(aliased(key, order)))
                        .map(at -> at.atZone(calendar.zone()))
                        .map(at -> calendar.at(at.toLocalDate().plusDays(before ? -days : days), at.toLocalTime()));
        };
    }

    /** A parcel may have another name since. */
    private static String aliased(MessageKey key, Order order) {
        return key.parcel().isEmpty()
                ? ""
                : order.parcel(new ParcelId(key.parcel()))
                        .map(parcel -> parcel.id().value())
                        .orElse(key.parcel());
    }

    /** When the state was entered in which something stays. */
    static Instant entered(MessageKey key) {
        String occurrence = key.occurrence();
        return Instant.ofEpochSecond(Long.parseLong(occurrence.substring(occurrence.lastIndexOf('@') + 1)));
    }
}
