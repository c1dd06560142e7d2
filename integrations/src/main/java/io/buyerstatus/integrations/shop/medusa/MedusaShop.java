package io.buyerstatus.integrations.shop.medusa;

import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.pull.ChangedSince;
import io.buyerstatus.integrations.pull.FetchedAlone;
import io.buyerstatus.integrations.pull.Halves;
import io.buyerstatus.integrations.pull.Listing;
import io.buyerstatus.integrations.pull.PulledOrders;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Medusa's orders over its Admin API, of Medusa 2. It dates an order when its fulfilments change, and not when it is paid for: so of the orders
 * of the last weeks the times of their parts are looked at first.
 *
 * @see <a href="https://docs.medusajs.com/api/admin">Medusa's Admin API</a>
 */
public final class MedusaShop implements FetchedAlone {
    private static final int STATES_OF = 100;

    /** How long after it was placed an order is still paid for, or its labels are changed, without a change of its own. */
    private static final Duration LOOKED_AT = Duration.ofDays(60);

    /** Of shops that sell more than this in that time, the latest. */
    private static final int MOST_LOOKED_AT = 2000;

    private static final Pattern BESIDE = Pattern.compile("parts/([0-9]{1,6})");

    private final MedusaApi api;

    public MedusaShop(WebClient web, InstantSource clock) {
        this.api = new MedusaApi(web, clock);
    }

    @Override
    public ShopAnswer<Page> changed(
            Connection connection, ShopCredentials credentials, Instant since, Optional<String> position) {
        Matcher beside = BESIDE.matcher(position.orElse("parts/0"));
        return beside.matches()
                ? byParts(connection, credentials, since, Integer.parseInt(beside.group(1)))
                : byTime(
                        connection,
                        credentials,
                        position.flatMap(ChangedSince::parse).orElseGet(() -> ChangedSince.from(since)));
    }

    private ShopAnswer<Page> byParts(Connection connection, ShopCredentials credentials, Instant since, int offset) {
        return api.get(credentials, MedusaQueries.times(since.minus(LOOKED_AT), offset))
                .then(body -> Listing.of(body, "orders", "count") instanceof Listing.Unclean
                        ? onlyByTime(since)
                        : read(body, listed -> {
                            int behind = offset + MedusaQueries.TIMES;
                            boolean more = listed.objects().size() >= MedusaQueries.TIMES && behind < MOST_LOOKED_AT;
                            String next = more
                                    ? "parts/" + behind
                                    : ChangedSince.from(since).text();
                            List<String> ids = listed.objects().stream()
                                    .map(MedusaOrder::new)
                                    .filter(order -> changedBeside(order, since))
                                    .flatMap(order -> MedusaOrder.id(order.json()).stream())
                                    .toList();
                            return Halves.ask(ids, some -> those(connection, credentials, some))
                                    .then(orders -> new ShopAnswer.Given<>(new Page(orders, Optional.of(next), true)));
                        }));
    }

    /** A time that nobody can read must not hold up the orders. */
    private static ShopAnswer<Page> onlyByTime(Instant since) {
        return new ShopAnswer.Given<>(
                new Page(List.of(), Optional.of(ChangedSince.from(since).text()), true));
    }

    /** Whether a part of it was written after the order was, and since a time. */
    private static boolean changedBeside(MedusaOrder order, Instant since) {
        return order.partsAt()
                .filter(at -> !at.isBefore(since)
                        && order.updatedAt().filter(at::isAfter).isPresent())
                .isPresent();
    }

    private ShopAnswer<List<PulledOrder>> those(Connection connection, ShopCredentials credentials, List<String> ids) {
        return api.get(credentials, MedusaQueries.those(ids)).then(body -> switch (Listing.of(
                body, "orders", "count")) {
            case Listing.Read(List<Payload> orders, long count) ->
                new ShopAnswer.Given<>(pulled(orders, connection, MedusaOrder::partsAt));
            case Listing.Unclean(FieldError error)
            when ids.size() == 1 -> new ShopAnswer.Given<>(List.of(PulledOrders.unreadable(Instant.EPOCH, error)));
            case Listing.Unclean(FieldError error) -> Halves.tooMany("an order " + error.message());
            case Listing.Broken(String reason) -> Halves.tooMany(reason);
        });
    }

