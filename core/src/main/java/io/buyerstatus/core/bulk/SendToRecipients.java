package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.scheduling.Pause;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Writes to the recipients of a message to many, slice by slice. Each gets a letter, whose id is made of the message to many alone: to do a
 * slice again, or two at once, writes nothing more. An order costs one Query and one transaction.
 */
public final class SendToRecipients {
    private static final int ATTEMPTS = 6;

    private final BulkStore store;
    private final OrderStore orders;
    private final BulkWriter writer;
    private final BulkLane lane;
    private final Pause pause;
    private final InstantSource clock;

    /** @param pause waits for the turn of each message, so that no second brings more than the others */
    public SendToRecipients(
            BulkStore store, OrderStore orders, BulkWriter writer, BulkLane lane, Pause pause, InstantSource clock) {
        this.store = store;
        this.orders = orders;
        this.writer = writer;
        this.lane = lane;
        this.pause = pause;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Step {}

    /** The slice was written to. */
    record Written(BulkRun run) implements Step {}

    /** It is not its turn yet. */
    record Later(Instant at) implements Step {}

    /** Somebody else was faster, or it was stopped. */
    record Nothing() implements Step {}

    /** Writes to the next slice. */
    Step next(BulkRun run) {
        Instant now = clock.instant();
        if (run.tally().sentSlices() == run.tally().slices()) {
            BulkRun done = run.to(BulkState.DONE, "", Optional.empty(), now);
            return store.replace(done) ? new Written(done) : new Nothing();
        }
        int number = run.tally().sentSlices();
        int looked = BulkAlarm.FIRST / BulkSlice.SIZE;
        BulkSlice slice = store.slices(run.shop(), run.id(), number, number).getFirst();
        Optional<BulkRun.Alarm> alarm = number == 0 || run.status().heedless()
                ? Optional.empty()
                : alarm(run, store.slices(run.shop(), run.id(), 0, Math.min(number, looked) - 1));
        if (alarm.isPresent()) {
            store.replace(run.to(BulkState.STOPPED, "", alarm, now));
            return new Nothing();
        }
        List<BulkRecipient> included = slice.included();
        if (included.isEmpty()) {
            return counted(run, 0);
        }
        return switch (lane.take(included.size(), now)) {
            case BulkLane.Turn.Later(Instant at) -> new Later(at);
            case BulkLane.Turn.Taken turn -> written(run, included, turn);
        };
    }

    private Optional<BulkRun.Alarm> alarm(BulkRun run, List<BulkSlice> first) {
        BulkWords words = store.words(run.shop(), run.id()).orElseThrow();
        List<MessageId> ids = first.stream()
                .flatMap(slice -> slice.included().stream())
                .limit(BulkAlarm.FIRST)
                .map(recipient -> BulkMessages.id(run.id(), words.channel(), recipient.order()))
                .toList();
        return BulkAlarm.of(store.messages(ids), run.tally().included());
    }

    private Step written(BulkRun run, List<BulkRecipient> included, BulkLane.Turn.Taken turn) {
        BulkWords words = store.words(run.shop(), run.id()).orElseThrow();
        int sent = 0;
        for (int recipient = 0; recipient < included.size(); recipient++) {
            await(turn.of(recipient));
            sent += write(run, words, included.get(recipient).order()) ? 1 : 0;
        }
        return counted(run, sent);
    }

    private void await(Instant turn) {
        Duration ahead = Duration.between(clock.instant(), turn);
        if (ahead.isPositive()) {
            pause.of(ahead);
        }
    }

    /** Who stops it meanwhile changes it, too: what was written is counted all the same, once. */
    private Step counted(BulkRun run, int sent) {
        Optional<BulkRun> before = Optional.of(run);
        for (int attempt = 0; attempt < ATTEMPTS && before.isPresent(); attempt++) {
            BulkRun next = before.get().sent(sent, clock.instant());
            if (store.replace(next)) {
                return new Written(next);
            }
            before = store.find(run.shop(), run.id())
                    .filter(now -> now.tally().sentSlices() == run.tally().sentSlices());
        }
        return new Nothing();
    }

    /** Writes the letter to one buyer; {@code false} where the order is not there any more. */
    private boolean write(BulkRun run, BulkWords words, OrderKey key) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Order> order = orders.find(key).filter(found -> found.known() && !found.withdrawn());
            if (order.isEmpty()) {
                return false;
            }
            Instant now = clock.instant();
            Letter letter = letter(run, words, writer.write(words, order.get()), now);
            Commit commit = orders.commit(
                    OrderChange.beside(order.get()).withLetter(letter).withMessages(letter.messages(key, now, now)));
            if (commit != Commit.CONFLICT) {
                return true;
            }
        }
        throw new IllegalStateException("the order changes all the time: " + key.key());
    }

    /** The letter to one buyer. */
    static Letter letter(BulkRun run, BulkWords words, BulkWriter.Written written, Instant now) {
        return new Letter(
                run.id().letter(),
                now,
                run.begun().by(),
                words.kind(),
                words.kind().sends() ? words.channel() : DeliveryChannel.EMAIL,
                List.of(),
                written.subject(),
                written.text(),
                Optional.of(new Letter.ToMany(run.id(), words.name())));
    }
}
