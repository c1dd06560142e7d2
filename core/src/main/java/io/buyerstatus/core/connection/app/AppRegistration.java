package io.buyerstatus.core.connection.app;

import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a connection's app stands with the shop that installed it.
 *
 * @param revision counts what was stored; 0 while nothing was
 * @param pending what a shop asked for and did not confirm yet: nothing of it counts
 * @param confirmed what counts
 * @param replaced the secret that counted before, as long as deliveries that were signed with it are on their way
 */
public record AppRegistration(
        ShopId shop,
        ConnectionId connection,
        long revision,
        Optional<Pending> pending,
        Optional<Confirmed> confirmed,
        Optional<Replaced> replaced) {
    /** As long is a replaced secret good. */
    public static final Duration GRACE = Duration.ofSeconds(60);

    /** As long may a shop take to confirm. */
    static final Duration TO_CONFIRM = Duration.ofMinutes(10);

    /**
     * A shop system, as it names itself.
     *
     * @param id its own id; a copy of it has the same
     * @param url where it is, exactly as it says so
     */
    public record Installation(String id, String url) {
        public Installation {
            Checks.text(id, 100, "shop-id");
            Checks.text(url, 500, "shop-url");
        }
    }

    /** Asked for. */
    public record Pending(Installation installation, SealedSecret secret, Instant since) {}

    /**
     * In force.
     *
     * @param secret what the shop system signs with
     * @param access how its orders are fetched; empty once the app was uninstalled, or the connection removed
     */
    public record Confirmed(Installation installation, SealedSecret secret, Optional<PullAccess> access) {}

    /** Good until then. */
    public record Replaced(SealedSecret secret, Instant until) {}

    /** Of an app that no shop has installed. */
    public static AppRegistration none(ShopId shop, ConnectionId connection) {
        return new AppRegistration(shop, connection, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The secrets that a delivery may be signed with now. */
    public List<SealedSecret> secrets(Instant now) {
        List<SealedSecret> secrets = new ArrayList<>();
        confirmed.ifPresent(current -> secrets.add(current.secret()));
        replaced.filter(old -> now.isBefore(old.until())).ifPresent(old -> secrets.add(old.secret()));
        return List.copyOf(secrets);
    }

    /** Whether a shop uses the app, so that nobody else may take its place. */
    public boolean inUse() {
        return access().isPresent();
    }

    /** How its orders are fetched. */
    public Optional<PullAccess> access() {
        return confirmed.flatMap(Confirmed::access);
    }

    /** A shop asks for it. */
    AppRegistration asked(Pending wanted) {
        return new AppRegistration(shop, connection, revision + 1, Optional.of(wanted), confirmed, replaced);
    }

    /** The shop confirmed what it had asked for. */
    AppRegistration confirmed(Pending wanted, PullAccess access, Instant now) {
        return new AppRegistration(
                shop,
                connection,
                revision + 1,
                Optional.empty(),
                Optional.of(new Confirmed(wanted.installation(), wanted.secret(), Optional.of(access))),
                confirmed.map(old -> new Replaced(old.secret(), now.plus(GRACE))));
    }

    /** The same without what its orders were fetched with: what comes late is still known by its signature. */
    AppRegistration disconnected() {
        return new AppRegistration(
                shop,
                connection,
                revision + 1,
                Optional.empty(),
                confirmed.map(old -> new Confirmed(old.installation(), old.secret(), Optional.empty())),
                Optional.empty());
    }

    /** Nothing is left of it. */
    AppRegistration forgotten() {
        return new AppRegistration(
                shop, connection, revision + 1, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
