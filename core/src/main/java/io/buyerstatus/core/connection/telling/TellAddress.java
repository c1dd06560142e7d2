package io.buyerstatus.core.connection.telling;

import io.buyerstatus.core.connection.pull.PullOrders;
import io.buyerstatus.core.connection.pull.PulledEvents;
import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.SamePlace;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells a shop system that an order goes to another address: claims it, looks whether it still goes there, asks, and believes only what the
 * shop system shows afterwards. What it shows becomes events as any fetched order does, so that the order knows that it knows. Whatever
 * call is the last one before a crash, it is told in the end, or a person sees that it was not.
 */
public final class TellAddress {
    private final TellingLedger ledger;
    private final OrderReader orders;
    private final SettingsStore settings;
    private final Function<ConnectionKind, Optional<ShopSystem>> systems;
    private final SecretBox box;
    private final PulledEvents events;
    private final InstantSource clock;

    public TellAddress(
            TellingLedger ledger,
            OrderReader orders,
            SettingsStore settings,
            Function<ConnectionKind, Optional<ShopSystem>> systems,
            SecretBox box,
            PulledEvents events,
            InstantSource clock) {
        this.ledger = ledger;
        this.orders = orders;
        this.settings = settings;
        this.systems = systems;
        this.box = box;
        this.events = events;
        this.clock = clock;
    }

    /** What became of something that is due; empty where it was taken back, or somebody else has it. */
    Optional<AddressTelling.State> tell(AddressTelling due) {
        return Optional.of(due.claimed(clock.instant()))
                .filter(ledger::replace)
                .map(this::outcome)
                .filter(ledger::replace)
                .map(AddressTelling::state);
    }

    private AddressTelling outcome(AddressTelling claimed) {
        Optional<Order> order = orders.find(claimed.order());
        Optional<AddressChange> change = order.flatMap(found -> wanted(found, claimed.occurrence()));
        if (order.isEmpty() || change.isEmpty()) {
            return claimed.dropped("the order does not go there any more", clock.instant());
        }
        Optional<Connection> connection = settings.shop(claimed.order().shop())
                .flatMap(shop -> shop.connection(order.get().source().connection()))
                .filter(found -> !found.removed() && found.pull().isPresent());
        Optional<ShopSystem> system = connection.map(Connection::kind).flatMap(systems);
        if (connection.isEmpty() || system.isEmpty()) {
            return claimed.refused("there are no credentials for the shop system any more", clock.instant());
        }
        return subject(order.get(), connection.get())
                .map(subject -> tell(claimed, order.get(), change.get(), connection.get(), system.get(), subject))
                .orElseGet(() -> claimed.refused(
                        "the order is older than this release, and its id in the shop system is not known",
                        clock.instant()));
    }

    /** What was decided, while it stands, the order goes there, and it has not left. */
    private static Optional<AddressChange> wanted(Order order, String occurrence) {
        return order.addresses()
                .accepted()
                .filter(change -> change.occurrence().equals(occurrence))
                .filter(change -> order.deliveryAddress().equals(Optional.of(change.wanted())))
                .filter(change -> order.known() && !order.cancelled() && !order.onItsWay());
    }

    /** The shop system's id of the order; of an older one its number, where that is the id. */
    private static Optional<String> subject(Order order, Connection connection) {
        return order.source().subject().or(() -> Optional.of(order.number())
                .filter(number -> !number.isBlank())
                .filter(number ->
                        OrderKey.of(order.key().shop(), connection.id(), number).equals(order.key())));
    }

    private AddressTelling tell(
            AddressTelling claimed,
            Order order,
            AddressChange change,
            Connection connection,
            ShopSystem system,
            String subject) {
        ShopAnswer<PulledOrder> answer = system.readdress(
                connection,
                PullOrders.open(connection, connection.pull().orElseThrow(), box),
                subject,
                change.wanted());
        return switch (answer) {
            case ShopAnswer.Given<PulledOrder>(PulledOrder shown) -> shown(claimed, order, change, shown);
            case ShopAnswer.Refused<PulledOrder>(String reason) -> claimed.refused(reason, clock.instant());
            case ShopAnswer.Later<PulledOrder>(String reason, var again) ->
                claimed.missed(reason, again, clock.instant());
        };
    }

    private AddressTelling shown(AddressTelling claimed, Order order, AddressChange change, PulledOrder shown) {
        Optional<Address> has = shown.events().stream()
                .map(OrderEvent::fact)
                .flatMap(TellAddress::delivery)
                .reduce((one, later) -> later);
        boolean kept = order.purchase()
                .deliveryAddress()
                .filter(old -> !SamePlace.of(old.value(), change.wanted()))
                .flatMap(old -> has.map(now -> SamePlace.of(old.value(), now)))
                .orElse(has.isEmpty());
        if (kept) {
            return claimed.refused("it answered that all is well, and kept the old address", clock.instant());
        }
        return events.take(shown.events())
                ? claimed.told(clock.instant())
                : claimed.refused("it took the address; the order is too large to be read again", clock.instant());
    }

    private static Stream<Address> delivery(Fact fact) {
        return switch (fact) {
            case Fact.OrderPlaced placed -> placed.contents().deliveryAddress().stream();
            case Fact.OrderChanged changed -> changed.contents().deliveryAddress().stream();
            default -> Stream.empty();
        };
    }
}
