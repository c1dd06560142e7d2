package io.buyerstatus.integrations.shop.prestashop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.pull.FetchedAlone;
import io.buyerstatus.integrations.pull.PulledOrders;
import io.buyerstatus.integrations.pull.WithinSecond;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PrestaShop's orders over its webservice, of PrestaShop 1.7 and later. It tells of nothing by itself. Its times are on the shop's clock, which its
 * configuration names, unless the connection does.
 */
public final class PrestaShopSystem implements FetchedAlone {
    /** Numbers of the statuses "Shipped" and "Delivered" of a new PrestaShop. */
    private static final Map<String, Set<ShopStatus>> USUAL =
            Map.of("4", Set.of(ShopStatus.SENT), "5", Set.of(ShopStatus.SENT));

    private static final Pattern NUMBERS = Pattern.compile("numbers/([1-9])");

    /** How often numbers are looked at in one pull, some orders at a time. */
    private static final int MOST_LOOKS = 6;

    private static final int AT_ONCE = 50;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);

    private final PrestaApi api;
    private final PrestaSettings settings;
    private final Parts parts;
    private final InstantSource clock;

    public PrestaShopSystem(WebClient web, InstantSource clock) {
        this.api = new PrestaApi(web, clock);
        this.settings = new PrestaSettings(api, clock);
        this.parts = new Parts(api);
        this.clock = clock;
    }

    @Override
    public ShopAnswer<Page> changed(
            Connection connection, ShopCredentials credentials, Instant since, Optional<String> position) {
        return changed(connection, credentials, since, position, (order, at) -> false);
    }

    @Override
    public ShopAnswer<Page> changed(
            Connection connection,
            ShopCredentials credentials,
            Instant since,
            Optional<String> position,
            BiPredicate<String, Instant> known) {
        return settings.of(credentials).then(configured -> {
            Optional<ZoneId> zone = connection.timeZone().or(configured::zone);
            if (zone.isEmpty()) {
                return new ShopAnswer.Refused<>(
                        "it does not say on which clock its times are: name it as the connection's time_zone");
            }
            PrestaTime time = new PrestaTime(zone.get(), clock.instant());
            PrestaPosition at =
                    position.flatMap(PrestaPosition::parse).orElseGet(() -> PrestaPosition.from(time.since(since)));
            Part part = new Part(connection, credentials, configured, time, at);
            Matcher numbers = NUMBERS.matcher(position.orElse("numbers/1"));
            if (numbers.matches()) {
                return part.byNumbers(known, Integer.parseInt(numbers.group(1)));
            }
            ShopAnswer<Page> page = part.page();
            if (page instanceof ShopAnswer.Later<Page>(String reason, Optional<Instant> again)
                    && again.isEmpty()
                    && at.canShrink()) {
                // Small servers that fail over many orders manage few.
                return nothingYet(at.smaller());
            }
            return page;
        });
    }

    private static ShopAnswer<Page> nothingYet(PrestaPosition next) {
        return new ShopAnswer.Given<>(new Page(List.of(), Optional.of(next.text())));
    }

    /** One part of what changed. */
    private final class Part {
        private final Connection connection;
        private final ShopCredentials credentials;
        private final PrestaSettings.Of known;
        private final PrestaTime time;
        private final PrestaPosition at;

        Part(
                Connection connection,
                ShopCredentials credentials,
                PrestaSettings.Of known,
                PrestaTime time,
                PrestaPosition at) {
            this.connection = connection;
            this.credentials = credentials;
            this.known = known;
            this.time = time;
            this.at = at;
        }

        ShopAnswer<Page> page() {
            return api.list(credentials, Resource.ORDERS, at.query(at.orders()))
                    .then(orders -> orders.unclean().isPresent()
                            ? unread(orders.unclean().get(), at.skippingOrder())
                            : api.list(credentials, Resource.ORDER_SLIP, at.query(at.slips()))
                                    .then(slips -> slips.unclean().isPresent()
                                            ? unread(slips.unclean().get(), at.skippingSlip())
                                            : page(new Changes(orders.objects(), slips.objects(), at))));
        }

        /** Orders into which a number was written that date nothing; of those that changed themselves, that they come. */
        ShopAnswer<Page> byNumbers(BiPredicate<String, Instant> taken, int look) {
            String orders = at.text();
            return api.list(credentials, Resource.ORDER_CARRIERS, LateNumbers.query(at.since()))
                    .then(rows -> {
                        LateNumbers numbers = new LateNumbers(rows.objects(), time);
                        List<String> unknown = numbers.unknown(taken);
                        List<String> some = unknown.stream().limit(AT_ONCE).toList();
                        String next = unknown.size() > AT_ONCE && look < MOST_LOOKS ? "numbers/" + (look + 1) : orders;
                        return api.listed(credentials, Resource.ORDERS, "id", some, "display=full")
                                .then(found -> numbered(numbers, found.objects()))
                                .then(pulled -> new ShopAnswer.Given<>(new Page(pulled, Optional.of(next), true)));
                    });
        }

        private ShopAnswer<List<PulledOrder>> numbered(LateNumbers numbers, List<ObjectNode> orders) {
            Map<Boolean, List<ObjectNode>> byChange = orders.stream()
                    .collect(Collectors.partitioningBy(
                            order -> PrestaTime.local(order.path("date_upd").asText())
                                    .filter(at.since()::isAfter)
                                    .isPresent()));
            List<ObjectNode> unchanged = byChange.getOrDefault(true, List.of());
            List<PulledOrder> pulled = byChange.getOrDefault(false, List.of()).stream()
                    .flatMap(order -> Payload.of(order).id("id").stream())
                    .map(id -> new PulledOrder(id, numbers.of(id), numbers.of(id), List.of(), ""))
                    .collect(Collectors.toCollection(ArrayList::new));
            return unchanged.isEmpty()
                    ? new ShopAnswer.Given<>(pulled)
                    : api.list(credentials, Resource.ORDER_STATES, "display=full")
                            .then(states -> parts.of(credentials, unchanged).then(whole -> {
                                OrderStates all = new OrderStates(states.objects(), known);
                                whole.orders().stream()
                                        .flatMap(json -> pulled(json, whole.unclean(), all, numbers).stream())
                                        .forEach(pulled::add);
                                return new ShopAnswer.Given<>(pulled);
                            }));
        }

        private Optional<PulledOrder> pulled(
                ObjectNode json, Optional<FieldError> unclean, OrderStates states, LateNumbers numbers) {
            Payload payload = Payload.of(json);
            Optional<Instant> placed = new PrestaOrder(payload, time).placedAt();
            return payload.id("id")
                    .flatMap(id -> placed.map(
                            at -> PulledOrders.of(id, numbers.of(id), at, said(payload, unclean, states, found()))));
        }

        /** A number has no time: it is newer than what was known before, and older than what the shop's clock, which may be behind, says next. */
        private Optional<Instant> found() {
            return Optional.of(time.now().minus(CLOCKS_DIFFER).truncatedTo(ChronoUnit.SECONDS));
        }

        private Translation said(
                Payload payload, Optional<FieldError> unclean, OrderStates states, Optional<Instant> foundAt) {
            return unclean.<Translation>map(error -> new Translation.Rejected(List.of(error)))
                    .orElseGet(() -> payload.translated(read ->
                            new OrderSnapshot(new PrestaOrder(read, time, foundAt), states, connection).fetched()));
        }

        /** One order that nobody could read must not hold up the others. */
        private ShopAnswer<Page> unread(FieldError error, PrestaPosition next) {
            if (at.canShrink()) {
                return nothingYet(at.smaller());
            }
            Instant from = time.changed(at.since());
            return new ShopAnswer.Given<>(
                    new Page(List.of(PulledOrders.unreadable(from, error)), Optional.of(next.text())));
        }

        private ShopAnswer<Page> page(Changes changes) {
            Optional<String> next = changes.next().map(PrestaPosition::text);
            if (changes.none()) {
                return new ShopAnswer.Given<>(new Page(List.of(), next));
            }
            return bySlip(changes).then(more -> {
                List<ObjectNode> orders =
                        Stream.concat(changes.orders().stream(), more.stream()).toList();
                return api.list(credentials, Resource.ORDER_STATES, "display=full")
                        .then(states -> parts.of(credentials, orders)
                                .then(whole -> whole.unclean().isPresent() && at.canShrink()
                                        ? nothingYet(at.smaller())
                                        : new ShopAnswer.Given<>(new Page(
                                                read(changes, whole, new OrderStates(states.objects(), known)),
                                                next))));
            });
        }

        /** Orders of which a slip changed, and they themselves not. */
        private ShopAnswer<List<ObjectNode>> bySlip(Changes changes) {
            return api.listed(credentials, Resource.ORDERS, "id", changes.bySlipAlone(), "display=full")
                    .then(list -> new ShopAnswer.Given<>(list.objects()));
        }

        private List<PulledOrder> read(Changes changes, Parts.Whole whole, OrderStates states) {
            return whole.orders().stream()
                    .flatMap(order -> pulled(order, changes, whole.unclean(), states).stream())
                    .sorted(Comparator.comparing(PulledOrder::changedAt))
                    .toList();
        }

        /** Nothing where it has neither an id nor a time: it is no order. */
        private Optional<PulledOrder> pulled(
                ObjectNode json, Changes changes, Optional<FieldError> unclean, OrderStates states) {
            Payload payload = Payload.of(json);
            PrestaOrder order = new PrestaOrder(payload, time);
            Optional<String> id = payload.id("id");
            Optional<Instant> placed = order.placedAt();
            if (id.isEmpty() || placed.isEmpty()) {
                return Optional.empty();
            }
            Instant changed = changes.of(id.get()).map(time::changed).orElseGet(placed::get);
            return Optional.of(PulledOrders.of(
                    id.get(),
                    events -> WithinSecond.of(changed, events),
                    placed.get(),
                    said(payload, unclean, states, Optional.empty())));
        }
    }

    /** Asks for everything that is read, so that a right that is missing is said before anything depends on it. */
    @Override
    public ShopAnswer<List<Status>> statuses(ShopCredentials credentials) {
        return settings.of(credentials).then(known -> ShopAnswer.each(
                        List.of(Resource.values()),
                        resource -> api.list(credentials, resource, "display=[id]", "limit=1"))
                .then(all -> api.list(credentials, Resource.ORDER_STATES, "display=full"))
                .then(states -> new ShopAnswer.Given<>(new OrderStates(states.objects(), known)
                        .all().stream()
                                .map(state -> new Status(
                                        state.id(),
                                        state.name(),
                                        Optional.empty(),
                                        state.shipped() && !known.cancelled().equals(state.id())))
                                .toList())));
    }

    @Override
    public ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials) {
        return new ShopAnswer.Given<>(false);
    }

    @Override
    public boolean meansSent(Connection connection, String status) {
        return new StatusMapping(connection, USUAL).meansSent(status);
    }

    /** A status that is the shop's own says by its flag that it means sent. */
    @Override
    public boolean meansSent(Connection connection, Status status) {
        Map<String, Set<ShopStatus>> flags = status.sent() ? Map.of(status.name(), Set.of(ShopStatus.SENT)) : Map.of();
        return new StatusMapping(connection, flags).meansSent(status.name());
    }

    @Override
    public String silence() {
        return "PrestaShop tells of no changes";
    }
}
