package io.buyerstatus.integrations.shop.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.integrations.pull.PulledOrders;
import io.buyerstatus.integrations.pull.WithinSecond;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shopify's orders over its GraphQL Admin API. A fetched order is transcribed to what its webhook carries, and read by the same reader. */
public final class ShopifyShop implements ShopSystem {
    static final List<String> TOPICS = List.of(
            "ORDERS_CREATE",
            "ORDERS_UPDATED",
            "ORDERS_CANCELLED",
            "ORDERS_DELETE",
            "FULFILLMENTS_CREATE",
            "FULFILLMENTS_UPDATE",
            "FULFILLMENT_EVENTS_CREATE",
            "REFUNDS_CREATE");

    private static final List<Status> STATUSES = List.of(
            new Status("pending", "Payment pending", Optional.empty()),
            new Status("authorized", "Payment authorised", Optional.empty()),
            new Status("partially_paid", "Partially paid", Optional.empty()),
            new Status("paid", "Paid", Optional.empty()),
            new Status("partially_refunded", "Partially refunded", Optional.empty()),
            new Status("refunded", "Refunded", Optional.empty()),
            new Status("partial", "Partially fulfilled", Optional.empty()),
            new Status("fulfilled", "Fulfilled", Optional.empty()));

    private final ShopifyApi api;

    public ShopifyShop(WebClient web, InstantSource clock) {
        this.api = new ShopifyApi(web, clock);
    }

    @Override
    public ShopAnswer<Page> changed(
            Connection connection, ShopCredentials credentials, Instant since, Optional<String> position) {
        Map<String, String> variables = new HashMap<>();
        variables.put("query", "updated_at:>='" + since.truncatedTo(ChronoUnit.SECONDS) + "'");
        position.ifPresent(cursor -> variables.put("after", cursor));
        return api.ask(credentials, ShopifyQueries.CHANGED, variables).then(data -> {
            JsonNode orders = data.path("orders");
            return ShopAnswer.each(orders.path("nodes"), head -> order(connection, credentials, head))
                    .then(pulled -> new ShopAnswer.Given<>(
                            new Page(pulled.stream().flatMap(Optional::stream).toList(), next(orders))));
        });
    }

    private static Optional<String> next(JsonNode connection) {
        JsonNode page = connection.path("pageInfo");
        return page.path("hasNextPage").asBoolean(false)
                ? Optional.of(page.path("endCursor").asText())
                : Optional.empty();
    }

    private ShopAnswer<Optional<PulledOrder>> order(Connection connection, ShopCredentials credentials, JsonNode head) {
        return paged(credentials, ShopifyQueries.ORDER, head.path("id").asText(), "order", "lineItems")
                .then(order -> all(
                                credentials,
                                ShopifyQueries.FULFILMENT,
                                order.path("fulfillments"),
                                "fulfillmentLineItems")
                        .then(fulfilments -> all(
                                        credentials, ShopifyQueries.REFUND, order.path("refunds"), "refundLineItems")
                                .then(refunds ->
                                        new ShopAnswer.Given<>(pulled(connection, order, fulfilments, refunds)))));
    }

    private static Optional<PulledOrder> pulled(
            Connection connection, JsonNode order, List<JsonNode> fulfilments, List<JsonNode> refunds) {
        List<JsonNode> lines = new ArrayList<>();
        order.path("lines").forEach(lines::add);
        ObjectNode rest = OrderTranscript.of(order, lines, fulfilments, refunds);
        Optional<Instant> created = ShopifyTime.parse(rest.path("created_at").asText());
        Optional<Instant> updated = ShopifyTime.parse(rest.path("updated_at").asText());
        if (created.isEmpty() || updated.isEmpty()) {
            // Deleted since it was listed.
            return Optional.empty();
        }
        Translation said = Payload.of(rest).translated(read -> new OrderSnapshot(read, connection).updated());
        return Optional.of(PulledOrders.of(
                rest.path("id").asText(), events -> WithinSecond.of(updated.get(), events), created.get(), said));
    }

    private ShopAnswer<List<JsonNode>> all(ShopCredentials credentials, String query, JsonNode ids, String lines) {
        return ShopAnswer.each(
                ids, id -> paged(credentials, query, id.path("id").asText(), "node", lines));
    }

