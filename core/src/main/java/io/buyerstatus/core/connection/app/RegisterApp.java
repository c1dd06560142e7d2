package io.buyerstatus.core.connection.app;

import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.app.AppRegistration.Installation;
import io.buyerstatus.core.connection.app.AppRegistration.Pending;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Registers the app of a connection with the shop that installs it. A shop asks, signed with the app's secret, and gets a secret of its own; it
 * confirms, signed with that; only then it counts. Where a shop uses the app already, both are signed with that shop's secret as well: who
 * knows the app's secret alone takes nobody's place.
 */
public final class RegisterApp {
    private static final int ATTEMPTS = 5;

    /** What the webhooks of an app are called beside those that were registered one by one. */
    private static final List<String> ITS_HOOKS = List.of("app");

    private final AppRegistrations registrations;
    private final ConnectionLearning learning;
    private final SecretBox box;
    private final Supplier<String> secrets;
    private final InstantSource clock;

    /**
     * @param secrets draws secrets of 64 to 255 characters
     */
    public RegisterApp(
            AppRegistrations registrations,
            ConnectionLearning learning,
            SecretBox box,
            Supplier<String> secrets,
            InstantSource clock) {
        this.registrations = registrations;
        this.learning = learning;
        this.box = box;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of asking. */
    public sealed interface Asked {
        /** It may confirm, signed with this secret. */
        record Granted(String secret) implements Asked {}

        /** It may not, and this is why. */
        record Refused(String reason) implements Asked {}

        /** Somebody else asked at the same moment. */
        record Overtaken() implements Asked {}
    }

    /** What came of confirming. */
    public sealed interface Confirmed {
        record Done() implements Confirmed {}

        record Refused(String reason) implements Confirmed {}

        record Overtaken() implements Confirmed {}
    }

    /**
     * What a shop confirms with.
     *
     * @param login the public half of what its orders are fetched with
     * @param secret the other half
     */
    public record Confirmation(Installation installation, String login, String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Confirmation[" + installation + "]";
        }
    }

    /**
     * A shop asks, authentic by the app's secret.
     *
     * @param signedByShop whether it is signed with a secret of the shop's, too; empty where it bears no such signature
     */
    public Asked ask(Connection connection, Installation wanted, Optional<Predicate<String>> signedByShop) {
        Optional<String> address = broken(wanted);
        if (connection.removed()) {
            return new Asked.Refused("this connection was removed: its operator installs another");
        }
        if (address.isPresent()) {
            return new Asked.Refused(address.get());
        }
        AppRegistration known = known(connection);
        Optional<AppRegistration.Confirmed> before = known.confirmed();
        if (known.inUse()
                && before.filter(old -> old.installation().id().equals(wanted.id()))
                        .isEmpty()) {
            return new Asked.Refused("another shop uses this connection: its operator installs another for this one");
        }
        boolean proven = before.isPresent()
                && signedByShop
                        .filter(by -> by.test(open(connection, before.get().secret())))
                        .isPresent();
        // An app that was uninstalled comes back without its old secret, or with it.
        if (known.inUse() ? !proven : before.isPresent() && signedByShop.isPresent() && !proven) {
            return new Asked.Refused("it is registered already, and this is not signed with the secret of that shop");
        }
        String secret = secrets.get();
        Pending pending = new Pending(wanted, seal(connection, secret), clock.instant());
        return registrations.replace(known.asked(pending)) ? new Asked.Granted(secret) : new Asked.Overtaken();
    }

    private static Optional<String> broken(Installation wanted) {
        try {
            ShopAddress.parse(wanted.url());
            return Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.of("its shop-url is not where a shop can be reached: it " + none.getMessage());
        }
    }

