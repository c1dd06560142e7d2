package io.buyerstatus.core.testing;

import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.value.Checks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A queue of events in memory. */
public final class InMemoryQueue implements EventQueue {
    private final List<String> bodies = new ArrayList<>();

    /** Everything that was put in, oldest first. */
    public synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public synchronized void enqueue(List<String> more) {
        more.forEach(body -> Checks.require(
                body.getBytes(StandardCharsets.UTF_8).length <= MAX_BODY_BYTES,
                "body",
                "is longer than the queue takes"));
        more.forEach(body -> Checks.require(
                body.codePoints().allMatch(InMemoryQueue::carried),
                "body",
                "holds a character that the queue refuses"));
        bodies.addAll(more);
    }

    /** Source: Amazon SQS API Reference, SendMessage: the characters of XML 1.0, all others are refused. */
    private static boolean carried(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point < 0xd800)
                || (point > 0xdfff && point != 0xfffe && point != 0xffff);
    }
}
