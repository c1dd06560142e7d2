package io.buyerstatus.integrations.shop.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.ChangedSince;
import io.buyerstatus.integrations.pull.PulledOrders;
import io.buyerstatus.integrations.pull.WithinSecond;
import io.buyerstatus.integrations.webhook.HtmlText;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * WooCommerce's REST API, version 3, of WooCommerce 5.8 and later (which sorts by the time of a change). A fetched order is what its webhook
 * carries, and is read by the same reader.
 *
 * @see <a href="https://woocommerce.github.io/woocommerce-rest-api-docs/">WooCommerce's REST API</a>
 */
public final class WooCommerceShop implements ShopSystem {
    private static final String ORDERS = "/orders";
    private static final String NAME = "Buyer Status";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final List<String> TOPICS =
            List.of("order.created", "order.updated", "order.deleted", "order.restored");

    /** Of these nothing was sent yet, and nothing will be. */
    private static final Set<String> NEVER_SENT = Set.of("pending", "failed", "cancelled", "trash", "checkout-draft");

    private final WooCommerceApi api;

    public WooCommerceShop(WebClient web, InstantSource clock) {
        this.api = new WooCommerceApi(web, clock);
    }

    @Override
    public ShopAnswer<Page> changed(
            Connection connection, ShopCredentials credentials, Instant since, Optional<String> position) {
        ChangedSince at = position.flatMap(ChangedSince::parse).orElseGet(() -> ChangedSince.from(since));
        ShopAnswer<String> answer = api.get(credentials, ORDERS + query(at));
        if (answer instanceof ShopAnswer.Later<String>(String reason, Optional<Instant> again)
                && again.isEmpty()
                && at.canShrink()) {
            // Small servers that fail over many orders manage few.
            return new ShopAnswer.Given<>(
                    new Page(List.of(), Optional.of(at.smaller().text())));
        }
        return answer.then(body -> switch (Payload.elements(body)) {
            case Payload.Elements.Broken(FieldError error) ->
                new ShopAnswer.Later<>("its answer " + error.message(), Optional.empty());
            case Payload.Elements.Unclean(FieldError error) -> unclean(at, error);
            case Payload.Elements.Read(List<Payload> orders) -> page(connection, credentials, at, orders);
        });
    }

    /** The time is one second earlier: WooCommerce leaves out what changed at the very time that it is asked for. */
    private static String query(ChangedSince at) {
        String after = SECONDS.format(LocalDateTime.ofInstant(at.since().minus(Duration.ofSeconds(1)), ZoneOffset.UTC));
        return "?modified_after=" + after + "&dates_are_gmt=true&orderby=modified&order=asc&status=any&per_page="
                + at.size() + (at.offset() == 0 ? "" : "&offset=" + at.offset());
    }

    /** One order that nobody could read must not hold up the others. */
    private static ShopAnswer<Page> unclean(ChangedSince at, FieldError error) {
        if (at.canShrink()) {
            return new ShopAnswer.Given<>(
                    new Page(List.of(), Optional.of(at.smaller().text())));
        }
        return new ShopAnswer.Given<>(new Page(
                List.of(PulledOrders.unreadable(at.since(), error)),
                Optional.of(at.skippingOne().text())));
    }

    private ShopAnswer<Page> page(
            Connection connection, ShopCredentials credentials, ChangedSince at, List<Payload> orders) {
        boolean beside = connection.pull().filter(PullAccess::parcelsBeside).isPresent();
        return ShopAnswer.each(orders, order -> {
                    boolean ask = beside && !NEVER_SENT.contains(order.line("status", 60));
                    ShopAnswer<List<BesideParcel>> parcels =
                            ask ? api.beside(credentials, order.line("id", 20)) : new ShopAnswer.Given<>(List.of());
                    return parcels.then(kept -> new ShopAnswer.Given<>(pulled(order, connection, kept)));
                })
                .then(read -> {
                    List<PulledOrder> pulled =
                            read.stream().flatMap(Optional::stream).toList();
                    return new ShopAnswer.Given<>(
                            new Page(pulled, at.after(pulled, orders.size()).map(ChangedSince::text)));
                });
    }

