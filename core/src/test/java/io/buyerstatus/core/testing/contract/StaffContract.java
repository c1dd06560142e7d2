package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.Invitation;
import io.buyerstatus.core.staff.ManageStaff;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.Sessions;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.staff.StaffStore;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever keeps staffs and sessions must do. */
@Tag("KS-4")
public abstract class StaffContract {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00.123Z");

    private final ShopId shop = shop();
    private final ShopId other = shop();
    private final Identity olga = identity("olga");
    private final Identity anton = identity("anton");

    protected abstract StaffStore staffs();

    protected abstract Sessions sessions();

    protected abstract SessionReader reader();

    private static ShopId shop() {
        return new ShopId("s" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static Identity identity(String name) {
        return new Identity(
                PersonId.of("https://id.example", name + UUID.randomUUID()),
                new EmailAddress(name + "@example.com"),
                "Ölga " + name,
                NOW.minusSeconds(60));
    }

    private static StaffMember member(Identity identity, Role role) {
        return new StaffMember(identity.person(), identity.email(), identity.name(), role, NOW);
    }

    private static LinkSecret secret() {
        return LinkSecret.of(
                (UUID.randomUUID() + "     ").substring(0, 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private Session begin(SessionToken token, Identity identity) {
        Session session = Session.begun(token, identity, NOW);
        sessions().open(session);
        return session;
    }

    private Staff founded(ShopId of, StaffMember... members) {
        Staff before = staffs().of(of);
        Staff after = new Staff(of, before.version() + 1, List.of(members), List.of());
        assertThat(staffs().replace(before, after)).isTrue();
        return after;
    }

    @Test
    void aStaffComesBackAsItWasWritten() {
        Invitation invitation = new Invitation(
                SecretHash.of(secret()), new EmailAddress("neu@example.com"), Role.READER, "Olga", NOW.plusSeconds(9));
        Staff staff =
                new Staff(shop, 1, List.of(member(olga, Role.OWNER), member(anton, Role.AGENT)), List.of(invitation));

        assertThat(staffs().of(shop)).isEqualTo(Staff.none(shop));
        assertThat(staffs().replace(Staff.none(shop), staff)).isTrue();

        Staff read = staffs().of(shop);
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.members()).containsExactlyInAnyOrderElementsOf(staff.members());
        assertThat(read.invitations()).containsExactly(invitation);
    }

    @Test
    void whoReadBeforeSomebodyWroteWritesNothing() {
        Staff first = founded(shop, member(olga, Role.OWNER));
        Staff.Changed promoted = (Staff.Changed) first.assign(olga.person(), Role.OWNER);
        assertThat(staffs().replace(first, promoted.staff())).isTrue();

        Staff late = new Staff(shop, 2, List.of(), List.of());
        assertThat(staffs().replace(first, late)).isFalse();
        assertThat(staffs().of(shop).members()).hasSize(1);
    }

    @Test
    void aRemovalHoldsForTheNextReadOfEverySession() {
        founded(other, member(anton, Role.READER));
        Staff staff = founded(shop, member(olga, Role.OWNER), member(anton, Role.AGENT));
        SessionToken one = new SessionToken(anton.person(), secret());
        SessionToken two = new SessionToken(anton.person(), secret());
        Session session = begin(one, anton);
        begin(two, anton);
        assertThat(reader().find(one)).contains(new SignedIn(session, Map.of(shop, Role.AGENT, other, Role.READER)));

        Staff.Changed lowered = (Staff.Changed) staff.assign(anton.person(), Role.READER);
        assertThat(staffs().replace(staff, lowered.staff())).isTrue();
        assertThat(reader().find(two).orElseThrow().role(shop)).contains(Role.READER);

        Staff.Changed removed = (Staff.Changed) lowered.staff().remove(anton.person());
        assertThat(staffs().replace(lowered.staff(), removed.staff())).isTrue();
        assertThat(Stream.of(one, two)
                        .map(token -> reader().find(token).orElseThrow().shops()))
                .containsOnly(List.of(other));
    }

    @Test
    void aSessionThatEndedOrNeverBeganIsNobodys() {
        SessionToken token = new SessionToken(olga.person(), secret());
        SessionToken another = new SessionToken(olga.person(), secret());
        begin(token, olga);
        begin(another, olga);

        assertThat(reader().find(new SessionToken(anton.person(), token.secret())))
                .isEmpty();
        assertThat(reader().find(new SessionToken(olga.person(), secret()))).isEmpty();
        sessions().close(token);
        sessions().close(token);
        assertThat(reader().find(token)).isEmpty();
        assertThat(reader().find(another)).isPresent();
        sessions().closeAll(olga.person());
        assertThat(reader().find(another)).isEmpty();
    }

    @Test
    void twoOwnersWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        founded(shop, member(olga, Role.OWNER), member(anton, Role.OWNER));
        ManageStaff manage = new ManageStaff(staffs(), StaffContract::secret, () -> NOW);

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<ManageStaff.Result> one = threads.submit(() -> manage.remove(shop, olga.person()));
            Future<ManageStaff.Result> two = threads.submit(() -> manage.remove(shop, anton.person()));
            assertThat(List.of(one.get(), two.get())).hasAtLeastOneElementOfType(ManageStaff.Done.class);
        }
        assertThat(manage.staff(shop).members()).singleElement().satisfies(left -> assertThat(left.role())
                .isEqualTo(Role.OWNER));
    }

    @Test
    void anInvitationThatTwoAcceptAtOnceIsUsedOnce() throws Exception {
        founded(shop, member(olga, Role.OWNER));
        ManageStaff manage = new ManageStaff(staffs(), StaffContract::secret, () -> NOW);
        LinkSecret secret =
                manage.invite(shop, anton.email(), Role.AGENT, "Olga").secret();
        Identity twin = new Identity(PersonId.of("https://other.example", "anton"), anton.email(), "Anton", NOW);

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<ManageStaff.Result> one = threads.submit(() -> manage.join(shop, secret, anton));
            Future<ManageStaff.Result> two = threads.submit(() -> manage.join(shop, secret, twin));
            assertThat(List.of(one.get(), two.get()))
                    .filteredOn(ManageStaff.Done.class::isInstance)
                    .hasSize(1);
        }
        assertThat(manage.staff(shop).members()).hasSize(2);
    }
}
