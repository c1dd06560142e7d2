package io.buyerstatus.functions.testing;

import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.testing.InMemoryStaff;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Who works for the demo shop, in memory, and has signed in. */
public final class DemoStaff {
    private final InMemoryStaff store = new InMemoryStaff();
    private final CountedSecrets secrets = new CountedSecrets();
    private final List<StaffMember> members = new ArrayList<>();
    private final InstantSource clock;

    public DemoStaff(InstantSource clock) {
        this.clock = clock;
    }

    public InMemoryStaff store() {
        return store;
    }

    /** What sessions are made of; no two are alike. */
    public CountedSecrets secrets() {
        return secrets;
    }

    /** In the order in which they came. */
    public List<StaffMember> members() {
        return List.copyOf(members);
    }

    /** Somebody more, signed in just now. */
    public SessionToken member(String name, Role role) {
        Instant now = clock.instant();
        PersonId person = PersonId.of("issuer", name);
        Identity identity = new Identity(person, new EmailAddress(name + "@shop.example"), name, now);
        members.add(new StaffMember(person, identity.email(), name, role, now));
        Staff before = store.of(DemoShop.SHOP);
        store.replace(before, new Staff(DemoShop.SHOP, before.version() + 1, members, List.of()));
        return signIn(identity);
    }

    /** Somebody as they come back from the provider. */
    public SessionToken signIn(Identity identity) {
        SessionToken token = new SessionToken(identity.person(), secrets.fresh());
        store.open(Session.begun(token, identity, identity.authenticatedAt()));
        return token;
    }
}
