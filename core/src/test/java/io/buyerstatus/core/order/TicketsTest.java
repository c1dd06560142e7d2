package io.buyerstatus.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.order.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("UP-9")
@Tag("UP-14")
class TicketsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final Tickets opened = Tickets.NONE.written(Optional.of(TicketKind.DAMAGED), NOW);
    private final Tickets closed = opened.closed(closing("letter"));

    private static Ticket.Closing closing(String letter) {
        return new Ticket.Closing(
                NOW.plusSeconds(60), "Ada", Optional.of(letter).filter(id -> !id.isEmpty()));
    }

    @Test
    void aKindOpensATicketAndAMessageWithoutOneDoesNot() {
        assertThat(Tickets.NONE.written(Optional.empty(), NOW)).isEqualTo(Tickets.NONE);
        assertThat(opened.open()).hasValueSatisfying(ticket -> {
            assertThat(ticket.name("N-1001")).isEqualTo("N-1001-1");
            assertThat(ticket.kind()).isEqualTo(TicketKind.DAMAGED);
        });
    }

    @Test
    void whatIsOpenGoesOnWhateverItsBuyerChooses() {
        assertThat(opened.written(Optional.of(TicketKind.MISSING), NOW)).isEqualTo(opened);
    }

    @Test
    void anAnswerOpensWhatIsClosedAndAKindAnotherOne() {
        assertThat(closed.open()).isEmpty();

        assertThat(closed.written(Optional.empty(), NOW).open()).hasValueSatisfying(ticket -> {
            assertThat(ticket.number()).isEqualTo(1);
            assertThat(ticket.reopened()).isEqualTo(1);
        });
        assertThat(closed.written(Optional.of(TicketKind.RETURN), NOW).open())
                .hasValueSatisfying(ticket -> assertThat(ticket.number()).isEqualTo(2));
    }

    @Test
    void aLetterThatNeverLeftClosesNothingAndAnotherOneDoes() {
        assertThat(closed.withoutLetter("other")).isEqualTo(closed);
        assertThat(closed.withoutLetter("letter").open()).isPresent();
        assertThat(opened.closed(closing("")).withoutLetter("letter").open()).isEmpty();
    }

    @Test
    void thereAreNoMoreThanAnOrderBears() {
        Tickets many = Tickets.NONE;
        for (int at = 0; at < Tickets.MOST + 3; at++) {
            many = many.written(Optional.of(TicketKind.QUESTION), NOW).closed(closing(""));
        }

        assertThat(many.all()).hasSize(Tickets.MOST);
        assertThat(many.written(Optional.of(TicketKind.QUESTION), NOW).open()).isPresent();
    }

    @Test
    void onlyTheNewestCanBeOpen() {
        Ticket one = opened.all().getFirst();
        Ticket two = new Ticket(2, TicketKind.QUESTION, NOW, Optional.empty(), Optional.empty(), 0);

        assertThatIllegalArgumentException().isThrownBy(() -> new Tickets(List.of(one, two)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tickets(List.of(two)));
    }
}
