package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page says of an order's newest ticket, and by which choices another one is opened [UP-9]. */
final class TicketForms {
    private final Wording wording;
    private final Order order;

    TicketForms(Wording wording, Order order) {
        this.wording = wording;
        this.order = order;
    }

    /**
     * The newest ticket, with what happens next.
     *
     * @param entries the conversation
     */
    Optional<ThreadView.Ticket> newest(List<Entry> entries) {
        return order.tickets()
                .latest()
                .map(ticket -> new ThreadView.Ticket(
                        ticket.name(order.number()), kind(ticket.kind()), ticket.open(), state(ticket, entries)));
    }

    private String state(Ticket ticket, List<Entry> entries) {
        if (ticket.closing().isPresent()) {
            String date = wording.formats().moment(ticket.closing().get().at());
            return wording.texts().get("ticket.state.closed", Map.of("date", date));
        }
        boolean answered = entries.stream()
                .filter(entry -> entry.author() != Entry.Author.SYSTEM)
                .max(Comparator.comparing(Entry::at))
                .filter(last -> last.author() == Entry.Author.SELLER)
                .isPresent();
        return wording.texts().get(answered ? "ticket.state.customer" : "ticket.state.us");
    }

    /** What a message can be about; nothing to choose where a ticket is open, as every message belongs to it. */
    List<ThreadView.Kind> kinds(Optional<TicketKind> chosen) {
        if (order.tickets().open().isPresent()) {
            return List.of();
        }
        Stream<ThreadView.Kind> kinds = TicketKind.offered(order.lastSentAt().isPresent()).stream()
                .map(kind -> new ThreadView.Kind(
                        kind.word(), kind(kind), chosen.filter(kind::equals).isPresent()));
        return Stream.concat(none().stream(), kinds).toList();
    }

    private Optional<ThreadView.Kind> none() {
        return order.tickets()
                .latest()
                .map(closed -> new ThreadView.Kind(
                        "",
                        wording.texts().get("ticket.kind.same", Map.of("ticket", closed.name(order.number()))),
                        false))
                .or(() -> Optional.of(new ThreadView.Kind("", wording.texts().get("ticket.kind.none"), false)));
    }

    /** What invites to open a ticket where nothing else can be written; empty where none can be. */
    Optional<String> ask() {
        return order.lastSentAt().map(sent -> wording.texts().get("ticket.ask"));
    }

    private String kind(TicketKind kind) {
        return wording.texts().get("ticket.kind." + kind.word());
    }
}
