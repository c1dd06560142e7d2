package io.buyerstatus.core.connection;

import io.buyerstatus.core.connection.ConnectionPhase.Step;
import io.buyerstatus.core.connection.pull.PullCursor;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a connection beside what its shop set: where in its life it is, how it does, how far its orders were fetched.
 *
 * @param revision counts what was stored; 0 while nothing was
 * @param since when the phase began
 * @param hooks the webhooks that were registered for it, by the shop system's ids
 * @param due when it is looked at next; empty before the first and after the last look
 * @param owed what its seller has still to be told
 * @param failingSince when it began to fail, once its seller was told so; for telling that it is over
 */
public record ConnectionState(
        ShopId shop,
        ConnectionId connection,
        long revision,
        ConnectionPhase phase,
        Instant since,
        ConnectionHealth health,
        PullCursor cursor,
        List<String> hooks,
        Optional<Instant> due,
        Optional<ConnectionNotice> owed,
        Optional<Instant> failingSince) {
    public ConnectionState {
        hooks = List.copyOf(hooks);
    }

    /** Of a connection of which nothing is stored, as it is after its shop wrote it down. */
    public static ConnectionState created(ShopId shop, ConnectionId connection, Instant at) {
        return new ConnectionState(
                shop,
                connection,
                0,
                ConnectionPhase.CREATED,
                at,
                ConnectionHealth.UNKNOWN,
                PullCursor.START,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** It told of an order. */
    public ConnectionState heard(Instant now) {
        return with(health.heard(now)).works(now);
    }

    /** Something of it was refused. */
    public ConnectionState refusing(String what, Instant now) {
        return with(health.refusing(what, now));
    }

    /** Its orders were fetched to the end. */
    public ConnectionState pulled(Instant now) {
        return with(health.pulled(now)).works(now);
    }

    /** So far they were fetched. */
    public ConnectionState at(PullCursor next) {
        return copy(phase, since, health, next, hooks, due, owed, failingSince);
    }

    /** Its installation began. */
    public ConnectionState installing(Instant now) {
        return step(Step.INSTALLATION_BEGUN, now);
    }

    /** These webhooks are registered for it. */
    public ConnectionState registered(List<String> ids) {
        return copy(phase, since, health, cursor, ids, due, owed, failingSince);
    }

    /** Its shop took it away: nothing more is looked at, nobody is told anything. */
    public ConnectionState removed(Instant now) {
        ConnectionState last = step(Step.WAS_REMOVED, now);
        return last.copy(
                last.phase,
                last.since,
                health,
                PullCursor.START,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The shop system refuses the credentials: trying again does not help. */
    public ConnectionState refused(String why, Instant now) {
        return with(health.failed(why)).fails(ConnectionTrouble.REFUSED, now);
    }

    /** It did not work, which may pass; again and again it does not. */
    public ConnectionState stumbled(String why, Instant now) {
        ConnectionState next = with(health.failed(why));
        return next.health.failures() < ConnectionHealth.MOST_FAILURES
                ? next
                : next.fails(ConnectionTrouble.UNREACHABLE, now);
    }

    /** The same, failing if it has been silent for too long. */
    public ConnectionState listened(Instant now) {
        return health.silent(now) ? fails(ConnectionTrouble.SILENT, now) : this;
    }

    /** The same, looked at next then. */
    public ConnectionState dueAt(Instant next) {
        return phase == ConnectionPhase.REMOVED
                ? this
                : copy(phase, since, health, cursor, hooks, Optional.of(next), owed, failingSince);
    }

    /** What was owed is written down. */
    public ConnectionState told() {
        return copy(
                phase,
                since,
                health,
                cursor,
                hooks,
                due,
                Optional.empty(),
                owed.filter(notice -> notice.trouble().isPresent())
                        .map(ConnectionNotice::since)
                        .or(() -> phase == ConnectionPhase.FAILING ? failingSince : Optional.empty()));
    }

    /** The state as it is to replace this one. */
    public ConnectionState stored() {
        return new ConnectionState(
                shop, connection, revision + 1, phase, since, health, cursor, hooks, due, owed, failingSince);
    }

    private ConnectionState works(Instant now) {
        ConnectionState next = step(Step.WORKED, now);
        if (phase != ConnectionPhase.FAILING) {
            return next;
        }
        // Who was not told that it failed need not hear that it does no more.
        return next.copy(
                next.phase,
                next.since,
                health,
                cursor,
                hooks,
                due,
                failingSince.map(began -> new ConnectionNotice(Optional.empty(), began)),
                Optional.empty());
    }

    private ConnectionState fails(ConnectionTrouble trouble, Instant now) {
        ConnectionState next = step(Step.FAILED, now);
        boolean news = next.phase == ConnectionPhase.FAILING && phase != ConnectionPhase.FAILING;
        return news
                ? next.copy(
                        next.phase,
                        next.since,
                        health,
                        cursor,
                        hooks,
                        due,
                        Optional.of(new ConnectionNotice(Optional.of(trouble), now)),
                        Optional.empty())
                : next;
    }

    private ConnectionState step(Step step, Instant now) {
        ConnectionPhase next = phase.after(step);
        return next == phase ? this : copy(next, now, health, cursor, hooks, due, owed, failingSince);
    }

    private ConnectionState with(ConnectionHealth next) {
        return copy(phase, since, next, cursor, hooks, due, owed, failingSince);
    }

    private ConnectionState copy(
            ConnectionPhase nextPhase,
            Instant nextSince,
            ConnectionHealth nextHealth,
            PullCursor nextCursor,
            List<String> nextHooks,
            Optional<Instant> nextDue,
            Optional<ConnectionNotice> nextOwed,
            Optional<Instant> nextFailing) {
        return new ConnectionState(
                shop,
                connection,
                revision,
                nextPhase,
                nextSince,
                nextHealth,
                nextCursor,
                nextHooks,
                nextDue,
                nextOwed,
                nextFailing);
    }
}
