package io.buyerstatus.bench;

import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.functions.duemessages.DueMessagesHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The real sweep beside a real sender, which takes all that lies before it whenever the sweep waits for it. What the sender calls is not
 * counted: it works on a thread of its own.
 */
public final class SweepBesideSender implements AutoCloseable {
    private final ExecutorService senders = Executors.newSingleThreadExecutor();
    private final Changes changes = new Changes();
    private final Counted counted = new Counted();
    private final Build.Sender sender;
    private final DueMessagesHandler sweep;

    /** With as many workers as are said. */
    public SweepBesideSender(Bench bench, Build build, Workers workers) {
        this.sender = build.sender().get();
        this.sweep = new DueMessagesHandler(bench.environment("due-messages"), bench.clock(), workers, this::send);
        // Its thread begins before anybody is listened to.
        send();
    }

    /** Sweeps as the schedule does, and lets all be sent; whether nothing is left. */
    public boolean once() {
        Map<String, Object> answer = new HashMap<>();
        CallPoints.listening(
                changes.beside(counted), () -> answer.putAll(sweep.handleRequest(Map.of(), new OneMinute())));
        send();
        return Boolean.TRUE.equals(answer.get("finished"));
    }

    private void send() {
        try {
            senders.submit(() -> changes.bring(sender)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** What the sweeps asked for. */
    public Counted counted() {
        return counted;
    }

    /** What the sweeps wrote. */
    public Changes changes() {
        return changes;
    }

    @Override
    public void close() {
        senders.close();
    }
}
