package io.buyerstatus.core.staff;

import io.buyerstatus.core.shop.ShopId;
import java.time.InstantSource;
import java.util.Optional;

/** Looks at who comes to the desk, with each request anew, so that a removal or another role holds from the next one on. */
public final class DeskDoor {
    private final SessionReader sessions;
    private final InstantSource clock;

    public DeskDoor(SessionReader sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What comes of somebody's coming. */
    public sealed interface Entry {}

    /** They may. */
    public record Admitted(Colleague colleague) implements Entry {}

    /** Nobody is signed in with this browser. */
    public record SignInFirst() implements Entry {}

    /** Theirs is another shop; whether there is this one is not their business. */
    public record NotTheirs(SignedIn person) implements Entry {}

    /** They belong to the staff, but this takes another role. */
    public record NotTheirRole(Colleague colleague, Role needed) implements Entry {}

    /** Who comes with a token, if somebody does. */
    public Optional<SignedIn> person(Optional<SessionToken> token) {
        return token.flatMap(sessions::find).filter(found -> found.session().live(clock.instant()));
    }

    /** Lets somebody in who belongs to the shop's staff, with at least a role. */
    public Entry enter(Optional<SessionToken> token, Optional<ShopId> shop, Role needed) {
        Optional<SignedIn> found = person(token);
        if (found.isEmpty() || token.isEmpty()) {
            return new SignInFirst();
        }
        SignedIn person = found.get();
        Optional<Role> role = shop.flatMap(person::role);
        if (shop.isEmpty() || role.isEmpty()) {
            return new NotTheirs(person);
        }
        Colleague colleague = new Colleague(shop.get(), role.get(), person, token.get());
        return role.get().includes(needed) ? new Admitted(colleague) : new NotTheirRole(colleague, needed);
    }
}