    /** An object with all of its lines, as {@code lines}, however many parts they come in. */
    private ShopAnswer<JsonNode> paged(
            ShopCredentials credentials, String query, String id, String root, String lines) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        String asked = query;
        Optional<String> after = Optional.empty();
        do {
            Map<String, String> variables = new HashMap<>(Map.of("id", id));
            after.ifPresent(cursor -> variables.put("after", cursor));
            switch (api.ask(credentials, asked, variables)) {
                case ShopAnswer.Given<JsonNode>(JsonNode data) -> {
                    JsonNode part = data.path(root);
                    if (part instanceof ObjectNode object && whole.isEmpty()) {
                        whole.setAll(object);
                    }
                    part.path(lines).path("nodes").forEach(whole.withArray("lines")::add);
                    after = next(part.path(lines));
                    asked = query.equals(ShopifyQueries.ORDER) ? ShopifyQueries.MORE_LINES : query;
                }
                case ShopAnswer.Refused<JsonNode>(String reason) -> {
                    return new ShopAnswer.Refused<>(reason);
                }
                case ShopAnswer.Later<JsonNode>(String reason, Optional<Instant> again) -> {
                    return new ShopAnswer.Later<>(reason, again);
                }
            }
        } while (after.isPresent());
        return new ShopAnswer.Given<>(whole);
    }

    /** Shopify answers some addresses that it does not like with success, and keeps the old one: what it shows afterwards counts. */
    @Override
    public ShopAnswer<PulledOrder> readdress(
            Connection connection, ShopCredentials credentials, String order, Address address) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode();
        variables.set("input", MailingAddress.input(order, address));
        return api.ask(credentials, ShopifyQueries.READDRESS, variables)
                .then(data -> {
                    JsonNode updated = data.path("orderUpdate");
                    return updated.path("userErrors").isEmpty()
                            ? new ShopAnswer.Given<>(updated.path("order"))
                            : new ShopAnswer.Refused<>(
                                    "it does not take the address" + MailingAddress.blamed(updated.path("userErrors")));
                })
                .then(head -> order(connection, credentials, head))
                .then(shown -> shown.<ShopAnswer<PulledOrder>>map(ShopAnswer.Given::new)
                        .orElseGet(() -> new ShopAnswer.Refused<>("it has no such order any more")));
    }

    /** Shopify's statuses are the same for every shop; that they can be asked for is told by asking for no order. */
    @Override
    public ShopAnswer<List<Status>> statuses(ShopCredentials credentials) {
        return api.ask(credentials, ShopifyQueries.CHANGED, Map.of("query", "updated_at:>='2999-01-01T00:00:00Z'"))
                .then(data -> new ShopAnswer.Given<>(STATUSES));
    }

    @Override
    public ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials) {
        return new ShopAnswer.Given<>(false);
    }

    @Override
    public boolean meansSent(Connection connection, String status) {
        return new StatusMapping(connection, OrderSnapshot.DEFAULTS).meansSent(status);
    }

    /** The client's secret signs the webhooks of an app. */
    @Override
    public Optional<String> signsWith(ShopCredentials credentials) {
        return Optional.of(credentials.secret());
    }

    @Override
    public ShopAnswer<List<String>> register(ShopCredentials credentials, URI hooks, String secret) {
        if (credentials.login().isEmpty()) {
            return new ShopAnswer.Refused<>("a token alone does not tell what its webhooks are signed with");
        }
        return registered(credentials, hooks)
                .then(old -> unregister(credentials, old))
                .then(gone -> ShopAnswer.each(TOPICS, topic -> register(credentials, topic, hooks)));
    }

    private ShopAnswer<String> register(ShopCredentials credentials, String topic, URI hooks) {
        Map<String, String> variables = Map.of("topic", topic, "uri", hooks.toString());
        return api.ask(credentials, ShopifyQueries.REGISTER, variables).then(data -> {
            JsonNode made = data.path("webhookSubscriptionCreate");
            return made.path("userErrors").isEmpty()
                    ? new ShopAnswer.Given<>(
                            made.path("webhookSubscription").path("id").asText())
                    : new ShopAnswer.Refused<>("it takes no webhook of the topic " + topic);
        });
    }

    private ShopAnswer<List<String>> registered(ShopCredentials credentials, URI hooks) {
        return api.ask(credentials, ShopifyQueries.HOOKS, Map.of()).then(data -> {
            List<String> ids = new ArrayList<>();
            data.path("webhookSubscriptions").path("nodes").forEach(hook -> {
                if (hook.path("uri").asText().equals(hooks.toString())) {
                    ids.add(hook.path("id").asText());
                }
            });
            return new ShopAnswer.Given<>(ids);
        });
    }

    @Override
    public ShopAnswer<List<String>> unregister(ShopCredentials credentials, List<String> ids) {
        for (String id : ids) {
            if (api.ask(credentials, ShopifyQueries.UNREGISTER, Map.of("id", id))
                    instanceof ShopAnswer.Later<JsonNode>(String reason, Optional<Instant> again)) {
                return new ShopAnswer.Later<>(reason, again);
            }
        }
        return new ShopAnswer.Given<>(List.of());
    }
}
