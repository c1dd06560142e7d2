package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.sending.SendResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a recording sender answers: as told, and then "accepted" under a new id each time. */
final class Answers {
    private final String prefix;
    private final Deque<SendResult> next = new ArrayDeque<>();
    private int accepted;

    Answers(String prefix) {
        this.prefix = prefix;
    }

    synchronized void then(SendResult... results) {
        next.addAll(List.of(results));
    }

    synchronized SendResult next() {
        SendResult told = next.poll();
        return told == null ? new SendResult.Accepted(prefix + ++accepted) : told;
    }
}
