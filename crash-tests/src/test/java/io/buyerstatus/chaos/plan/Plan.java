package io.buyerstatus.chaos.plan;

import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.integrations.contract.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Everything that one run delivers: each event several times, shuffled; some of the last copies hours and a month later.
 *
 * @param events the good ones by subject, in the order in which they happened
 */
public record Plan(Map<String, List<OrderEvent>> events, List<Delivery> deliveries) {
    private static final EventCodec CODEC = new EventCodec();

    /** How many last copies come late. */
    private static final double LATE = 0.1;

    /** When a copy comes. */
    public enum When {
        AT_ONCE,
        HOURS_LATER,
        A_MONTH_LATER
    }

    /**
     * One message in the queue.
     *
     * @param id the queue's id of the message
     */
    public record Delivery(String id, String body, boolean poison, When when) {}

    /**
     * How much.
     *
     * @param name begins the orders' subjects, so that runs on one bench do not meet
     * @param copies how often each event is delivered
     */
    public record Size(String name, int orders, int poison, int copies, long seed) {}

    /**
     * A plan.
     *
     * @param installed since when the shop's connection is there
     */
    public static Plan of(Size size, Instant now, Instant installed) {
        Random random = new Random(size.seed());
        Map<String, List<OrderEvent>> events = new TreeMap<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (int order = 0; order < size.orders(); order++) {
            String subject = size.name() + "-" + order;
            Instant begin =
                    now.minus(Duration.ofMinutes(20L + random.nextInt(600))).minusMillis(random.nextInt(60_000));
            List<OrderEvent> life = Kind.of(order).events(subject, order, begin, installed);
            events.put(subject, life);
            life.forEach(event -> deliver(event.id(), CODEC.encode(event), false, size, random, deliveries));
        }
        for (int index = 0; index < size.poison(); index++) {
            String id = size.name() + "-poison-" + index;
            deliver(id, Poison.body(id, index, now.minus(Duration.ofMinutes(5))), true, size, random, deliveries);
        }
        Collections.shuffle(deliveries, random);
        return new Plan(events, List.copyOf(deliveries));
    }

    /** What comes then, shuffled. */
    public List<Delivery> deliveries(When when) {
        return deliveries.stream().filter(delivery -> delivery.when() == when).toList();
    }

    private static void deliver(
            String id, String body, boolean poison, Size size, Random random, List<Delivery> deliveries) {
        for (int copy = 1; copy <= size.copies(); copy++) {
            boolean late = copy == size.copies() && random.nextDouble() < LATE;
            When then = random.nextBoolean() ? When.HOURS_LATER : When.A_MONTH_LATER;
            deliveries.add(new Delivery(id + "/" + copy, body, poison, late ? then : When.AT_ONCE));
        }
    }
}
