package io.buyerstatus.core.staff;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Changes who belongs to a shop's staff. Whether the one who asks may, the caller has looked at. */
public final class ManageStaff {
    private static final int ATTEMPTS = 5;

    private final StaffStore store;
    private final SecretSource secrets;
    private final InstantSource clock;

    public ManageStaff(StaffStore store, SecretSource secrets, InstantSource clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {}

    /** The staff as it is now. */
    public record Done(Staff staff) implements Result {}

    /** A rule says no. */
    public record Refused(StaffRule rule) implements Result {}

    /** So many others changed the staff at the same moment that this did not come through. */
    public record Outrun() implements Result {}

    /**
     * An invitation and its secret, which is told this once.
     *
     * @param result what came of it; where it is not {@link Done}, the secret opens nothing
     */
    public record Invited(Result result, LinkSecret secret) {}

    /** The staff as it is. */
    public Staff staff(ShopId shop) {
        return store.of(shop);
    }

    /** Invites somebody. */
    public Invited invite(ShopId shop, EmailAddress email, Role role, String by) {
        LinkSecret secret = secrets.fresh();
        Instant now = clock.instant();
        Invitation invitation = new Invitation(SecretHash.of(secret), email, role, by, now.plus(Invitation.VALID));
        return new Invited(change(shop, staff -> staff.invite(invitation, now)), secret);
    }

    /** Takes an invitation back. */
    public Result revoke(ShopId shop, String hash) {
        return change(shop, staff -> staff.revoke(hash));
    }

    /** Lets somebody join whom an invitation is for. */
    public Result join(ShopId shop, LinkSecret secret, Identity identity) {
        return change(shop, staff -> staff.accept(secret, identity, clock.instant()));
    }

    /** Whether a secret opens an invitation to a shop's staff as of now. */
    public boolean invites(ShopId shop, LinkSecret secret) {
        return store.of(shop).invites(secret, clock.instant());
    }

    /** Gives a member another role. */
    public Result assign(ShopId shop, PersonId person, Role role) {
        return change(shop, staff -> staff.assign(person, role));
    }

    /** Ends a membership. */
    public Result remove(ShopId shop, PersonId person) {
        return change(shop, staff -> staff.remove(person));
    }

    /** Each attempt sees what others wrote meanwhile. */
    private Result change(ShopId shop, Function<Staff, Staff.Change> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Staff before = store.of(shop);
            switch (change.apply(before)) {
                case Staff.Refused(StaffRule rule) -> {
                    return new Refused(rule);
                }
                case Staff.Changed(Staff after) -> {
                    if (store.replace(before, after)) {
                        return new Done(after);
                    }
                }
            }
        }
        return new Outrun();
    }
}
