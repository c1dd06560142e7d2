package io.buyerstatus.chaos.audit;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.thread.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One order's events once more, in memory, one after the other, each once, at the moments and in the order in which they
 * were taken in: what is worth telling depends on what was known by then, so the arrival decides, and nothing else may.
 */
final class Replay {
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final MutableClock clock = new MutableClock(Instant.EPOCH);
    private final ApplyOrderEvent applyOrderEvent;

    private Replay(Bench bench, SettingsLayer layer, List<Automation> automations) {
        FakeSecretBox secrets = new FakeSecretBox();
        InMemorySettings settings = new InMemorySettings();
        settings.replace(bench.shop(layer, secrets));
        applyOrderEvent =
                new ApplyOrderEvent(orders, orders, settings, shop -> automations, new LinkKeys(secrets), clock);
    }

    /**
     * What the events come to.
     *
     * @param receivedAt when each was taken in, by its id
     */
    static Replay of(
            Bench bench,
            SettingsLayer layer,
            List<Automation> automations,
            List<OrderEvent> events,
            Map<String, Instant> receivedAt) {
        Replay replay = new Replay(bench, layer, automations);
        events.stream()
                .sorted((one, two) -> at(one, receivedAt).compareTo(at(two, receivedAt)))
                .forEach(event -> replay.take(event, at(event, receivedAt)));
        return replay;
    }

    Order order(OrderKey key) {
        return orders.find(key).orElseThrow();
    }

    List<Entry> entries(OrderKey key) {
        return orders.entries(key);
    }

    List<Message> messages() {
        return ledger.all();
    }

    private void take(OrderEvent event, Instant at) {
        clock.set(at);
        IngestResult result = applyOrderEvent.apply(event);
        if (!(result instanceof IngestResult.Applied) && !(result instanceof IngestResult.Refused)) {
            throw new IllegalStateException(event.id() + " came to " + result);
        }
    }

    private static Instant at(OrderEvent event, Map<String, Instant> receivedAt) {
        return receivedAt.getOrDefault(event.id(), Instant.MAX);
    }
}
