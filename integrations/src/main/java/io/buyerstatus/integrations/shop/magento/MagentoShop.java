package io.buyerstatus.integrations.shop.magento;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.FetchedAlone;
import io.buyerstatus.integrations.pull.Halves;
import io.buyerstatus.integrations.pull.Listing;
import io.buyerstatus.integrations.pull.PulledOrders;
import io.buyerstatus.integrations.pull.WithinSecond;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.UtcTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Magento 2's orders over its REST API, of Open Source and Adobe Commerce. It dates an order when it is invoiced, shipped or refunded, and not
 * when a tracking number is added to a shipment that is there, nor when a program writes a shipment as such: so the times in the shipments of the
 * last weeks are looked at first.
 *
 * @see <a href="https://developer.adobe.com/commerce/webapi/rest/">Magento's REST API</a>
 */
public final class MagentoShop implements FetchedAlone {
    private static final String TIMES =
            "items[entity_id,order_id,created_at,updated_at,tracks[created_at,updated_at]],total_count";
    private static final int STATES_OF = 100;

    /** How long after a shipment was made a number is added to it. */
    private static final Duration LOOKED_AT = Duration.ofDays(14);

    private static final int PART = 100;

    /** Of shops that ship more in that time, the latest. */
    private static final int MOST_PARTS = 20;

    private static final Pattern BESIDE = Pattern.compile("parts/([0-9]{1,4})");

    private final MagentoApi api;
    private final MagentoReader reader;

    public MagentoShop(WebClient web, InstantSource clock) {
        this.api = new MagentoApi(web, clock);
        this.reader = new MagentoReader(api, new MagentoStores(api, clock));
    }

    @Override
    public ShopAnswer<Page> changed(
            Connection connection, ShopCredentials credentials, Instant since, Optional<String> position) {
        Matcher beside = BESIDE.matcher(position.orElse("parts/1"));
        return beside.matches()
                ? byParts(connection, credentials, since, Integer.parseInt(beside.group(1)))
                : byTime(
                        connection,
                        credentials,
                        position.flatMap(MagentoPosition::parse).orElseGet(() -> MagentoPosition.from(since)));
    }

    private ShopAnswer<Page> byParts(Connection connection, ShopCredentials credentials, Instant since, int part) {
        MagentoQuery shipments = MagentoQuery.of("/shipments")
                .where("created_at", "gteq", MagentoQuery.time(since.minus(LOOKED_AT)))
                .by("created_at", "DESC")
                .page(PART, part)
                .showing(TIMES);
        return api.get(credentials, shipments.toString()).then(body -> switch (Listing.of(
                body, "items", "total_count")) {
            case Listing.Read listed -> byParts(connection, credentials, since, part, listed);
            // A time that nobody can read must not hold up the orders.
            case Listing.Unclean unclean ->
                new ShopAnswer.Given<>(new Page(
                        List.of(), Optional.of(MagentoPosition.from(since).text()), true));
            case Listing.Broken(String reason) -> new ShopAnswer.Later<>(reason, Optional.empty());
        });
    }

    private ShopAnswer<Page> byParts(
            Connection connection, ShopCredentials credentials, Instant since, int part, Listing.Read listed) {
        boolean more = (long) part * PART < listed.total() && part < MOST_PARTS;
        String next = more ? "parts/" + (part + 1) : MagentoPosition.from(since).text();
        List<String> late = orders(listed.objects(), shipment -> changedBeside(shipment, since));
        List<String> made = orders(listed.objects(), shipment -> madeSince(shipment, since)).stream()
                .filter(order -> !late.contains(order))
                .toList();
        return Halves.ask(made, some -> untouched(credentials, some, since))
                .then(alone -> Halves.ask(
                        Stream.concat(late.stream(), alone.stream()).toList(),
                        some -> those(connection, credentials, some)))
                .then(orders -> new ShopAnswer.Given<>(new Page(orders, Optional.of(next), true)));
    }

    private static List<String> orders(List<Payload> shipments, Predicate<Payload> which) {
        return shipments.stream()
                .filter(which)
                .flatMap(shipment -> shipment.id("order_id").stream())
                .distinct()
                .toList();
    }

    private static boolean madeSince(Payload shipment, Instant since) {
        return shipment.instant("created_at", UtcTime::parse)
                .filter(made -> !made.isBefore(since))
                .isPresent();
    }

