package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.scheduling.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How far a sweep may be ahead of the senders: so many messages lie before them at a time, and the next only when these were
 * taken. What is due at once with a hundred thousand others so waits in the index, where it costs nothing, and not in the stream,
 * before a code that somebody waits for. Who takes nothing for a while is left alone until the next sweep.
 *
 * <p>Whether they were taken is asked of one message, at about the time that the ones before took, so that a sweep reads hardly more than
 * what is due.
 */
final class Lead implements Room {
    private final Ledger ledger;
    private final Pace pace;
    private final BooleanSupplier timeIsUp;
    private final Object looking = new Object();
    private final List<Message> open = new ArrayList<>();
    private int used;
    private int usual = 1;
    private boolean closed;

    /**
     * How a sweep waits for senders.
     *
     * @param most how many messages may lie before them
     * @param pauses how many pauses it waits in vain before it gives up
     * @param pause waits a moment
     */
    record Pace(int most, int pauses, Runnable pause) {}

    Lead(Ledger ledger, Pace pace, BooleanSupplier timeIsUp) {
        this.ledger = ledger;
        this.pace = pace;
        this.timeIsUp = timeIsUp;
    }

    /** A message lies before the senders now, in a place that was taken for it. */
    synchronized void handed(Message message) {
        open.add(message);
    }

    @Override
    public int take(int wanted) {
        while (true) {
            int free = free(wanted);
            if (free > 0 || over()) {
                return free;
            }
            synchronized (looking) {
                if (full()) {
                    await();
                }
            }
        }
    }

    @Override
    public synchronized void giveBack(int unused) {
        used -= unused;
    }

    private synchronized int free(int wanted) {
        int free = closed ? 0 : Math.min(wanted, pace.most() - used);
        used += free;
        return free;
    }

    private synchronized boolean over() {
        return closed || timeIsUp.getAsBoolean();
    }

    private synchronized boolean full() {
        return !closed && used >= pace.most();
    }

    /** One waits for all. Each look is at another message: one that no sender can handle shall not keep the others. */
    private void await() {
        List<Message> before = before();
        int next = Math.max(1, usual * 3 / 4);
        int looks = 0;
        for (int paused = 1; !over(); paused++) {
            pace.pause().run();
            before = before.isEmpty() ? before() : before;
            if (before.isEmpty()) {
                return;
            }
            if (paused < next) {
                continue;
            }
            if (taken(before.get(Math.max(0, before.size() - 1 - looks)))) {
                usual = paused;
                release(before);
                return;
            }
            if (paused >= pace.pauses()) {
                close();
            }
            looks++;
            int later = paused + Math.max(1, looks == 1 ? paused / 3 : paused / 2);
            next = Math.min(later, Math.max(pace.pauses(), paused + 1));
        }
    }

    private synchronized List<Message> before() {
        return List.copyOf(open);
    }

    private synchronized void release(List<Message> taken) {
        open.removeAll(taken);
        used -= taken.size();
    }

    private synchronized void close() {
        closed = true;
    }

    /** Whoever takes a message writes it. */
    private boolean taken(Message message) {
        return ledger.find(message.id())
                .filter(now -> now.state() == MessageState.PENDING && now.revision() == message.revision())
                .isEmpty();
    }
}
