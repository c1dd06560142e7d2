package io.buyerstatus.core.ingest;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.Planner;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.Parcels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which messages an event makes due, and the order that remembers them. */
record MessagePlan(Order order, List<Message> messages) {
    static MessagePlan about(Order was, Order is, OrderEvent event, EffectiveSettings settings, Instant now) {
        if (event.imported()) {
            return new MessagePlan(is.withPlanned(Set.of(), is.parcels(), Set.of()), List.of());
        }
        Set<MessageKey> fresh = new LinkedHashSet<>();
        was.messages().deferred().stream()
                .sorted()
                .map(MessageKey::parse)
                .filter(occasion -> Occasions.stillNews(is, occasion))
                .forEach(fresh::add);
        if (event.time().isAfter(now.minus(Timing.STALE))) {
            Occasions.between(was, is, event, settings).stream()
                    .filter(occasion -> !planned(is, occasion))
                    .forEach(fresh::add);
        }
        return plan(is, fresh, settings, now);
    }

    private static MessagePlan plan(Order is, Set<MessageKey> fresh, EffectiveSettings settings, Instant now) {
        List<Message> messages = new ArrayList<>();
        Set<String> planned = new TreeSet<>();
        Set<String> deferred = new TreeSet<>();
        Parcels parcels = is.parcels();
        for (MessageKey occasion : fresh) {
            Optional<Message> message = Planner.plan(is, occasion, settings, now);
            message.ifPresentOrElse(messages::add, () -> deferred.add(occasion.key()));
            if (occasion.parcel().isEmpty()) {
                planned.add(occasion.key());
            } else {
                parcels = remember(parcels, occasion);
            }
        }
        return new MessagePlan(is.withPlanned(planned, parcels, deferred), messages);
    }

    /** A parcel's aliases all remember, so that a number that comes to be known later tells nobody twice. */
    private static boolean planned(Order order, MessageKey occasion) {
        if (occasion.parcel().isEmpty()) {
            return order.messages().planned().contains(occasion.key());
        }
        return order.parcels().all().stream()
                .filter(parcel -> parcel.id().value().equals(occasion.parcel()))
                .anyMatch(parcel -> parcel.merged().planned().contains(keyInParcel(occasion)));
    }

    private static Parcels remember(Parcels parcels, MessageKey occasion) {
        List<ParcelFacts> remembering = parcels.fragments().values().stream()
                .map(fragment -> fragment.id().value().equals(occasion.parcel())
                        ? fragment.withPlanned(Set.of(keyInParcel(occasion)))
                        : fragment)
                .toList();
        return Parcels.of(remembering);
    }

    private static String keyInParcel(MessageKey occasion) {
        return occasion.trigger() + " " + occasion.occurrence();
    }
}