    /**
     * A shop confirms.
     *
     * @param signed whether it is signed with a secret
     * @param signedBefore whether it is signed with the secret from before, too; empty where it bears no such signature
     */
    public Confirmed confirm(
            Connection connection,
            Confirmation given,
            Predicate<String> signed,
            Optional<Predicate<String>> signedBefore) {
        AppRegistration known = known(connection);
        Optional<Pending> pending = known.pending().filter(this::fresh);
        if (connection.removed()) {
            return new Confirmed.Refused("this connection was removed");
        }
        if (pending.isEmpty()) {
            return again(connection, known, given, signed)
                    ? new Confirmed.Done()
                    : new Confirmed.Refused("nothing was asked for, or more than ten minutes ago");
        }
        Pending wanted = pending.get();
        if (!wanted.installation().equals(given.installation()) || !signed.test(open(connection, wanted.secret()))) {
            return new Confirmed.Refused("it is not signed with the secret that was given, or is of another shop");
        }
        boolean proven = known.confirmed()
                .filter(old -> signedBefore
                        .filter(by -> by.test(open(connection, old.secret())))
                        .isPresent())
                .isPresent();
        if (known.inUse() && !proven) {
            return new Confirmed.Refused("it is registered already, and this is not signed with the secret of before");
        }
        byte[] secret = given.secret().getBytes(StandardCharsets.UTF_8);
        PullAccess access = new PullAccess(
                ShopAddress.parse(given.installation().url()),
                given.login(),
                box.seal(connection.shop(), Purpose.SHOP, secret),
                PullAccess.USUAL_HOUR,
                false);
        Instant now = clock.instant();
        if (!registrations.replace(known.confirmed(wanted, access, now))) {
            return new Confirmed.Overtaken();
        }
        learning.change(
                connection,
                state -> state.installing(now).registered(ITS_HOOKS).heard(now).dueAt(now));
        return new Confirmed.Done();
    }

    private boolean fresh(Pending pending) {
        return clock.instant().isBefore(pending.since().plus(AppRegistration.TO_CONFIRM));
    }

    /** Whether its answer was lost: what it confirms is in force. */
    private boolean again(Connection connection, AppRegistration known, Confirmation given, Predicate<String> signed) {
        return known.confirmed()
                .filter(old -> old.installation().equals(given.installation())
                        && old.access()
                                .filter(access -> access.login().equals(given.login()))
                                .isPresent()
                        && signed.test(open(connection, old.secret())))
                .isPresent();
    }

    /** The app was switched on. */
    public void activated(Connection connection) {
        learning.change(connection, state -> state.heard(clock.instant()));
    }

    /** It was switched off: the shop system tells nothing, and lets nobody in. */
    public void deactivated(Connection connection) {
        learning.change(connection, state -> state.refused("the app was switched off in the shop", clock.instant()));
    }

    /**
     * It was uninstalled. What it brought goes on; whoever installs it again asks again.
     *
     * @param keep whether the shop wants what is known of it to be kept, until it comes back
     */
    public void uninstalled(Connection connection, boolean keep) {
        change(connection, known -> keep ? known.disconnected() : known.forgotten());
        learning.change(connection, state -> state.refused("the app was uninstalled in the shop", clock.instant()));
    }

    /** Its connection was removed: nobody goes to the shop any more. */
    public void removed(Connection connection) {
        if (registrations.find(connection.shop(), connection.id()).isPresent()) {
            change(connection, AppRegistration::disconnected);
        }
    }

    private void change(Connection connection, UnaryOperator<AppRegistration> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (registrations.replace(change.apply(known(connection)))) {
                return;
            }
        }
        throw new IllegalStateException(connection.id() + ": others register it all the time");
    }

    private AppRegistration known(Connection connection) {
        return registrations
                .find(connection.shop(), connection.id())
                .orElseGet(() -> AppRegistration.none(connection.shop(), connection.id()));
    }

    private SealedSecret seal(Connection connection, String secret) {
        return box.seal(connection.shop(), Purpose.WEBHOOK, secret.getBytes(StandardCharsets.UTF_8));
    }

    private String open(Connection connection, SealedSecret secret) {
        return new String(box.open(connection.shop(), Purpose.WEBHOOK, secret), StandardCharsets.UTF_8);
    }
}
