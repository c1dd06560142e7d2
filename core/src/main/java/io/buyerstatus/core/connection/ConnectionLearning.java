package io.buyerstatus.core.connection;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of connections, learned from what comes by them and from fetching; and the seller is told, once, when one of them begins to
 * fail, and when it works again (KS-9).
 */
public final class ConnectionLearning {
    private static final int ATTEMPTS = 5;

    /** An event an hour is enough to know that it works. */
    private static final Duration HEARD_EVERY = Duration.ofHours(1);

    private static final Duration REFUSED_EVERY = Duration.ofMinutes(1);

    private static final Duration HINTED_WITHIN = Duration.ofMinutes(30);

    private final ConnectionStates states;
    private final Ledger ledger;
    private final InstantSource clock;

    public ConnectionLearning(ConnectionStates states, Ledger ledger, InstantSource clock) {
        this.states = states;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is known of a connection. One that its shop removed is, whatever was stored. */
    public ConnectionState of(Connection connection) {
        ConnectionState known = states.state(connection.shop(), connection.id())
                .orElseGet(() -> ConnectionState.created(connection.shop(), connection.id(), connection.installedAt()));
        return connection.removedAt().map(known::removed).orElse(known);
    }

    /** It told of an order; written at most once an hour. */
    public void heard(Connection connection) {
        Instant now = clock.instant();
        change(connection, state -> {
            boolean lately = state.phase() == ConnectionPhase.ACTIVE
                    && state.health()
                            .lastEvent()
                            .filter(last -> now.isBefore(last.plus(HEARD_EVERY)))
                            .isPresent();
            return lately ? state : state.heard(now);
        });
    }

    /**
     * It told that something changed, and not what: it is fetched soon. Asked for again and again, it is written at most twice an hour, so that
     * whoever fetches meanwhile gets on.
     */
    public void hinted(Connection connection) {
        Instant now = clock.instant();
        Instant soon = now.plus(HINTED_WITHIN);
        change(
                connection,
                state -> state.due()
                                .filter(due -> due.isAfter(now) && !due.isAfter(soon))
                                .isPresent()
                        ? state
                        : state.dueAt(soon));
    }

    /** What came by it was refused; written at most once a minute. */
    public void refused(Connection connection, String what) {
        Instant now = clock.instant();
        change(
                connection,
                state -> state.health()
                                .lastRefusal()
                                .filter(last -> now.isBefore(last.plus(REFUSED_EVERY)))
                                .isPresent()
                        ? state
                        : state.refusing(what, now));
    }

    /**
     * Changes what is known, and tells the seller what is to be told.
     *
     * @return what is known now; where others change it all the time, what it would have been
     */
    public ConnectionState change(Connection connection, UnaryOperator<ConnectionState> change) {
        for (int attempt = 1; ; attempt++) {
            ConnectionState before = of(connection);
            ConnectionState next = scheduled(connection, change.apply(before));
            if (next.equals(before) || attempt == ATTEMPTS) {
                return next;
            }
            ConnectionState stored = next.stored();
            if (states.replace(stored)) {
                return tell(stored);
            }
        }
    }

    /** Stores what follows from a state that was read, if nobody was faster; and tells what is to be told. */
    public Optional<ConnectionState> replace(ConnectionState next) {
        ConnectionState stored = next.stored();
        return states.replace(stored) ? Optional.of(tell(stored)) : Optional.empty();
    }

    /** The next time at which a connection is looked at: at its hour, on its shop's clock. */
    public static Instant nextLook(Connection connection, ZoneId zone, Instant now) {
        int hour = connection.pull().map(PullAccess::hour).orElse(PullAccess.USUAL_HOUR);
        ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(hour, 0).atZone(zone);
        return today.toInstant().isAfter(now)
                ? today.toInstant()
                : today.plusDays(1).toInstant();
    }

    /** Every connection that is used is looked at once a day. Its shop's clock is known to whoever looks. */
    private ConnectionState scheduled(Connection connection, ConnectionState state) {
        return state.due().isEmpty() && !connection.kind().carrier()
                ? state.dueAt(nextLook(connection, ZoneOffset.UTC, clock.instant()))
                : state;
    }

    /**
     * Writes the notice down that is owed. Its id depends on the connection and when it began to fail alone, so that two who do it at once, or
     * one who does it again after a crash, write one.
     */
    public ConnectionState tell(ConnectionState state) {
        if (state.owed().isEmpty()) {
            return state;
        }
        Instant now = clock.instant();
        state.owed()
                .ifPresent(notice -> ledger.plan(Message.plan(
                        new Subject.OfConnection(state.shop(), state.connection()),
                        MessageKey.of(
                                notice.type(), String.valueOf(notice.since().toEpochMilli())),
                        notice.type().role(),
                        DeliveryChannel.EMAIL,
                        now,
                        now)));
        ConnectionState told = state.told().stored();
        return states.replace(told) ? told : state;
    }
}
