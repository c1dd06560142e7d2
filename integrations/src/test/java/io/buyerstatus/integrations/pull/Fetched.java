package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What one pull brought, each event of it held to the contract. */
record Fetched(List<OrderEvent> events) {
    private static final EventCodec CODEC = new EventCodec();

    static Fetched by(PullWorld world, WebClient web) {
        int before = world.queued.size();
        world.pull(web);
        return new Fetched(world.queued.subList(before, world.queued.size()).stream()
                .map(body -> CODEC.decode(body.getBytes(StandardCharsets.UTF_8)))
                .map(Decoding.Accepted.class::cast)
                .map(Decoding.Accepted::event)
                .toList());
    }

    List<String> types() {
        return events.stream().map(event -> event.fact().type()).toList();
    }

    <F extends Fact> List<F> facts(Class<F> type) {
        return events.stream()
                .map(OrderEvent::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <F extends Fact> F one(Class<F> type) {
        List<F> facts = facts(type);
        if (facts.size() != 1) {
            throw new AssertionError(facts.size() + " of " + type.getSimpleName() + " in " + types());
        }
        return facts.getFirst();
    }

    Fact.Contents contents() {
        return one(Fact.OrderPlaced.class).contents();
    }

    Fact.Snapshot snapshot() {
        return one(Fact.OrderChanged.class).snapshot().orElseThrow();
    }

    OrderEvent event(Class<? extends Fact> type) {
        return events.stream()
                .filter(event -> type.isInstance(event.fact()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.getSimpleName() + " in " + types()));
    }
}
