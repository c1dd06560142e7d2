package io.buyerstatus.core.conversation;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Why a buyer's message is not taken; the first rule that refuses is told to the buyer. */
public enum PostRule {
    EMPTY {
        @Override
        boolean refuses(Case about) {
            return about.text().isBlank();
        }
    },
    TOO_LONG {
        @Override
        boolean refuses(Case about) {
            return about.text().length() > Entry.MAX_TEXT;
        }
    },
    /** Nothing a person types; it could forge a mail's lines. */
    CONTROL_CHARACTERS {
        @Override
        boolean refuses(Case about) {
            return about.text().codePoints().anyMatch(PostRule::unwritable);
        }
    },
    WINDOW_CLOSED {
        @Override
        boolean refuses(Case about) {
            Order order = about.view().order();
            boolean answersTicket = !order.tickets().all().isEmpty();
            boolean opensTicket = about.kind().isPresent() && MessageWindow.takesTickets(order);
            return !MessageWindow.of(order, about.settings()).open() && !answersTicket && !opensTicket;
        }
    },
    TOO_MANY {
        @Override
        boolean refuses(Case about) {
            return written(about.view(), about.now().minus(Duration.ofMinutes(10))) >= 5
                    || written(about.view(), about.now().minus(Duration.ofDays(1))) >= 15;
        }
    };

    /**
     * What a rule looks at.
     *
     * @param kind of the ticket that the buyer wants to open; empty where they want none
     */
    record Case(String text, Optional<TicketKind> kind, OrderView view, EffectiveSettings settings, Instant now) {}

    abstract boolean refuses(Case about);

    static Optional<PostRule> firstRefusal(Case about) {
        return Arrays.stream(values()).filter(rule -> rule.refuses(about)).findFirst();
    }

    private static boolean unwritable(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE;
    }

    private static long written(OrderView view, Instant since) {
        return view.entries().stream()
                .filter(entry ->
                        entry.author() == Entry.Author.BUYER && entry.at().isAfter(since))
                .count();
    }
}
