package io.buyerstatus.integrations.shop.shopware;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.PulledOrders;
import io.buyerstatus.integrations.pull.TimeWindow;
import io.buyerstatus.integrations.shop.shopware.ShopwareCriteria.Extent;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shopware 6's orders over its Admin API, of Shopware 6.5 and later. A fetched order is what its webhooks carry, and is read by the same reader. */
public final class ShopwareShop implements ShopSystem {
    private static final String ORDERS = "order";

    private final ShopwareApi api;
    private final InstantSource clock;

    public ShopwareShop(WebClient web, InstantSource clock) {
        this.api = new ShopwareApi(web, clock);
        this.clock = clock;
    }

    @Override
    public ShopAnswer<Page> changed(
            Connection connection, ShopCredentials credentials, Instant since, Optional<String> position) {
        TimeWindow at = position.flatMap(TimeWindow::parse).orElseGet(() -> TimeWindow.from(since));
        ShopAnswer<String> answer = api.search(
                credentials,
                ORDERS,
                ShopwareCriteria.changed(at, Extent.ALL),
                ShopwareCriteria.DISPENSABLE,
                ShopwareCriteria.changed(at, Extent.LEAST));
        if (answer instanceof ShopAnswer.Later<String>(String reason, Optional<Instant> again)
                && again.isEmpty()
                && at.canShrink()) {
            // Small servers that fail over many orders manage few.
            return nothingYet(at.smaller());
        }
        return answer.then(body -> switch (StrictJson.parse(body)) {
            case StrictJson.Parsed.Tree tree
            when tree.root().path("data").isArray() ->
                page(connection, at, orders(tree.root().path("data")));
            case StrictJson.Parsed.Tree tree -> new ShopAnswer.Later<>("its answer holds no orders", Optional.empty());
            case StrictJson.Parsed.Broken(List<FieldError> errors) -> unread(credentials, at, errors.getFirst());
        });
    }

    private static ShopAnswer<Page> nothingYet(TimeWindow next) {
        return new ShopAnswer.Given<>(new Page(List.of(), Optional.of(next.text())));
    }

    private static List<ShopwareOrder> orders(JsonNode data) {
        List<ShopwareOrder> orders = new ArrayList<>();
        data.forEach(order -> orders.add(new ShopwareOrder(Payload.of(order))));
        return orders;
    }

    /** One order that nobody could read must not hold up the others. */
    private ShopAnswer<Page> unread(ShopCredentials credentials, TimeWindow at, FieldError error) {
        if (error.rule().equals("json")) {
            return new ShopAnswer.Later<>("its answer " + error.message(), Optional.empty());
        }
        if (at.canShrink()) {
            return nothingYet(at.smaller());
        }
        ShopAnswer<String> numbers = api.search(
                credentials,
                ORDERS,
                ShopwareCriteria.numbers(at, Extent.ALL),
                ShopwareCriteria.DISPENSABLE,
                ShopwareCriteria.numbers(at, Extent.LEAST));
        return numbers.then(body -> {
            JsonNode first = StrictJson.parse(body) instanceof StrictJson.Parsed.Tree tree
                    ? tree.root().path("data").path(0)
                    : MissingNode.getInstance();
            long number = first.path("autoIncrement").asLong(0);
            if (number <= at.after()) {
                return new ShopAnswer.Later<>("an order of it cannot be read", Optional.empty());
            }
            return new ShopAnswer.Given<>(new Page(
                    List.of(PulledOrders.unreadable(at.from(), error)),
                    Optional.of(at.behind(number, Integer.MAX_VALUE).text())));
        });
    }

    private ShopAnswer<Page> page(Connection connection, TimeWindow at, List<ShopwareOrder> orders) {
        boolean full = orders.size() >= at.size();
        if (full && at.canNarrow()) {
            List<Instant> changes = orders.stream()
                    .flatMap(order -> inWindow(order, at).stream())
                    .toList();
            if (!changes.isEmpty()) {
                return nothingYet(at.narrower(changes));
            }
        }
        List<PulledOrder> pulled = orders.stream()
                .flatMap(order -> pulled(order, connection, at).stream())
                .sorted(Comparator.comparing(PulledOrder::changedAt))
                .toList();
        if (!full) {
            return new ShopAnswer.Given<>(
                    new Page(pulled, at.next(clock.instant()).map(TimeWindow::text)));
        }
        long last = orders.getLast()
                .json()
                .decimal("autoIncrement")
                .map(Number::longValue)
                .orElse(0L);
        return last <= at.after()
                ? new ShopAnswer.Later<>("it gives the same orders again and again", Optional.empty())
                : new ShopAnswer.Given<>(new Page(
                        pulled, Optional.of(at.behind(last, at.size() * 2).text())));
    }

