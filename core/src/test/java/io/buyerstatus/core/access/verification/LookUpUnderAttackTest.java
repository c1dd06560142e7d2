package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.verification.EnterByCode.Outcome;
import io.buyerstatus.core.access.verification.LookUpOrder.LookedUp;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What strangers do at the look-up keeps no buyer out of it. */
@Tag("SH-21")
final class LookUpUnderAttackTest {
    private final AccessWorld world = new AccessWorld();

    @Test
    @Tag("G22")
    void whateverStrangersTryOnANumberOrAnAddressItsBuyerGetsIn() {
        for (int at = 0; at < 500; at++) {
            world.lookUp.lookUp("demo", "4711", "m" + at + "@example.com", "192.0.2." + at % 250);
            world.lookUp.lookUp("demo", "x" + at, "erika@example.com", "198.51.100." + at % 250);
            IntStream.range(0, 3).forEach(typing -> enter(world.secrets.fresh(), "00000" + typing, "203.0.113.99"));
        }
        LinkSecret handle = lookUp("4711", "erika@example.com");
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE)).hasSize(1);
        assertThat(enter(handle, world.digits())).isInstanceOf(Outcome.Found.class);
    }

    @Test
    @Tag("G22")
    void aNetworkBeyondItsOwnLimitIsToldSoAndSilencesNobody() {
        IntStream.range(0, 40).forEach(at -> world.place("b" + at, Optional.of(buyer(at)), ""));
        int before = world.ledger.all().size();
        for (int round = 0; round < 20; round++) {
            IntStream.range(0, 40).forEach(at -> lookUpFrom("b" + at, "wrong@example.com", "203.0.113.66"));
        }
        assertThat(lookUpFrom("b0", buyer(0).value(), "203.0.113.66")).isInstanceOf(LookedUp.TooMany.class);
        assertThat(world.ledger.all()).as("nothing is written beyond the limit").hasSize(before + 60);

        for (int at = 0; at < 40; at++) {
            LinkSecret handle = ((LookedUp.Taken) lookUpFrom("b" + at, buyer(at).value(), "192.0.2." + at)).handle();
            assertThat(enter(handle, world.digits(), "192.0.2." + at)).isInstanceOf(Outcome.Found.class);
        }
    }

    @Test
    @Tag("G22")
    void allBuyersBehindOneAddressOfACarrierGetIn() {
        IntStream.range(0, 200).forEach(at -> world.place("b" + at, Optional.of(buyer(at)), ""));
        for (int at = 0; at < 200; at++) {
            LinkSecret handle =
                    ((LookedUp.Taken) lookUpFrom("b" + at, buyer(at).value(), AccessWorld.ADDRESS)).handle();
            assertThat(enter(handle, world.digits())).isInstanceOf(Outcome.Found.class);
        }
    }

    @Test
    @Tag("G22")
    void halfAHundredBuyersBehindOneAddressGetInAlsoIfAllAskAtOnce() {
        IntStream.range(0, 50).forEach(at -> world.place("b" + at, Optional.of(buyer(at)), ""));
        List<String> digits = new ArrayList<>();
        List<LinkSecret> handles = new ArrayList<>();
        for (int at = 0; at < 50; at++) {
            handles.add(((LookedUp.Taken) lookUpFrom("b" + at, buyer(at).value(), AccessWorld.ADDRESS)).handle());
            digits.add(world.digits());
        }
        for (int at = 0; at < 50; at++) {
            assertThat(enter(handles.get(at), digits.get(at))).isInstanceOf(Outcome.Found.class);
        }
    }

    @Test
    @Tag("G4")
    void whoIsStillLetInTellsNothingOfAPair() {
        IntStream.range(0, 59).forEach(at -> lookUpFrom("x" + at, at + "@example.com", AccessWorld.ADDRESS));
        assertThat(lookUpFrom("4711", "erika@example.com", AccessWorld.ADDRESS)).isInstanceOf(LookedUp.Taken.class);
        assertThat(lookUpFrom("4711", "erika@example.com", AccessWorld.ADDRESS)).isInstanceOf(LookedUp.TooMany.class);
    }

    @Test
    @Tag("G22")
    void wrongCodesOfALookUpLeaveTheLinkAndOtherCodesAlone() {
        for (int at = 0; at < 3; at++) {
            LinkSecret stranger = lookUp("4711", "erika@example.com");
            IntStream.range(0, 9).forEach(typing -> enter(stranger, AccessWorld.wrong(world.digits())));
        }
        world.clock.advance(Duration.ofHours(1));
        LinkSecret mine = lookUp("4711", "erika@example.com");
        assertThat(enter(mine, world.digits())).isInstanceOf(Outcome.Found.class);
        assertThat(AccessWorld.result(world.requestCode.request(AccessWorld.visit())))
                .isInstanceOf(RequestCode.Requested.Sent.class);
        assertThat(AccessWorld.result(world.byPostcode.verify(AccessWorld.visit(), "50667")))
                .isInstanceOf(Verification.Done.class);
    }

    @Test
    void thirtyWrongCodesFromOnePlaceAreToldSoThereAndNothingIsLookedAt() {
        LinkSecret handle = lookUp("4711", "erika@example.com");
        IntStream.range(0, 30).forEach(at -> enter(world.secrets.fresh(), "000000"));
        assertThat(enter(handle, AccessWorld.wrong(world.digits()))).isInstanceOf(Outcome.TooMany.class);
        assertThat(enter(handle, world.digits())).isInstanceOf(Outcome.TooMany.class);
        assertThat(enter(handle, world.digits(), "192.0.2.1")).isInstanceOf(Outcome.Found.class);
    }

    private static EmailAddress buyer(int at) {
        return new EmailAddress("buyer" + at + "@example.com");
    }

    private LookedUp lookUpFrom(String number, String email, String address) {
        return world.lookUp.lookUp("demo", number, email, address);
    }

    private Object enter(LinkSecret handle, String typed, String address) {
        return AccessWorld.result(world.enter.enter("demo", Optional.of(handle), typed, address));
    }

    @Test
    void threeCodesAnHourAreSentForAnOrderAndTheFourthIsNotToldApart() {
        IntStream.range(0, 3).forEach(at -> assertThat(sentBy("4711", "erika@example.com", "192.0.2." + at))
                .isTrue());
        assertThat(sentBy("4711", "erika@example.com", "192.0.2.9")).isFalse();
        world.clock.advance(Duration.ofHours(1));
        assertThat(sentBy("4711", "erika@example.com", "192.0.2.9")).isTrue();
    }

    private boolean sentBy(String number, String email, String address) {
        int before = world.messages(BuiltInTypes.ACCESS_CODE).size();
        world.lookUp.lookUp("demo", number, email, address);
        return world.messages(BuiltInTypes.ACCESS_CODE).size() > before;
    }

    private LinkSecret lookUp(String number, String email) {
        return ((LookedUp.Taken) world.lookUp.lookUp("demo", number, email, AccessWorld.ADDRESS)).handle();
    }

    private Object enter(LinkSecret handle, String typed) {
        return AccessWorld.result(world.enter.enter("demo", Optional.of(handle), typed, AccessWorld.ADDRESS));
    }
}