    private ShopAnswer<Page> byTime(Connection connection, ShopCredentials credentials, ChangedSince at) {
        ShopAnswer<String> answer = api.get(credentials, MedusaQueries.changed(at));
        if (answer instanceof ShopAnswer.Later<String>(String reason, Optional<Instant> again)
                && again.isEmpty()
                && at.canShrink()) {
            return nothingYet(at.smaller());
        }
        return answer.then(body -> switch (Listing.of(body, "orders", "count")) {
            case Listing.Read(List<Payload> orders, long count) -> {
                List<PulledOrder> pulled = pulled(orders, connection, MedusaOrder::updatedAt);
                yield new ShopAnswer.Given<>(
                        new Page(pulled, at.after(pulled, orders.size()).map(ChangedSince::text)));
            }
            case Listing.Unclean(FieldError error) when at.canShrink() -> nothingYet(at.smaller());
            case Listing.Unclean(FieldError error) ->
                new ShopAnswer.Given<>(new Page(
                        List.of(PulledOrders.unreadable(at.since(), error)),
                        Optional.of(at.skippingOne().text())));
            case Listing.Broken(String reason) -> new ShopAnswer.Later<>(reason, Optional.empty());
        });
    }

    private static ShopAnswer<Page> nothingYet(ChangedSince next) {
        return new ShopAnswer.Given<>(new Page(List.of(), Optional.of(next.text())));
    }

    private static <T> ShopAnswer<T> read(String body, Function<Listing.Read, ShopAnswer<T>> reader) {
        return switch (Listing.of(body, "orders", "count")) {
            case Listing.Read read -> reader.apply(read);
            case Listing.Unclean(FieldError error) ->
                new ShopAnswer.Later<>("an order " + error.message(), Optional.empty());
            case Listing.Broken(String reason) -> new ShopAnswer.Later<>(reason, Optional.empty());
        };
    }

    private static List<PulledOrder> pulled(
            List<Payload> orders, Connection connection, Function<MedusaOrder, Optional<Instant>> changed) {
        return orders.stream()
                .map(MedusaOrder::new)
                .flatMap(order -> pulled(order, connection, changed).stream())
                .toList();
    }

    /** Nothing where it has neither an id nor a time: it is no order. */
    private static Optional<PulledOrder> pulled(
            MedusaOrder order, Connection connection, Function<MedusaOrder, Optional<Instant>> changed) {
        Optional<String> id = MedusaOrder.id(order.json());
        Optional<Instant> placed = order.placedAt();
        if (id.isEmpty() || placed.isEmpty()) {
            return Optional.empty();
        }
        Translation said = order.json().translated(read -> new OrderSnapshot(read, connection).read());
        return Optional.of(PulledOrders.of(id.get(), changed.apply(order).orElse(placed.get()), placed.get(), said));
    }

    /** Medusa changes no order's country, and answers a change without what it reckons from an order's parts: it is fetched again. */
    @Override
    public ShopAnswer<PulledOrder> readdress(
            Connection connection, ShopCredentials credentials, String order, Address address) {
        return api.post(credentials, MedusaQueries.one(order), MedusaAddress.change(address))
                .then(changed -> those(connection, credentials, List.of(order)))
                .then(orders -> orders.stream()
                        .findFirst()
                        .<ShopAnswer<PulledOrder>>map(ShopAnswer.Given::new)
                        .orElseGet(() -> new ShopAnswer.Refused<>("it shows no order afterwards")));
    }

    @Override
    public ShopAnswer<List<Status>> statuses(ShopCredentials credentials) {
        return api.get(credentials, MedusaQueries.states(STATES_OF))
                .then(body -> read(body, listed -> new ShopAnswer.Given<>(MedusaStates.of(listed.objects()))));
    }

    @Override
    public ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials) {
        return new ShopAnswer.Given<>(false);
    }

    @Override
    public boolean meansSent(Connection connection, String status) {
        return new StatusMapping(connection, MedusaStates.DEFAULTS).meansSent(status);
    }

    @Override
    public String silence() {
        return "Medusa has no webhooks of its own";
    }
}
