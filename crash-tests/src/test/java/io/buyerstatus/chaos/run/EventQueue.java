package io.buyerstatus.chaos.run;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.chaos.plan.Plan.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A standard queue as SQS has them: no order, at least once, sometimes to two consumers at the same time; what was received five
 * times and not done becomes a dead letter, which an operator may send back. Safe for use by several threads.
 */
final class EventQueue {
    private static final int BATCH = 10;
    private static final int MOST_RECEIVES = 5;

    /** How many messages two consumers get at once. */
    private static final double TWINS = 0.03;

    private final Random random;
    private final Map<String, Delivery> known = new HashMap<>();
    private final Map<String, Integer> receives = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> dead = new TreeSet<>();
    private final List<String> visible = new ArrayList<>();
    private int inFlight;

    EventQueue(long seed) {
        this.random = new Random(seed);
    }

    synchronized void send(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> {
            known.put(delivery.id(), delivery);
            receives.put(delivery.id(), 0);
            visible.add(delivery.id());
        });
    }

    /** The next messages; none if there are none now. */
    synchronized List<SQSEvent.SQSMessage> receive() {
        List<SQSEvent.SQSMessage> batch = new ArrayList<>();
        while (batch.size() < BATCH && !visible.isEmpty()) {
            String id = visible.removeLast();
            if (done.contains(id) || dead.contains(id)) {
                continue;
            }
            int receive = receives.merge(id, 1, Integer::sum);
            Delivery delivery = known.get(id);
            if (receive > MOST_RECEIVES || delivery == null) {
                dead.add(id);
                continue;
            }
            if (random.nextDouble() < TWINS) {
                visible.add(Math.max(0, visible.size() - BATCH), id);
            }
            batch.add(Deliveries.record(id, delivery.body(), receive));
        }
        inFlight += batch.size();
        return batch;
    }

    /** Forgets what was done; the rest becomes visible again, anywhere. */
    synchronized void answer(List<SQSEvent.SQSMessage> batch, Set<String> kept) {
        inFlight -= batch.size();
        for (SQSEvent.SQSMessage message : batch) {
            String id = message.getMessageId();
            if (!kept.contains(id)) {
                done.add(id);
            } else if (!done.contains(id)) {
                visible.add(random.nextInt(visible.size() + 1), id);
            }
        }
    }

    /** Whether every message is done, or a dead letter. */
    synchronized boolean idle() {
        return inFlight == 0 && visible.isEmpty();
    }

    synchronized Set<String> deadLetters() {
        return Set.copyOf(dead);
    }

    /** Sends all dead letters back, as an operator does. */
    synchronized void redrive() {
        List<Delivery> back = dead.stream().map(known::get).toList();
        dead.clear();
        send(back);
    }
}
