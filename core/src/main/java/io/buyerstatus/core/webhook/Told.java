package io.buyerstatus.core.webhook;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the shop's endpoints were told of an order. Comparing it with the order gives what is still to be told, however many writes were
 * missed or seen twice.
 *
 * @param revision counts what was stored, from 1; 0 for an order of which nothing was told
 * @param at when it was stored last
 * @param status as it was told; empty where nothing was
 * @param tickets as they were told, by number
 * @param said the entries and declarations of which was told, the oldest first, as many as can still be met
 */
public record Told(
        OrderKey order,
        long revision,
        Instant at,
        Optional<Progress> status,
        List<KnownTicket> tickets,
        List<String> said) {
    /** More than an order's page shows entries, and than an order has declarations, together. */
    private static final int SAID = 150;

    /** How a ticket stood. */
    public record KnownTicket(int number, boolean open, int reopened) {
        static KnownTicket of(Ticket ticket) {
            return new KnownTicket(ticket.number(), ticket.open(), ticket.reopened());
        }
    }

    /** One event, and what is told once it is. */
    record Step(WebhookEvent event, Told after) {}

    public Told {
        Checks.require(revision >= 0, "revision", "counts from 1");
        tickets = List.copyOf(tickets);
        said = List.copyOf(said);
    }

    /**
     * Nothing of what happens from now on; tickets from before are known as they are.
     *
     * @param revision of what is stored, though it is too old to compare with; 0 where nothing is
     * @param from since when the shop wants to be told
     */
    static Told nothing(Order order, long revision, Instant from) {
        List<KnownTicket> before = order.tickets().all().stream()
                .filter(ticket -> ticket.openedAt().isBefore(from))
                .map(ticket -> new KnownTicket(
                        ticket.number(),
                        ticket.closing()
                                .filter(closing -> closing.at().isBefore(from))
                                .isEmpty(),
                        ticket.reopened()))
                .toList();
        return new Told(order.key(), revision, Instant.EPOCH, Optional.empty(), before, List.of());
    }

    /**
     * What is to be told next; the oldest first.
     *
     * @param from since when the shop wants to be told
     */
    Optional<Step> next(OrderView view, Instant from, Instant now) {
        Order order = view.order();
        return Stream.of(
                        view.entries().stream()
                                .filter(entry -> entry.author() == Entry.Author.BUYER
                                        && entry.visibility() == Entry.Visibility.BUYER_AND_SELLER)
                                .filter(entry -> !entry.at().isBefore(from) && !said.contains(entry.id()))
                                .map(entry -> wrote(order, entry)),
                        order.withdrawals().stream()
                                .filter(declared -> !declared.at().isBefore(from) && !said.contains(declared.id()))
                                .map(declared -> declared(order, declared)),
                        order.tickets().all().stream().flatMap(ticket -> ticket(order, ticket, now)),
                        status(order, now))
                .flatMap(steps -> steps)
                .min(Comparator.comparing(step -> step.event().at()));
    }

    /** As it is stored next. */
    Told stored(Instant now) {
        return new Told(order, revision + 1, now, status, tickets, said);
    }

    private Step wrote(Order of, Entry entry) {
        WebhookEvent event = WebhookEvent.of(
                EventType.CONVERSATION_BUYER_WROTE,
                entry.at(),
                order,
                of.number(),
                Map.of(WebhookEvent.ENTRY, entry.id()),
                entry.id());
        return new Step(event, saying(entry.id()));
    }

    private Step declared(Order of, Withdrawal declared) {
        WebhookEvent event = WebhookEvent.of(
                EventType.WITHDRAWAL_DECLARED,
                declared.at(),
                order,
                of.number(),
                Map.of(WebhookEvent.WITHDRAWAL, declared.id()),
                declared.id());
        return new Step(event, saying(declared.id()));
    }

    /** A ticket that was opened, or opened again, and closed since is told of in both. */
    private Stream<Step> ticket(Order of, Ticket ticket, Instant now) {
        Optional<KnownTicket> known =
                tickets.stream().filter(one -> one.number() == ticket.number()).findFirst();
        if (known.isEmpty()) {
            KnownTicket opened = new KnownTicket(ticket.number(), true, 0);
            return Stream.of(ticket(of, ticket, EventType.TICKET_OPENED, ticket.openedAt(), opened));
        }
        boolean closed = ticket.closing().isPresent();
        if (known.get().open() && (closed || ticket.reopened() > known.get().reopened())) {
            KnownTicket shut =
                    new KnownTicket(ticket.number(), false, known.get().reopened());
            Instant at = ticket.closing().map(Ticket.Closing::at).orElse(now);
            return Stream.of(ticket(of, ticket, EventType.TICKET_CLOSED, at, shut));
        }
        if (!known.get().open() && ticket.reopened() > known.get().reopened()) {
            return Stream.of(ticket(
                    of,
                    ticket,
                    EventType.TICKET_REOPENED,
                    now,
                    new KnownTicket(ticket.number(), true, known.get().reopened() + 1)));
        }
        return Stream.empty();
    }

    private Step ticket(Order of, Ticket ticket, EventType type, Instant at, KnownTicket after) {
        WebhookEvent event = WebhookEvent.of(
                type,
                at,
                order,
                of.number(),
                Map.of(
                        WebhookEvent.TICKET, String.valueOf(ticket.number()),
                        WebhookEvent.KIND, ticket.kind().word()),
                ticket.number() + "." + after.reopened());
        return new Step(event, with(after));
    }

    private Stream<Step> status(Order of, Instant now) {
        Progress is = of.progress();
        if (status.filter(is::equals).isPresent()) {
            return Stream.empty();
        }
        Map<String, String> words = status.map(
                        was -> Map.of(WebhookEvent.STATUS, word(is), WebhookEvent.PREVIOUS_STATUS, word(was)))
                .orElseGet(() -> Map.of(WebhookEvent.STATUS, word(is)));
        WebhookEvent event = WebhookEvent.of(
                EventType.ORDER_STATUS_CHANGED, now, order, of.number(), words, word(is) + "." + revision);
        return Stream.of(new Step(event, new Told(order, revision, at, Optional.of(is), tickets, said)));
    }

    private static String word(Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT);
    }

    private Told saying(String id) {
        List<String> all = new ArrayList<>(said);
        all.add(id);
        return new Told(order, revision, at, status, tickets, all.subList(Math.max(0, all.size() - SAID), all.size()));
    }

    private Told with(KnownTicket next) {
        List<KnownTicket> all = Stream.concat(
                        tickets.stream().filter(one -> one.number() != next.number()), Stream.of(next))
                .sorted(Comparator.comparingInt(KnownTicket::number))
                .toList();
        return new Told(order, revision, at, status, all, said);
    }
}
