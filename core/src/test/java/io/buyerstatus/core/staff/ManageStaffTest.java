package io.buyerstatus.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryStaff;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("KS-4")
class ManageStaffTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final ShopId SHOP = new ShopId("demo");

    private final MutableClock clock = new MutableClock(NOW);
    private final InMemoryStaff store = new InMemoryStaff();
    private final CountedSecrets secrets = new CountedSecrets();
    private final ManageStaff manage = new ManageStaff(store, secrets, clock);
    private final DeskDoor door = new DeskDoor(store, clock);

    private static Identity identity(String name) {
        return new Identity(PersonId.of("issuer", name), new EmailAddress(name + "@example.com"), name, NOW);
    }

    private Identity joined(String name, Role role) {
        Identity identity = identity(name);
        LinkSecret secret =
                manage.invite(SHOP, identity.email(), role, "operator").secret();
        assertThat(manage.join(SHOP, secret, identity)).isInstanceOf(ManageStaff.Done.class);
        return identity;
    }

    private SessionToken session(Identity identity) {
        SessionToken token = new SessionToken(identity.person(), secrets.fresh());
        store.open(Session.begun(token, identity, clock.instant()));
        return token;
    }

    private DeskDoor.Entry enter(SessionToken token, Role needed) {
        return door.enter(Optional.of(token), Optional.of(SHOP), needed);
    }

    @Test
    void anInvitationIsGoodOnceForSeventyTwoHoursAndForItsAddress() {
        Identity anton = identity("anton");
        LinkSecret secret = manage.invite(SHOP, new EmailAddress("Anton@Example.com"), Role.AGENT, "Olga")
                .secret();

        assertThat(manage.join(SHOP, secret, identity("mallory")))
                .isEqualTo(new ManageStaff.Refused(StaffRule.OTHER_ADDRESS));
        clock.advance(Invitation.VALID.minusSeconds(1));
        assertThat(manage.join(SHOP, secret, anton)).isInstanceOf(ManageStaff.Done.class);
        assertThat(manage.join(SHOP, secret, anton)).isEqualTo(new ManageStaff.Refused(StaffRule.NO_SUCH_INVITATION));
        assertThat(manage.join(new ShopId("other"), secret, anton))
                .isEqualTo(new ManageStaff.Refused(StaffRule.NO_SUCH_INVITATION));
    }

    @Test
    void anInvitationThatIsTooOldOrTakenBackOpensNothing() {
        LinkSecret old =
                manage.invite(SHOP, identity("old").email(), Role.AGENT, "Olga").secret();
        clock.advance(Invitation.VALID);
        assertThat(manage.join(SHOP, old, identity("old"))).isEqualTo(new ManageStaff.Refused(StaffRule.EXPIRED));

        LinkSecret revoked = manage.invite(SHOP, identity("anton").email(), Role.AGENT, "Olga")
                .secret();
        String hash = manage.staff(SHOP).invitations().getLast().hash().value();
        assertThat(manage.revoke(SHOP, hash)).isInstanceOf(ManageStaff.Done.class);
        assertThat(manage.join(SHOP, revoked, identity("anton")))
                .isEqualTo(new ManageStaff.Refused(StaffRule.NO_SUCH_INVITATION));
    }

    @Test
    void aSecondInvitationOfAnAddressEndsTheFirst() {
        Identity anton = identity("anton");
        LinkSecret first =
                manage.invite(SHOP, anton.email(), Role.OWNER, "Olga").secret();
        LinkSecret second =
                manage.invite(SHOP, anton.email(), Role.READER, "Olga").secret();

        assertThat(manage.join(SHOP, first, anton)).isEqualTo(new ManageStaff.Refused(StaffRule.NO_SUCH_INVITATION));
        assertThat(manage.join(SHOP, second, anton)).isInstanceOf(ManageStaff.Done.class);
        assertThat(manage.invite(SHOP, anton.email(), Role.OWNER, "Olga").result())
                .isEqualTo(new ManageStaff.Refused(StaffRule.ALREADY_A_MEMBER));
    }

    @Test
    void theLastOwnerStays() {
        Identity olga = joined("olga", Role.OWNER);
        joined("anton", Role.AGENT);

        assertThat(manage.remove(SHOP, olga.person())).isEqualTo(new ManageStaff.Refused(StaffRule.LAST_OWNER));
        assertThat(manage.assign(SHOP, olga.person(), Role.AGENT))
                .isEqualTo(new ManageStaff.Refused(StaffRule.LAST_OWNER));

        Identity second = joined("second", Role.OWNER);
        assertThat(manage.remove(SHOP, olga.person())).isInstanceOf(ManageStaff.Done.class);
        assertThat(manage.remove(SHOP, second.person())).isEqualTo(new ManageStaff.Refused(StaffRule.LAST_OWNER));
        assertThat(manage.remove(SHOP, olga.person())).isEqualTo(new ManageStaff.Refused(StaffRule.NOT_A_MEMBER));
    }

    @Test
    void aRemovalAndALowerRoleHoldFromTheNextRequestOn() {
        joined("olga", Role.OWNER);
        Identity anton = joined("anton", Role.AGENT);
        SessionToken atWork = session(anton);
        SessionToken atHome = session(anton);
        assertThat(enter(atWork, Role.AGENT)).isInstanceOf(DeskDoor.Admitted.class);

        manage.assign(SHOP, anton.person(), Role.READER);
        assertThat(enter(atWork, Role.AGENT)).isInstanceOf(DeskDoor.NotTheirRole.class);
        assertThat(enter(atHome, Role.READER)).isInstanceOf(DeskDoor.Admitted.class);

        manage.remove(SHOP, anton.person());
        assertThat(enter(atWork, Role.READER)).isInstanceOf(DeskDoor.NotTheirs.class);
        assertThat(enter(atHome, Role.READER)).isInstanceOf(DeskDoor.NotTheirs.class);
    }

    @Test
    void aSessionEndsWithTheWorkingDayAndAnotherShopIsNobodysBusiness() {
        SessionToken token = session(joined("olga", Role.OWNER));
        assertThat(door.enter(Optional.of(token), Optional.of(new ShopId("other")), Role.READER))
                .isInstanceOf(DeskDoor.NotTheirs.class);
        assertThat(door.enter(Optional.of(token), Optional.empty(), Role.READER))
                .isInstanceOf(DeskDoor.NotTheirs.class);
        assertThat(door.enter(Optional.empty(), Optional.of(SHOP), Role.READER))
                .isInstanceOf(DeskDoor.SignInFirst.class);

        clock.advance(Session.LIFE);
        assertThat(enter(token, Role.READER)).isInstanceOf(DeskDoor.SignInFirst.class);
    }

    @Test
    void aSignInIsFreshForTenMinutes() {
        Session session =
                Session.begun(new SessionToken(identity("olga").person(), secrets.fresh()), identity("olga"), NOW);

        assertThat(session.fresh(NOW.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isTrue();
        assertThat(session.fresh(NOW.plus(Duration.ofMinutes(10)))).isFalse();
    }
}