    /** When it changed last within the window; what changed later is found by a later window. */
    private static Optional<Instant> inWindow(ShopwareOrder order, TimeWindow at) {
        return order.changes().stream().filter(at::holds).max(Comparator.naturalOrder());
    }

    /** Nothing where it has neither an id nor a time: it is no order. */
    private static Optional<PulledOrder> pulled(ShopwareOrder order, Connection connection, TimeWindow at) {
        Optional<String> id = ShopwareOrder.id(order.json(), "id");
        Optional<Instant> placed = order.placedAt();
        if (id.isEmpty() || placed.isEmpty()) {
            return Optional.empty();
        }
        Translation said = order.complete()
                ? order.json().translated(read -> new OrderSnapshot(read, connection).updated())
                : new Translation.Rejected(
                        List.of(new FieldError("", "required", "its credentials do not show all of its parts")));
        return Optional.of(PulledOrders.of(id.get(), inWindow(order, at).orElse(at.from()), placed.get(), said));
    }

    @Override
    public ShopAnswer<List<Status>> statuses(ShopCredentials credentials) {
        return api.search(credentials, "state-machine-state", ShopwareCriteria.states())
                .then(states -> api.search(credentials, ORDERS, ShopwareCriteria.counts())
                        .then(counts -> statuses(states, counts)));
    }

    private static ShopAnswer<List<Status>> statuses(String states, String counts) {
        if (!(StrictJson.parse(states) instanceof StrictJson.Parsed.Tree tree)) {
            return new ShopAnswer.Later<>("its states cannot be read", Optional.empty());
        }
        Map<String, Long> counted = counted(counts);
        List<Status> all = new ArrayList<>();
        tree.root().path("data").forEach(node -> {
            Payload state = Payload.of(node);
            String machine = state.object("stateMachine").line("technicalName", 60);
            String name = machine + "." + state.line("technicalName", 60);
            String label = state.line("name", 200);
            all.add(new Status(
                    name,
                    label.isEmpty() ? state.object("translated").line("name", 200) : label,
                    counted.isEmpty() ? Optional.empty() : Optional.of(counted.getOrDefault(name, 0L))));
        });
        all.sort(Comparator.comparing(Status::name));
        return all.isEmpty()
                ? new ShopAnswer.Later<>("its states cannot be read", Optional.empty())
                : new ShopAnswer.Given<>(all);
    }

    private static Map<String, Long> counted(String counts) {
        Map<String, Long> counted = new HashMap<>();
        if (StrictJson.parse(counts) instanceof StrictJson.Parsed.Tree tree) {
            tree.root().path("aggregations").properties().forEach(machine -> machine.getValue()
                    .path("buckets")
                    .forEach(bucket -> counted.put(
                            machine.getKey().replace('-', '.') + "."
                                    + bucket.path("key").asText(),
                            bucket.path("count").asLong())));
        }
        return counted;
    }

    @Override
    public ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials) {
        return new ShopAnswer.Given<>(false);
    }

    @Override
    public boolean meansSent(Connection connection, String status) {
        return new StatusMapping(connection, OrderSnapshot.DEFAULTS).meansSent(status);
    }

    /** Webhooks are the app's, and stand in its manifest. */
    @Override
    public ShopAnswer<List<String>> register(ShopCredentials credentials, URI hooks, String secret) {
        return new ShopAnswer.Refused<>("Shopware tells of changes to its app alone, which is added without a login");
    }

    @Override
    public ShopAnswer<List<String>> unregister(ShopCredentials credentials, List<String> ids) {
        return ids.isEmpty()
                ? new ShopAnswer.Given<>(List.of())
                : new ShopAnswer.Refused<>("the app is still installed: uninstall it under Extensions > My extensions");
    }
}