    /** Nothing where it has neither an id nor a time: it is no order. */
    private static Optional<PulledOrder> pulled(Payload order, Connection connection, List<BesideParcel> kept) {
        Optional<String> id = order.id("id");
        Optional<Instant> created = WooTime.of(order, "date_created");
        if (id.isEmpty() || created.isEmpty()) {
            return Optional.empty();
        }
        Instant modified = WooTime.of(order, "date_modified").orElse(created.get());
        Translation said = order.translated(read -> new OrderSnapshot(read, connection).fetched(kept));
        return Optional.of(PulledOrders.of(id.get(), events -> WithinSecond.of(modified, events), created.get(), said));
    }

    @Override
    public ShopAnswer<PulledOrder> readdress(
            Connection connection, ShopCredentials credentials, String order, Address address) {
        return api.put(credentials, ORDERS + "/" + order, ShippingAddress.change(address))
                .then(body -> switch (Payload.elements("[" + body + "]")) {
                    case Payload.Elements.Read(List<Payload> orders) ->
                        page(connection, credentials, ChangedSince.from(Instant.EPOCH), orders)
                                .then(page -> page.orders().stream()
                                        .findFirst()
                                        .<ShopAnswer<PulledOrder>>map(ShopAnswer.Given::new)
                                        .orElseGet(() -> new ShopAnswer.Refused<>("it shows no order afterwards")));
                    default -> new ShopAnswer.Later<>("its answer cannot be read", Optional.empty());
                });
    }

    @Override
    public ShopAnswer<List<Status>> statuses(ShopCredentials credentials) {
        return api.get(credentials, "/reports/orders/totals").then(body -> switch (Payload.elements(body)) {
            case Payload.Elements.Read(List<Payload> totals) ->
                new ShopAnswer.Given<>(totals.stream()
                        .filter(total -> !total.line("slug", 100).isEmpty())
                        .map(total -> new Status(
                                total.line("slug", 100),
                                total.line("name", 200, HtmlText::decode),
                                total.decimal("total").map(Number::longValue)))
                        .toList());
            default -> new ShopAnswer.Later<>("its statuses cannot be read", Optional.empty());
        });
    }

    @Override
    public ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials) {
        return api.get(credentials, "").then(body -> switch (StrictJson.parse(body)) {
            case StrictJson.Parsed.Tree tree -> {
                JsonNode routes = tree.root().path("routes");
                boolean beside = false;
                for (var names = routes.fieldNames(); names.hasNext(); ) {
                    String route = names.next();
                    beside |= route.endsWith("/fulfillments") || route.equals("/wc/v3/shipments");
                }
                yield new ShopAnswer.Given<>(beside);
            }
            case StrictJson.Parsed.Broken broken -> new ShopAnswer.Given<>(false);
        });
    }

    @Override
    public boolean meansSent(Connection connection, String status) {
        return new StatusMapping(connection, OrderSnapshot.DEFAULTS).meansSent(status);
    }

    @Override
    public ShopAnswer<List<String>> register(ShopCredentials credentials, URI hooks, String secret) {
        return api.registered(credentials, hooks)
                .then(old -> unregister(credentials, old))
                .then(gone -> ShopAnswer.each(
                        TOPICS, topic -> api.register(credentials, NAME + ": " + topic, topic, hooks, secret)));
    }

    @Override
    public ShopAnswer<List<String>> unregister(ShopCredentials credentials, List<String> ids) {
        for (String id : ids) {
            if (api.delete(credentials, "/webhooks/" + id + "?force=true")
                    instanceof ShopAnswer.Later<String>(String reason, Optional<Instant> again)) {
                return new ShopAnswer.Later<>(reason, again);
            }
        }
        return new ShopAnswer.Given<>(List.of());
    }
}
