package io.buyerstatus.core.message.planning;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Chain;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plans what is due of one order, key by key: alone, together with others, or not, and then with the reason. */
final class Planning {
    /** How many keys are looked at at once: each may have a message of before tell it, which is written again. */
    static final int AT_ONCE = 30;

    /**
     * How many rows are written of messages, and of parcels that remember them, of the hundred that a transaction holds; the last key
     * may have some more, as an automation writes to several people, and the rest is the order's own.
     */
    private static final int ROWS = 76;

    /**
     * What is planned for.
     *
     * @param old whether what is due happened too long ago to be news
     * @param chain what led to it
     */
    record Cause(Order order, Optional<OrderUpdate> update, boolean old, Chain chain) {}

    private final Cause cause;
    private final Order order;
    private final ShopAutomations automations;
    private final EffectiveSettings settings;
    private final Instant now;

    private final List<Message> messages = new ArrayList<>();
    private final Set<String> planned = new TreeSet<>();
    private final Set<String> deferred = new TreeSet<>();
    private final Map<String, Set<String>> byParcel = new HashMap<>();
    private final Ceiling toBuyer;
    private final Ceiling toSeller;
    private final AutomationCaps caps;

    Planning(Cause cause, ShopAutomations automations, EffectiveSettings settings, Instant now) {
        this.cause = cause;
        this.order = cause.order();
        this.automations = automations;
        this.settings = settings;
        this.now = now;
        toBuyer = new Ceiling(order.messages().toBuyer());
        toSeller = new Ceiling(order.messages().toSeller());
        caps = new AutomationCaps(order.messages().automated());
    }

    MessagePlan plan(Set<MessageKey> due) {
        return plan(due, Set.of(), 0);
    }

    /**
     * Plans what there is room for; the rest is owed.
     *
     * @param told what of it another message says
     * @param taken how many rows of messages are written beside
     */
    MessagePlan plan(Set<MessageKey> due, Set<MessageKey> told, int taken) {
        int at = 0;
        for (MessageKey key : due) {
            if (at++ >= AT_ONCE || taken + messages.size() + byParcel.size() >= ROWS) {
                deferred.add(key.text());
                continue;
            }
            if (key.type() instanceof MessageType.Automation) {
                byAutomation(key);
            } else {
                (told.contains(key) ? Optional.of(toldTogether(key)) : Planner.plan(order, key, settings, now))
                        .ifPresentOrElse(message -> planned(key, message), () -> deferred.add(key.text()));
            }
        }
        Order is = order.withPlanned(planned, remembering(), deferred);
        return new MessagePlan(
                is.withMessages(
                        is.messages().going(toBuyer.newest(), toSeller.newest()).automated(caps.automated())),
                messages);
    }

    private Message toldTogether(MessageKey key) {
        return Message.skip(
                Subject.of(order.key()), key, RecipientRole.BUYER, DeliveryChannel.EMAIL, SkipRule.TOLD_TOGETHER, now);
    }

    private void byAutomation(MessageKey key) {
        if (!order.known() || order.buyer().isEmpty()) {
            deferred.add(key.text());
            return;
        }
        automations
                .plan(new ShopAutomations.Occurred(order, key, cause.update(), cause.chain(), settings, now))
                .forEach(message -> messages.add(caps.within(message, now)));
        remember(key);
    }

    /** What is deferred may be overtaken, and then be news again: only what is planned is remembered. */
    private void planned(MessageKey key, Message message) {
        add(key, message);
        remember(key);
    }

    private void add(MessageKey key, Message message) {
        if (!(key.type() instanceof BuiltInType type) || message.state() == MessageState.SKIPPED) {
            messages.add(message);
        } else if (type.freshFor().isPresent() && cause.old()) {
            messages.add(
                    Message.skip(Subject.of(order.key()), key, type.role(), message.channel(), SkipRule.NO_NEWS, now));
        } else if (type.stoppable() && order.preferences().quiet()) {
            // Left out when it is due; it takes no room from what goes out.
            messages.add(message);
        } else {
            ceiling(type, message);
        }
    }

    private void ceiling(BuiltInType type, Message message) {
        Ceiling ceiling =
                switch (type.role()) {
                    case BUYER -> toBuyer;
                    case SELLER, FIXED_1, FIXED_2, FIXED_3 -> toSeller;
                };
        Optional<BuiltInType> digest = type.digest();
        if (digest.isEmpty()) {
            messages.add(message);
            if (message.state() == MessageState.PENDING) {
                ceiling.count(now);
            }
            return;
        }
        switch (ceiling.take(now)) {
            case Ceiling.Told.Alone alone -> messages.add(message);
            case Ceiling.Told.Together(Optional<Instant> at) ->
                at.ifPresent(when -> messages.add(together(digest.get(), message, when)));
        }
    }

    private Message together(BuiltInType digest, Message message, Instant at) {
        MessageKey key = MessageKey.of(digest, at.toString());
        return Message.plan(Subject.of(order.key()), key, digest.role(), message.channel(), at, now);
    }

    private void remember(MessageKey key) {
        if (key.parcel().isEmpty()) {
            planned.add(key.text());
        } else {
            byParcel.computeIfAbsent(key.parcel(), parcel -> new TreeSet<>()).add(MessagePlan.keyInParcel(key));
        }
    }

    /** Only what changed is written again. */
    private Parcels remembering() {
        Parcels parcels = order.facts().parcels();
        return parcels.with(parcels.fragments().values().stream()
                .flatMap(fragment ->
                        Optional.ofNullable(byParcel.get(fragment.id().value())).map(fragment::withPlanned).stream())
                .toList());
    }
}
