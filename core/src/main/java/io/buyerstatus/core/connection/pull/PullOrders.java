package io.buyerstatus.core.connection.pull;

import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.pull.PullResult.Counts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.scheduling.Pause;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SecretBox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Fetches what changed at a shop system (KS-2). A page is queued first and remembered then, so that whoever dies in between fetches it
 * again, and each event has its one effect. Fetched orders make the events that webhooks make, so that it does not matter who comes first.
 */
public final class PullOrders {
    /** A shop system that asks for more patience is asked again by the next sweep. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final int MOST_PAUSES = 20;
    private static final Duration NEXT_TRY = Duration.ofHours(1);

    private final ConnectionLearning learning;
    private final Function<ConnectionKind, Optional<ShopSystem>> systems;
    private final SecretBox box;
    private final Predicate<OrderKey> admitted;
    private final PulledEvents events;
    private final Pause pause;
    private final InstantSource clock;

    /**
     * @param admitted whether an order is one of ours already: asked only of those placed before the installation
     */
    public PullOrders(
            ConnectionLearning learning,
            Function<ConnectionKind, Optional<ShopSystem>> systems,
            SecretBox box,
            Predicate<OrderKey> admitted,
            PulledEvents events,
            Pause pause,
            InstantSource clock) {
        this.learning = learning;
        this.systems = systems;
        this.box = box;
        this.admitted = admitted;
        this.events = events;
        this.pause = pause;
        this.clock = clock;
    }

    /** Credentials, opened. */
    public static ShopCredentials open(Connection connection, PullAccess access, SecretBox box) {
        return new ShopCredentials(
                access.address(),
                access.login(),
                new String(
                        box.open(connection.shop(), SecretBox.Purpose.SHOP, access.secret()), StandardCharsets.UTF_8));
    }

    /**
     * Fetches until nothing is left or the time is up.
     *
     * @param zone the shop's clock, for when it is fetched next
     */
    public PullResult pull(Connection connection, ConnectionState state, ZoneId zone, BooleanSupplier timeIsUp) {
        Optional<ShopSystem> system = systems.apply(connection.kind());
        if (connection.removed() || connection.pull().isEmpty() || system.isEmpty()) {
            return new PullResult.NotPulled(Counts.NONE);
        }
        ShopCredentials credentials = open(connection, connection.pull().get(), box);
        return new Run(connection, system.get(), credentials, zone, timeIsUp).from(state);
    }

    /** One pull. Used by one thread. */
    private final class Run {
        private final Connection connection;
        private final ShopSystem system;
        private final ShopCredentials credentials;
        private final ZoneId zone;
        private final BooleanSupplier timeIsUp;
        private Counts counts = Counts.NONE;
        private int pauses;

        Run(
                Connection connection,
                ShopSystem system,
                ShopCredentials credentials,
                ZoneId zone,
                BooleanSupplier timeIsUp) {
            this.connection = connection;
            this.system = system;
            this.credentials = credentials;
            this.zone = zone;
            this.timeIsUp = timeIsUp;
        }

        PullResult from(ConnectionState begin) {
            ConnectionState state = begin;
            Instant since = state.cursor().from(connection.installedAt());
            Optional<String> position = Optional.empty();
            while (!timeIsUp.getAsBoolean()) {
                ShopAnswer<ShopSystem.Page> answer =
                        system.changed(connection, credentials, since, position, state.cursor()::knowsBeside);
                switch (answer) {
                    case ShopAnswer.Given<ShopSystem.Page>(ShopSystem.Page page) -> {
                        PullCursor known = state.cursor();
                        page.orders().stream()
                                .filter(order -> !known.knows(order, page.beside()) && !comesByItself(order, page))
                                .forEach(this::take);
                        Optional<ConnectionState> next = learning.replace(
                                after(state, known.after(page), page.next().isEmpty()));
                        if (next.isEmpty()) {
                            return new PullResult.Overtaken(counts);
                        }
                        state = next.get();
                        position = page.next();
                        if (page.next().isEmpty()) {
                            return new PullResult.Finished(counts);
                        }
                    }
                    case ShopAnswer.Refused<ShopSystem.Page>(String reason) -> {
                        learning.replace(state.refused(reason, clock.instant()).dueAt(nextTry()));
                        return new PullResult.Refused(counts, reason);
                    }
                    case ShopAnswer.Later<ShopSystem.Page>(String reason, Optional<Instant> again) -> {
                        if (!waited(again)) {
                            learning.replace(
                                    state.stumbled(reason, clock.instant()).dueAt(again.orElseGet(this::nextTry)));
                            return new PullResult.Failed(counts, reason);
                        }
                    }
                }
            }
            return new PullResult.Interrupted(counts);
        }

        /** Of an order whose own change is still to come in this pull a part is remembered, and nothing is told. */
        private static boolean comesByItself(PulledOrder order, ShopSystem.Page page) {
            return page.beside() && order.events().isEmpty() && order.unread().isEmpty();
        }

        private Instant nextTry() {
            return clock.instant().plus(NEXT_TRY);
        }

        private ConnectionState after(ConnectionState state, PullCursor cursor, boolean last) {
            Instant now = clock.instant();
            ConnectionState next = state.at(cursor);
            return last ? next.pulled(now).dueAt(ConnectionLearning.nextLook(connection, zone, now)) : next;
        }

        /** Whether it waited as long as the shop system wants; not where that is too long. */
        private boolean waited(Optional<Instant> again) {
            Optional<Duration> wanted = again.map(until -> Duration.between(clock.instant(), until))
                    .filter(wait -> wait.compareTo(LONGEST_PAUSE) <= 0);
            if (wanted.isEmpty() || pauses >= MOST_PAUSES) {
                return false;
            }
            pauses++;
            wanted.filter(wait -> wait.isPositive()).ifPresent(pause::of);
            return true;
        }

        private void take(PulledOrder order) {
            List<OrderEvent> said = order.events();
            boolean early = order.placedAt().isBefore(connection.installedAt())
                    && !said.isEmpty()
                    && !admitted.test(OrderKey.of(connection.shop(), connection.id(), order.id()));
            if (early) {
                // Refused visibly by the rule, once: this event is the same whenever the order is looked at.
                said = said.stream()
                        .filter(event -> event.fact() instanceof Fact.OrderPlaced)
                        .toList();
            }
            boolean taken = said.isEmpty() || events.take(said);
            counts = new Counts(
                    counts.found() + 1,
                    counts.taken() + (taken && !early && !said.isEmpty() ? 1 : 0),
                    counts.early() + (early ? 1 : 0),
                    counts.unread() + (taken && order.unread().isEmpty() ? 0 : 1));
        }
    }
}
