package io.buyerstatus.integrations.shop.ebay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.FetchedAlone;
import io.buyerstatus.integrations.pull.PulledOrders;
import io.buyerstatus.integrations.pull.TimeWindow;
import io.buyerstatus.integrations.pull.WithinSecond;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A seller's orders at eBay, over its Fulfillment API. eBay says neither in which order it gives them, nor does it keep its pages still: they are asked
 * for by windows of time.
 */
public final class EbayShop implements FetchedAlone {
    private static final int MOST_OF_AN_ID = 100;

    private final EbayApi api;
    private final InstantSource clock;

    public EbayShop(WebClient web, InstantSource clock) {
        this.api = new EbayApi(web, clock);
        this.clock = clock;
    }

    @Override
    public ShopAnswer<Page> changed(
            Connection connection, ShopCredentials credentials, Instant since, Optional<String> position) {
        TimeWindow at = position.flatMap(TimeWindow::parse).orElseGet(() -> TimeWindow.from(since));
        ShopAnswer<String> answer = api.changed(credentials, at);
        if (answer instanceof ShopAnswer.Later<String>(String reason, Optional<Instant> again)
                && again.isEmpty()
                && at.canShrink()) {
            return nothingYet(at.smaller());
        }
        return answer.then(body -> switch (StrictJson.parse(body)) {
            case StrictJson.Parsed.Tree(ObjectNode root)
            when root.path("orders").isArray() || root.path("total").canConvertToInt() ->
                page(connection, credentials, at, root);
            case StrictJson.Parsed.Tree tree -> new ShopAnswer.Later<>("its answer holds no orders", Optional.empty());
            case StrictJson.Parsed.Broken(List<FieldError> errors) -> unread(at, errors.getFirst());
        });
    }

    private static ShopAnswer<Page> nothingYet(TimeWindow next) {
        return new ShopAnswer.Given<>(new Page(List.of(), Optional.of(next.text())));
    }

    /** One order that nobody could read must not hold up the others. */
    private static ShopAnswer<Page> unread(TimeWindow at, FieldError error) {
        if (error.rule().equals("json")) {
            return new ShopAnswer.Later<>("its answer " + error.message(), Optional.empty());
        }
        if (at.canShrink()) {
            return nothingYet(at.smaller());
        }
        return new ShopAnswer.Given<>(new Page(
                List.of(PulledOrders.unreadable(at.from(), error)),
                Optional.of(at.behind(at.after() + 1, Integer.MAX_VALUE).text())));
    }

    private ShopAnswer<Page> page(Connection connection, ShopCredentials credentials, TimeWindow at, ObjectNode root) {
        List<Payload> orders = new ArrayList<>();
        root.path("orders").forEach(order -> orders.add(Payload.of(order)));
        boolean full = orders.size() >= at.size() || root.path("total").asLong(0) > at.after() + orders.size();
        if (full && at.canNarrow()) {
            List<Instant> changes = orders.stream()
                    .flatMap(order -> EbayTime.of(order, "lastModifiedDate").stream())
                    .filter(at::holds)
                    .toList();
            if (!changes.isEmpty()) {
                return nothingYet(at.narrower(changes));
            }
        }
        return ShopAnswer.each(orders, order -> pulled(order, connection, credentials, at))
                .then(read -> new ShopAnswer.Given<>(new Page(
                        read.stream()
                                .flatMap(Optional::stream)
                                .sorted(Comparator.comparing(PulledOrder::changedAt))
                                .toList(),
                        next(at, orders.size(), full).map(TimeWindow::text))));
    }

    /**
     * Behind a part of a window an order may have moved up that changed again: half of the part is asked for once more. A part with fewer orders than
     * it may hold, or none, is not the end: eBay leaves out what it cannot show.
     */
    private Optional<TimeWindow> next(TimeWindow at, int got, boolean full) {
        return full
                ? Optional.of(at.behind(at.after() + Math.max(1, got == 0 ? at.size() : got / 2), at.size() * 2))
                : at.next(clock.instant());
    }

    /** Nothing where it has neither an id nor a time: it is no order. */
    private ShopAnswer<Optional<PulledOrder>> pulled(
            Payload order, Connection connection, ShopCredentials credentials, TimeWindow at) {
        String id = order.line("orderId", MOST_OF_AN_ID);
        Optional<Instant> placed = EbayTime.of(order, "creationDate");
        if (id.isEmpty() || placed.isEmpty()) {
            return new ShopAnswer.Given<>(Optional.empty());
        }
        boolean ask = !order.line("orderFulfillmentStatus", 40).equals("NOT_STARTED");
        ShopAnswer<List<Payload>> shipments = ask ? api.shipments(credentials, id) : new ShopAnswer.Given<>(List.of());
        return shipments.then(sent -> {
            Translation said = order.translated(read -> new OrderSnapshot(read, sent, connection).fetched());
            Optional<Instant> changed = EbayTime.of(order, "lastModifiedDate").filter(at::holds);
            return new ShopAnswer.Given<>(Optional.of(PulledOrders.of(
                    id,
                    events -> changed.map(second -> WithinSecond.of(second, events))
                            .orElse(at.from()),
                    placed.get(),
                    said)));
        });
    }

    @Override
    public ShopAnswer<List<Status>> statuses(ShopCredentials credentials) {
        return api.any(credentials).then(any -> new ShopAnswer.Given<>(Statuses.ALL));
    }

    @Override
    public ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials) {
        return new ShopAnswer.Given<>(false);
    }

    @Override
    public boolean meansSent(Connection connection, String status) {
        return new StatusMapping(connection, Statuses.MEANINGS).meansSent(status);
    }

    @Override
    public String silence() {
        return "eBay tells sellers' programs of no orders";
    }
}
