package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings to the senders once more what they did not take, after times that grow, and without writing it: a backlog that were written
 * to wake its senders would grow by that. When it was last done is known of all messages together, and asked only where there is one.
 */
final class Again {
    private final Ledger ledger;
    private final List<MessageId> gathered = new ArrayList<>();
    private Optional<Instant> last = Optional.empty();
    private boolean asked;

    Again(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Brings a pending message if it is time; whether it was. */
    synchronized boolean bring(Message pending, Instant now) {
        Instant since = pending.status().since();
        Instant before = last().filter(since::isBefore).orElse(since);
        if (Timing.broughtAgain(Duration.between(since, now)) <= Timing.broughtAgain(Duration.between(since, before))) {
            return false;
        }
        gathered.add(pending.id());
        if (gathered.size() == Ledger.BROUGHT_AT_ONCE) {
            flush(now);
        }
        return true;
    }

    /** Brings what is left. A sweep that did not see all brings the same once more the next time. */
    synchronized void end(boolean sawAll, Instant now) {
        if (!gathered.isEmpty()) {
            flush(now);
        }
        if (asked && sawAll) {
            ledger.noteBroughtAgain(now);
        }
    }

    private Optional<Instant> last() {
        if (!asked) {
            last = ledger.broughtAgain();
            asked = true;
        }
        return last;
    }

    private void flush(Instant now) {
        List<MessageId> messages = List.copyOf(gathered);
        gathered.clear();
        ledger.bringAgain(messages, now);
    }
}
