package io.buyerstatus.console.ticket;

import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest ticket of an order, on its card.
 *
 * @param state who has the next word, in words
 * @param tone the same as a colour
 * @param lines when it was opened, closed, and by whom
 * @param acts whether its reader may do something with it
 * @param mine whether its reader looks after it
 * @param people whom it can be given to; the first is nobody
 * @param seen how far its reader has read
 */
public record TicketPanel(
        String name,
        String kind,
        String state,
        String tone,
        List<String> lines,
        boolean open,
        boolean acts,
        boolean mine,
        List<Person> people,
        String seen) {
    public TicketPanel {
        lines = List.copyOf(lines);
        people = List.copyOf(people);
    }

    /** Somebody of the staff. */
    public record Person(String id, String name, boolean chosen) {}

    /** Of an order that has one. */
    public static Optional<TicketPanel> of(
            OrderCard card, Colleague me, List<StaffMember> staff, Texts texts, Formats formats) {
        return card.order().tickets().latest().map(ticket -> {
            String state = !ticket.open() ? "closed" : card.unanswered().isEmpty() ? "customer" : "us";
            return new TicketPanel(
                    ticket.name(card.order().number()),
                    texts.get("ticket.kind." + ticket.kind().word()),
                    texts.get("ticket.state." + state),
                    tone(state),
                    lines(ticket, texts, formats),
                    ticket.open(),
                    me.role().includes(Role.AGENT),
                    ticket.assignee()
                            .filter(assignee -> assignee.person().equals(me.id().value()))
                            .isPresent(),
                    people(ticket, staff, texts),
                    card.mark().text());
        });
    }

    private static String tone(String state) {
        return switch (state) {
            case "us" -> "asks";
            case "customer" -> "moving";
            default -> "done";
        };
    }

    private static List<String> lines(Ticket ticket, Texts texts, Formats formats) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("ticket.opened", Map.of("at", formats.moment(ticket.openedAt()))));
        if (ticket.reopened() > 0) {
            lines.add(texts.count("ticket.reopened", ticket.reopened()));
        }
        ticket.closing()
                .ifPresent(closing -> lines.add(texts.get(
                        "ticket.closed.by", Map.of("at", formats.moment(closing.at()), "name", closing.by()))));
        lines.add(ticket.assignee()
                .map(assignee -> texts.get("ticket.with", Map.of("name", assignee.name())))
                .orElseGet(() -> texts.get("ticket.with.nobody")));
        return lines;
    }

    private static List<Person> people(Ticket ticket, List<StaffMember> staff, Texts texts) {
        String theirs = ticket.assignee().map(Ticket.Assignee::person).orElse("");
        List<Person> people = new ArrayList<>();
        people.add(new Person("", texts.get("ticket.nobody"), theirs.isEmpty()));
        staff.stream()
                .filter(member -> member.role().includes(Role.AGENT))
                .map(member -> new Person(
                        member.person().value(),
                        member.displayName(),
                        member.person().value().equals(theirs)))
                .forEach(people::add);
        return people;
    }
}