    /** Those that did not change since, though something of them was sent. */
    private ShopAnswer<List<String>> untouched(ShopCredentials credentials, List<String> ids, Instant since) {
        MagentoQuery times = MagentoQuery.of("/orders")
                .where("entity_id", "in", String.join(",", ids))
                .page(ids.size(), 1)
                .showing("items[entity_id,created_at,updated_at],total_count");
        return list(
                credentials,
                times,
                listed -> new ShopAnswer.Given<>(listed.objects().stream()
                        .filter(order -> MagentoOrder.updatedAt(order)
                                .filter(since::isAfter)
                                .isPresent())
                        .flatMap(order -> order.id("entity_id").stream())
                        .toList()));
    }

    /** Whether something of a shipment was written after it was made, and since a time. */
    private static boolean changedBeside(Payload shipment, Instant since) {
        Optional<Instant> made = shipment.instant("created_at", UtcTime::parse);
        return MagentoOrder.writtenAt(shipment)
                .filter(at -> !at.isBefore(since) && made.filter(at::isAfter).isPresent())
                .isPresent();
    }

    private ShopAnswer<List<PulledOrder>> those(Connection connection, ShopCredentials credentials, List<String> ids) {
        MagentoQuery orders = MagentoQuery.of("/orders")
                .where("entity_id", "in", String.join(",", ids))
                .page(ids.size(), 1);
        return api.get(credentials, orders.toString()).then(body -> switch (Listing.of(body, "items", "total_count")) {
            case Listing.Read(List<Payload> found, long total) ->
                reader.whole(credentials, found)
                        .then(whole -> new ShopAnswer.Given<>(pulled(whole, connection, MagentoOrder::partsAt)));
            case Listing.Unclean(FieldError error)
            when ids.size() == 1 -> new ShopAnswer.Given<>(List.of(PulledOrders.unreadable(Instant.EPOCH, error)));
            case Listing.Unclean(FieldError error) -> Halves.tooMany("an order " + error.message());
            case Listing.Broken(String reason) -> Halves.tooMany(reason);
        });
    }

    private ShopAnswer<Page> byTime(Connection connection, ShopCredentials credentials, MagentoPosition at) {
        ShopAnswer<String> answer = api.get(credentials, at.query().toString());
        if (answer instanceof ShopAnswer.Later<String>(String reason, Optional<Instant> again)
                && again.isEmpty()
                && at.canShrink()) {
            // Small servers that fail over many orders manage few.
            return nothingYet(at.smaller());
        }
        return answer.then(body -> switch (Listing.of(body, "items", "total_count")) {
            case Listing.Read(List<Payload> orders, long total) ->
                reader.whole(credentials, orders).then(whole -> page(connection, at, whole));
            case Listing.Unclean(FieldError error) when at.canShrink() -> nothingYet(at.smaller());
            case Listing.Unclean(FieldError error) -> behind(credentials, at, error);
            case Listing.Broken(String reason) -> new ShopAnswer.Later<>(reason, Optional.empty());
        });
    }

    private static ShopAnswer<Page> nothingYet(MagentoPosition next) {
        return new ShopAnswer.Given<>(new Page(List.of(), Optional.of(next.text())));
    }

    private static ShopAnswer<Page> page(Connection connection, MagentoPosition at, List<MagentoOrder> orders) {
        List<PulledOrder> pulled = pulled(orders, connection, order -> MagentoOrder.updatedAt(order.json()));
        if (orders.isEmpty()) {
            return new ShopAnswer.Given<>(
                    new Page(List.of(), at.after(0, at.since(), 0).map(MagentoPosition::text)));
        }
        Payload last = orders.getLast().json();
        Instant changed = MagentoOrder.updatedAt(last).orElse(at.since());
        long number = last.id("entity_id").map(Long::parseLong).orElse(0L);
        boolean again = orders.size() >= at.size() && !changed.isAfter(at.since()) && number <= at.after();
        return again
                ? new ShopAnswer.Later<>("it gives the same orders again and again", Optional.empty())
                : new ShopAnswer.Given<>(new Page(
                        pulled, at.after(orders.size(), changed, number).map(MagentoPosition::text)));
    }

    /** One order that nobody could read must not hold up the others: which it is, its number and its time say. */
    private ShopAnswer<Page> behind(ShopCredentials credentials, MagentoPosition at, FieldError error) {
        return list(credentials, at.query().showing("items[entity_id,updated_at],total_count"), listed -> {
            Optional<Payload> first = listed.objects().stream().findFirst();
            Optional<String> number = first.flatMap(order -> order.id("entity_id"));
            Optional<Instant> changed = first.flatMap(MagentoOrder::updatedAt);
            return number.isEmpty() || changed.isEmpty()
                    ? new ShopAnswer.Later<>("an order of it cannot be read", Optional.empty())
                    : new ShopAnswer.Given<>(new Page(
                            List.of(PulledOrders.unreadable(at.since(), error)),
                            Optional.of(at.behind(changed.get(), Long.parseLong(number.get()))
                                    .text())));
        });
    }

