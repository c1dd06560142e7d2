package io.buyerstatus.core.webhook;

import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.net.WebClient.Reply;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.core.shop.OpenedSecrets;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.Delivery.Attempt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Tries deliveries that are in our hands. Those of one endpoint go one after the other, in the order in which things happened; an event of an
 * order waits where one of the same order before it did not arrive.
 */
public final class DeliverEvents {
    private static final int GONE = 410;

    private final Endpoints endpoints;
    private final EndpointHealths healths;
    private final Deliveries deliveries;
    private final OpenedSecrets secrets;
    private final WebhookRequests requests;
    private final WebClient web;
    private final StopEndpoint stop;
    private final Workers workers;
    private final InstantSource clock;

    /**
     * @param web goes to public addresses alone, and follows nobody elsewhere
     * @param workers work off endpoints beside each other: what one of them keeps waiting keeps no other one waiting
     */
    public DeliverEvents(
            Endpoints endpoints,
            EndpointHealths healths,
            Deliveries deliveries,
            OpenedSecrets secrets,
            WebhookRequests requests,
            WebClient web,
            StopEndpoint stop,
            Workers workers,
            InstantSource clock) {
        this.endpoints = endpoints;
        this.healths = healths;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.requests = requests;
        this.web = web;
        this.stop = stop;
        this.workers = workers;
        this.clock = clock;
    }

    private record Lane(ShopId shop, EndpointId endpoint) {}

    /**
     * Tries each once. What is left when the time is up is put back, for the next sweep.
     *
     * @param claimed in our hands, and in nobody else's
     */
    public void deliver(List<Delivery> claimed, BooleanSupplier timeIsUp) {
        Map<Lane, List<Delivery>> byEndpoint =
                claimed.stream().collect(Collectors.groupingBy(one -> new Lane(one.shop(), one.endpoint())));
        workers.all(byEndpoint.values().stream()
                .<Runnable>map(lane -> () -> oneByOne(lane, timeIsUp))
                .toList());
    }

    private void oneByOne(List<Delivery> lane, BooleanSupplier timeIsUp) {
        Map<OrderKey, Instant> behind = new HashMap<>();
        for (Delivery delivery : lane.stream()
                .sorted(Comparator.comparing(one -> one.event().id().value()))
                .toList()) {
            Optional<OrderKey> order = delivery.event().order().map(WebhookEvent.OfOrder::key);
            Optional<Instant> until = order.flatMap(key -> Optional.ofNullable(behind.get(key)));
            if (until.isPresent() || timeIsUp.getAsBoolean()) {
                deliveries.replace(delivery.released(until.orElseGet(clock::instant)));
            } else {
                Optional<Instant> again = attempt(delivery).due();
                order.ifPresent(key -> again.ifPresent(at -> behind.put(key, at)));
            }
        }
    }

    private Delivery attempt(Delivery delivery) {
        Optional<Endpoint> found = endpoints.find(delivery.shop(), delivery.endpoint());
        if (found.isEmpty()) {
            return dropped(delivery, "the endpoint was removed");
        }
        Endpoint endpoint = found.get();
        EndpointHealth health = healths.of(endpoint.shop(), endpoint.id());
        if (!endpoint.on() || health.stopped(endpoint).isPresent()) {
            return dropped(delivery, "the endpoint is switched off");
        }
        Instant signed = clock.instant();
        Reply reply = web.ask(requests.request(
                delivery.event(), endpoint.address(), secrets.of(endpoint.shop(), endpoint.secrets(signed)), signed));
        Instant now = clock.instant();
        return switch (reply) {
            case Reply.Answer answer
            when answer.status() / 100 == 2 -> {
                if (health.failing(endpoint).isPresent()) {
                    healths.replace(health.arrived());
                }
                yield kept(delivery.settled(Delivery.State.DELIVERED, Attempt.answered(now, answer.status())));
            }
            case Reply.Answer answer
            when answer.status() == GONE -> {
                stop.stop(endpoint, health, EndpointHealth.Reason.GONE, now);
                yield kept(delivery.settled(Delivery.State.FAILED, Attempt.answered(now, GONE)));
            }
            case Reply.Answer answer -> missed(delivery, endpoint, health, Attempt.answered(now, answer.status()));
            case Reply.Refused(String reason) ->
                missed(delivery, endpoint, health, Attempt.unanswered(now, "not allowed: " + reason));
            case Reply.Silence(String reason) -> missed(delivery, endpoint, health, Attempt.unanswered(now, reason));
        };
    }

    private Delivery missed(Delivery delivery, Endpoint endpoint, EndpointHealth health, Attempt attempt) {
        Delivery next = delivery.missed(attempt);
        Optional<Instant> failing = health.failing(endpoint);
        if (failing.isEmpty()) {
            healths.replace(health.failedFirst(attempt.at()));
        } else if (!failing.get().plus(EndpointHealth.PATIENCE).isAfter(attempt.at())) {
            stop.stop(endpoint, health, EndpointHealth.Reason.FAILING, attempt.at());
        }
        return kept(next);
    }

    private Delivery dropped(Delivery delivery, String why) {
        return kept(delivery.settled(Delivery.State.DROPPED, Attempt.unanswered(clock.instant(), why)));
    }

    /** Where somebody else has it, as after a lease that ended, the word of that one holds. */
    private Delivery kept(Delivery next) {
        deliveries.replace(next);
        return next;
    }
}
