package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.SendingSpan;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long a message that cannot leave is tried again: {@link Timing#MAX_WAIT} from when it was wanted, or from when sending began to
 * work again after an outage. So an outage loses nothing, however long it lasts, and a message that alone cannot leave ends.
 */
final class Patience {
    private final Ledger ledger;

    /** What this process knows of the ledger's spans, so that few messages need write one down. */
    private final Map<DeliveryChannel, SendingSpan> noted = new ConcurrentHashMap<>();

    Patience(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Notes that a message was handed over. A ledger that does not answer leaves the span a little shorter, and stops nobody. */
    void worked(DeliveryChannel channel, Instant now) {
        SendingSpan known = noted.get(channel);
        if (known != null && !known.outdated(now)) {
            return;
        }
        try {
            SendingSpan span =
                    ledger.sending(channel).map(stored -> stored.worked(now)).orElseGet(() -> SendingSpan.at(now));
            ledger.noteSending(channel, span);
            noted.put(channel, span);
        } catch (RuntimeException unavailable) {
            noted.remove(channel);
        }
    }

    /** Whether others were sent for so long that this one never will be. */
    boolean isOver(Message message, Instant now) {
        if (!message.waitedTooLong(now)) {
            return false;
        }
        Optional<SendingSpan> span = ledger.sending(message.channel());
        return span.filter(working -> working.outlasts(message.schedule().wantedAt(), Timing.MAX_WAIT, now))
                .isPresent();
    }
}
