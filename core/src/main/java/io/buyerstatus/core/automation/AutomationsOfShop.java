package io.buyerstatus.core.automation;

import io.buyerstatus.core.automation.condition.Circumstances;
import io.buyerstatus.core.automation.condition.Verdict;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.Trace;
import io.buyerstatus.core.message.planning.ShopAutomations;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans what a shop's automations say. */
public final class AutomationsOfShop implements ShopAutomations {
    private final List<Automation> automations;

    /** @param automations all of the shop's, whatever their state */
    public AutomationsOfShop(List<Automation> automations) {
        this.automations = List.copyOf(automations);
    }

    @Override
    public Set<MessageKey> occurrences(OrderUpdate update) {
        return automations.stream()
                .filter(automation -> automation.state().plans())
                .flatMap(automation -> Occurrences.of(automation.trigger(), update).stream()
                        .filter(occurred -> concerns(automation, occurred.at(), update))
                        .map(occurred -> new MessageKey(type(automation), occurred.parcel(), occurred.occurrence())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Set<MessageKey> occurrences(Entry written) {
        return automations.stream()
                .filter(automation -> automation.state().plans()
                        && automation.trigger().equals(new Trigger.Happens(Occasion.BUYER_WROTE))
                        && began(automation, written.at()))
                .map(automation -> MessageKey.of(type(automation), written.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nothing reaches back: neither an event of before, nor an old thing of an order that comes back. */
    private static boolean concerns(Automation automation, Instant at, OrderUpdate update) {
        Instant happened = at.isBefore(update.event().time()) && update.before().known()
                ? at
                : update.event().time();
        return began(automation, happened);
    }

    private static boolean began(Automation automation, Instant at) {
        return automation.activeFrom().filter(from -> !at.isBefore(from)).isPresent();
    }

    @Override
    public boolean stillNews(Order order, MessageKey key) {
        return find(key)
                .map(automation -> new CurrentState(automation, key).holds(order))
                .orElse(true);
    }

    @Override
    public List<Message> plan(Occurred occurred) {
        Subject subject = Subject.of(occurred.order().key());
        return find(occurred.key())
                .map(automation -> plan(automation, occurred))
                .orElseGet(() -> List.of(Message.skip(
                        subject,
                        occurred.key(),
                        RecipientRole.BUYER,
                        DeliveryChannel.EMAIL,
                        "there is no such automation",
                        occurred.now())));
    }

    private Optional<Automation> find(MessageKey key) {
        return key.type() instanceof MessageType.Automation(String id)
                ? automations.stream()
                        .filter(automation -> automation.id().value().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    private static MessageType.Automation type(Automation automation) {
        return new MessageType.Automation(automation.id().value());
    }

    private static List<Message> plan(Automation automation, Occurred occurred) {
        Order order = occurred.order();
        Instant now = occurred.now();
        Verdict verdict = automation.condition().judge(circumstances(occurred));
        Trace trace = Trace.planned(verdict.text()).because(occurred.chain());
        Optional<Instant> due = ActingTime.of(automation, occurred.key(), order, occurred.settings(), now);
        Optional<String> notPlanned = notPlanned(occurred, verdict, due);
        if (notPlanned.isPresent() || due.isEmpty()) {
            Addressee first = automation.action().to().getFirst();
            return List.of(Message.skip(
                            Subject.of(order.key()),
                            occurred.key(),
                            first.role(),
                            automation.action().channel(),
                            notPlanned.orElse(""),
                            now)
                    .with(trace));
        }
        return automation.action().to().stream()
                .map(to -> Message.plan(
                                Subject.of(order.key()),
                                occurred.key(),
                                to.role(),
                                automation.action().channel(),
                                due.get(),
                                now)
                        .with(trace))
                .toList();
    }

    private static Optional<String> notPlanned(Occurred occurred, Verdict verdict, Optional<Instant> due) {
        if (occurred.chain().tooLong()) {
            return Optional.of("automations would answer their own answers");
        }
        if (!verdict.holds()) {
            return Optional.of("its condition does not hold");
        }
        return due.isEmpty() ? Optional.of("its date is not known any more") : Optional.empty();
    }

    private static Circumstances circumstances(Occurred occurred) {
        String parcel = occurred.key().parcel();
        return new Circumstances(
                occurred.order(),
                parcel.isEmpty() ? Optional.empty() : occurred.order().parcel(new ParcelId(parcel)),
                occurred.update().map(OrderUpdate::event).map(OrderEvent::origin),
                occurred.settings(),
                occurred.now());
    }
}
