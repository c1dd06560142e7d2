package io.buyerstatus.core.desk;

import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.Actor;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends what somebody of the staff writes to a buyer, a moment later, so that they can think better of it. Whoever wrote without having
 * read what was said meanwhile is shown it first; of two at the same moment one is sent, and the other is shown it.
 */
public final class WriteLetter {
    /** How long a letter can be kept from leaving. */
    public static final Duration UNDO = Duration.ofSeconds(30);

    private static final int ATTEMPTS = 4;

    private final DeskOrders desk;
    private final OrderStore orders;
    private final SettingsStore settings;
    private final InstantSource clock;

    public WriteLetter(DeskOrders desk, OrderStore orders, SettingsStore settings, InstantSource clock) {
        this.desk = desk;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {}

    /** It is on its way, perhaps since an earlier click. */
    public record OnItsWay(LetterId letter) implements Result {}

    /** It would be sent like this. */
    public record Ready(OrderCard card, Letter letter) implements Result {}

    public record Refused(LetterRule rule, OrderCard card) implements Result {}

    /** Something was said that its writer had not read; sent again with the card's own mark, it goes out. */
    public record Stale(OrderCard card) implements Result {}

    /** The order changed under every attempt; nothing was sent. */
    public record NotSent(OrderCard card) implements Result {}

    /** There is no such order. */
    public record NoOrder() implements Result {}

    /** Looks at what somebody wrote, sends nothing, and keeps it as their draft. */
    public Result look(Actor writer, OrderKey order, LetterForm form, boolean advertising) {
        Optional<OrderCard> card = desk.card(order, writer.id(), OrderCard.ENTRIES);
        if (card.isEmpty()) {
            return new NoOrder();
        }
        desk.keep(order, writer.id(), form.draft(clock.instant()));
        return look(writer, form, card.get(), advertising);
    }

    /** Looks at what somebody wrote, and does nothing else. */
    public Result look(Actor writer, LetterForm form, OrderCard card, boolean advertising) {
        return refusal(form, card, advertising)
                .<Result>map(rule -> new Refused(rule, card))
                .orElseGet(() -> stale(form, card) ? new Stale(card) : new Ready(card, letter(writer, form, card)));
    }

    /** Sends it. */
    public Result send(Actor writer, OrderKey order, LetterForm form, boolean advertising) {
        Result result = new NoOrder();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<OrderCard> card = desk.card(order, writer.id(), OrderCard.ENTRIES);
            if (card.isEmpty()) {
                return new NoOrder();
            }
            result = attempt(writer, form, card.get(), advertising);
            if (!(result instanceof NotSent)) {
                break;
            }
        }
        if (result instanceof OnItsWay) {
            desk.forget(order, writer.id());
        } else {
            desk.keep(order, writer.id(), form.draft(clock.instant()));
        }
        return result;
    }

    private Result attempt(Actor writer, LetterForm form, OrderCard card, boolean advertising) {
        LetterId id = form.id();
        if (card.letter(id).isPresent()) {
            return new OnItsWay(id);
        }
        Optional<LetterRule> refusal = refusal(form, card, advertising);
        if (refusal.isPresent()) {
            return new Refused(refusal.get(), card);
        }
        if (stale(form, card)) {
            return new Stale(card);
        }
        Instant now = clock.instant();
        Letter letter = letter(writer, form, card);
        List<Message> messages = letter.messages(card.order().key(), now.plus(UNDO), now);
        return switch (orders.commit(OrderChange.of(card.order(), after(writer, form, card))
                .withLetter(letter)
                .withMessages(messages))) {
            case DONE, DUPLICATE -> new OnItsWay(id);
            case CONFLICT -> new NotSent(card);
        };
    }

    private Order after(Actor writer, LetterForm form, OrderCard card) {
        Order order = card.order();
        return form.closes()
                ? order.withTickets(order.tickets()
                        .closed(new Ticket.Closing(
                                clock.instant(),
                                writer.name(),
                                Optional.of(form.id().value()))))
                : order;
    }