    private <T> ShopAnswer<T> list(
            ShopCredentials credentials, MagentoQuery query, Function<Listing.Read, ShopAnswer<T>> read) {
        return api.get(credentials, query.toString()).then(body -> switch (Listing.of(body, "items", "total_count")) {
            case Listing.Read listed -> read.apply(listed);
            case Listing.Unclean(FieldError error) ->
                new ShopAnswer.Later<>("its answer " + error.message(), Optional.empty());
            case Listing.Broken(String reason) -> new ShopAnswer.Later<>(reason, Optional.empty());
        });
    }

    private static List<PulledOrder> pulled(
            List<MagentoOrder> orders, Connection connection, Function<MagentoOrder, Optional<Instant>> changed) {
        return orders.stream()
                .flatMap(order -> pulled(order, connection, changed).stream())
                .toList();
    }

    /** Nothing where it has neither an id nor a time: it is no order. */
    private static Optional<PulledOrder> pulled(
            MagentoOrder order, Connection connection, Function<MagentoOrder, Optional<Instant>> changed) {
        Optional<String> id = order.json().id("entity_id");
        Optional<Instant> placed = MagentoOrder.placedAt(order.json());
        if (id.isEmpty() || placed.isEmpty()) {
            return Optional.empty();
        }
        Translation said = order.json().translated(read -> new OrderSnapshot(order.readFrom(read), connection).read());
        Instant second = changed.apply(order).orElse(placed.get());
        return Optional.of(PulledOrders.of(id.get(), events -> WithinSecond.of(second, events), placed.get(), said));
    }

    /** Saving an address does not date its order: what it shows then is dated a second later than what it showed before. */
    @Override
    public ShopAnswer<PulledOrder> readdress(
            Connection connection, ShopCredentials credentials, String order, Address address) {
        return one(credentials, order)
                .then(before -> MagentoAddress.change(before, address)
                        .map(change -> api.put(credentials, "/orders/" + order, change))
                        .orElseGet(() -> new ShopAnswer.Refused<>("the order has no delivery address"))
                        .then(saved -> one(credentials, order))
                        .then(after -> {
                            String later = MagentoOrder.updatedAt(Payload.of(before))
                                    .map(at -> MagentoQuery.time(at.plusSeconds(1)))
                                    .orElse("");
                            return reader.whole(credentials, List.of(Payload.of(after.put("updated_at", later))));
                        }))
                .then(whole -> pulled(whole, connection, MagentoOrder::changedAt).stream()
                        .findFirst()
                        .<ShopAnswer<PulledOrder>>map(ShopAnswer.Given::new)
                        .orElseGet(() -> new ShopAnswer.Refused<>("it shows no order afterwards")));
    }

    private ShopAnswer<ObjectNode> one(ShopCredentials credentials, String order) {
        return api.get(credentials, "/orders/" + order).then(body -> switch (StrictJson.parse(body)) {
            case StrictJson.Parsed.Tree(ObjectNode root) -> new ShopAnswer.Given<>(root);
            default -> new ShopAnswer.Later<>("the order cannot be read", Optional.empty());
        });
    }

    /** A module of Adobe's shows what is configured; elsewhere the latest orders say what is in use. */
    @Override
    public ShopAnswer<List<Status>> statuses(ShopCredentials credentials) {
        MagentoQuery latest = MagentoQuery.of("/orders")
                .by("created_at", "DESC")
                .page(STATES_OF, 1)
                .showing("items[status,state],total_count");
        return list(credentials, latest, listed -> {
            Map<String, String> configured = new HashMap<>();
            if (api.get(credentials, "/order-statuses") instanceof ShopAnswer.Given<String>(String body)
                    && Payload.elements(body) instanceof Payload.Elements.Read(List<Payload> statuses)) {
                statuses.forEach(status -> configured.put(status.line("status", 60), status.line("label", 200)));
            }
            configured.remove("");
            return new ShopAnswer.Given<>(MagentoStates.of(configured, listed.objects()));
        });
    }

    /** They always are; that the credentials show them is found out here. */
    @Override
    public ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials) {
        MagentoQuery one = MagentoQuery.of("/shipments").page(1, 1).showing(TIMES);
        return list(credentials, one, listed -> new ShopAnswer.Given<>(true));
    }

    @Override
    public boolean meansSent(Connection connection, String status) {
        return new StatusMapping(connection, MagentoStates.DEFAULTS).meansSent(status);
    }

    @Override
    public String silence() {
        return "Magento has no webhooks of its own";
    }
}