    private Letter letter(Actor writer, LetterForm form, OrderCard card) {
        return new Letter(
                form.id(),
                clock.instant(),
                writer.name(),
                form.kind(),
                form.channel(),
                others(form, settings(card)),
                form.channel() == DeliveryChannel.EMAIL ? form.subject() : "",
                form.text());
    }

    /** A form that does not say how far its writer had read is taken as one who had read nothing. */
    private static boolean stale(LetterForm form, OrderCard card) {
        return form.seen()
                .map(seen -> !seen.digest().equals(card.mark().digest()))
                .orElse(!card.said().isEmpty());
    }

    private Optional<LetterRule> refusal(LetterForm form, OrderCard card, boolean advertising) {
        return LetterRule.firstRefusal(new LetterRule.Case(form, card, settings(card), advertising, clock.instant()));
    }

    /** The addresses that were typed, and the shop's own copy of direct mails [UP-3]. */
    private static List<EmailAddress> others(LetterForm form, EffectiveSettings settings) {
        if (!form.kind().sends() || form.channel() != DeliveryChannel.EMAIL) {
            return List.of();
        }
        return Stream.concat(form.addresses().stream(), settings.find(MessageSettings.COPY_TO).stream())
                .distinct()
                .toList();
    }

    private EffectiveSettings settings(OrderCard card) {
        return settings.shop(card.order().key().shop())
                .map(shop -> shop.forChannel(card.order().channel()))
                .orElseThrow(() -> new IllegalStateException(
                        "the settings of " + card.order().key().shop() + " are gone"));
    }

    /** Whether a letter was kept from leaving. */
    public enum Undone {
        DONE,
        /** It has left, or part of it has. */
        TOO_LATE,
        UNKNOWN
    }

    /** Keeps a letter from leaving, if it has not left yet, and gives its words back as a draft. */
    public Undone undo(Actor writer, OrderKey order, LetterId id) {
        Optional<OrderCard> card = desk.card(order, writer.id(), OrderCard.ENTRIES);
        Optional<Letter> letter = card.flatMap(found -> found.letter(id)).filter(Letter::answers);
        if (card.isEmpty() || letter.isEmpty()) {
            return Undone.UNKNOWN;
        }
        Instant now = clock.instant();
        List<Message> carrying = card.get().carrying(id);
        List<Message> held = carrying.stream()
                .filter(Cancelling::possible)
                .filter(message -> desk.replace(Cancelling.cancel(message, now)))
                .toList();
        if (held.isEmpty() || held.size() < carrying.size()) {
            return Undone.TOO_LATE;
        }
        Letter back = letter.get();
        boolean closed = openAgain(order, id);
        desk.takenBack(order, back);
        desk.keep(
                order,
                writer.id(),
                new LetterDraft(
                        back.kind(),
                        back.channel(),
                        String.join(
                                ", ",
                                back.others().stream()
                                        .filter(other -> !copy(card.get(), other))
                                        .map(EmailAddress::value)
                                        .toList()),
                        back.subject(),
                        back.text(),
                        closed,
                        now));
        return Undone.DONE;
    }

    /**
     * What a letter closed that was never sent is open; whoever writes meanwhile changes nothing of that. Answers whether it closed
     * anything.
     */
    private boolean openAgain(OrderKey key, LetterId id) {
        boolean closed = true;
        Commit commit = Commit.CONFLICT;
        for (int attempt = 0; attempt < ATTEMPTS && closed && commit == Commit.CONFLICT; attempt++) {
            Order order = orders.find(key).orElseThrow();
            Order after = order.withTickets(order.tickets().withoutLetter(id.value()));
            closed = !after.equals(order);
            if (closed) {
                commit = orders.commit(OrderChange.of(order, after));
            }
        }
        return closed;
    }

    private boolean copy(OrderCard card, EmailAddress address) {
        return settings(card)
                .find(MessageSettings.COPY_TO)
                .filter(address::equals)
                .isPresent();
    }
}
