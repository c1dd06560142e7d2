package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.code.CodeStore.Purpose;
import io.buyerstatus.core.access.verification.RequestCode.Requested;
import io.buyerstatus.core.access.verification.WaysToVerify.Ways;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proving to be the buyer by a code. */
@Tag("SH-20")
final class VerifyByCodeTest {
    private final AccessWorld world = new AccessWorld();

    @ParameterizedTest
    @ValueSource(strings = {"%1$s", " %1$s ", "%2$s %3$s", "%2$s-%3$s", "\t%1$s\n"})
    void theCodeVerifiesTheBrowserThatAskedForIt(String form) {
        LinkSecret handle = request();
        String digits = world.digits();
        String typed = form.formatted(digits, digits.substring(0, 3), digits.substring(3));
        assertThat(verify(handle, typed)).isInstanceOfSatisfying(Verification.Done.class, done -> assertThat(
                        world.order().access().known(done.browser(), world.clock.instant()))
                .map(VerifiedBrowser::proof)
                .contains(Proof.CODE));
    }

    @Test
    void itGoesOutAtOnceAndStandsNowhere() {
        request();
        Message message = world.messages(BuiltInTypes.ACCESS_CODE).getLast();
        assertThat(message.state()).isEqualTo(MessageState.PENDING);
        assertThat(message.channel()).isEqualTo(DeliveryChannel.EMAIL);
        assertThat(message.toString() + world.order() + world.order().access()).doesNotContain(world.digits());
    }

    @Test
    void itGoesByTextMessageWhereThereIsOnlyAPhone() {
        world.place("4712", Optional.empty(), AccessWorld.PHONE);
        assertThat(AccessWorld.result(world.requestCode.request(AccessWorld.visit("4712", Optional.empty()))))
                .isInstanceOfSatisfying(
                        Requested.Sent.class, sent -> assertThat(sent.by()).isEqualTo(DeliveryChannel.SMS));
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE).getLast().channel()).isEqualTo(DeliveryChannel.SMS);
    }

    @Test
    void itGoesToANumberWithoutItsCountrysCode() {
        world.place("4714", Optional.empty(), "0151 55501174");
        assertThat(AccessWorld.result(world.requestCode.request(AccessWorld.visit("4714", Optional.empty()))))
                .isInstanceOfSatisfying(
                        Requested.Sent.class, sent -> assertThat(sent.by()).isEqualTo(DeliveryChannel.SMS));
    }

    @Test
    void nothingGoesOutWhereNobodyCanBeReached() {
        world.place("4713", Optional.empty(), "0151 1234");
        assertThat(AccessWorld.result(world.requestCode.request(AccessWorld.visit("4713", Optional.empty()))))
                .isInstanceOf(Requested.NoAddress.class);
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE)).isEmpty();
    }

    @Test
    void itIsGoodOnce() {
        LinkSecret handle = request();
        assertThat(verify(handle, world.digits())).isInstanceOf(Verification.Done.class);
        assertThat(verify(handle, world.digits())).isInstanceOf(Verification.CodeGone.class);
    }

    @Test
    void itIsGoodForTenMinutes() {
        LinkSecret handle = request();
        world.clock.advance(Duration.ofMinutes(10));
        assertThat(verify(handle, world.digits())).isInstanceOf(Verification.CodeGone.class);
    }

    @Test
    void itCanBeTypedFiveTimes() {
        LinkSecret handle = request();
        for (int at = 0; at < 5; at++) {
            assertThat(verify(handle, AccessWorld.wrong(world.digits()))).isInstanceOf(Verification.Wrong.class);
            world.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(verify(handle, world.digits())).isInstanceOf(Verification.CodeGone.class);
        assertThat(world.desk.find(AccessWorld.SHOP, handle, Purpose.VERIFY)).isEmpty();
    }

    @Test
    @Tag("G22")
    void wrongOnesForOneCodeLeaveEveryOtherItsOwnFiveTries() {
        LinkSecret stranger = request();
        for (int at = 0; at < 10; at++) {
            verify(stranger, "000000");
        }
        LinkSecret mine = request();
        for (int at = 0; at < 4; at++) {
            assertThat(verify(mine, AccessWorld.wrong(world.digits()))).isInstanceOf(Verification.Wrong.class);
        }
        assertThat(verify(mine, world.digits())).isInstanceOf(Verification.Done.class);
    }

    @Test
    @Tag("G22")
    void wrongPostcodesAndLookUpsLeaveTheCodeOfTheLinkAlone() {
        IntStream.range(0, 20).forEach(at -> {
            world.byPostcode.verify(from("192.0.2." + at), "10000");
            world.lookUp.lookUp("demo", "4711", AccessWorld.EMAIL.value(), "198.51.100." + at);
        });
        assertThat(AccessWorld.result(world.ways.of(AccessWorld.visit()))).isInstanceOfSatisfying(Ways.class, ways -> {
            assertThat(ways.postcode()).isFalse();
            assertThat(ways.code()).contains(DeliveryChannel.EMAIL);
        });
        LinkSecret handle = request();
        assertThat(verify(handle, world.digits())).isInstanceOf(Verification.Done.class);
    }

    @Test
    void aFailingNetworkIsToldSoAndNothingIsLookedAt() {
        LinkSecret handle = request();
        IntStream.range(0, 30).forEach(at -> verify(world.secrets.fresh(), "000000"));
        assertThat(verify(handle, world.digits())).isInstanceOf(Verification.Locked.class);
        assertThat(AccessWorld.result(world.byCode.verify(from("192.0.2.1"), Optional.of(handle), world.digits())))
                .isInstanceOf(Verification.Done.class);
    }

    @Test
    void anotherBrowserOrOrderCannotUseIt() {
        world.place("4712", Optional.of(AccessWorld.EMAIL), "");
        LinkSecret handle = request();
        assertThat(AccessWorld.result(world.byCode.verify(AccessWorld.visit(), Optional.empty(), world.digits())))
                .isInstanceOf(Verification.CodeGone.class);
        assertThat(verify(world.secrets.fresh(), world.digits())).isInstanceOf(Verification.CodeGone.class);
        assertThat(AccessWorld.result(world.byCode.verify(
                        AccessWorld.visit("4712", Optional.empty()), Optional.of(handle), world.digits())))
                .isInstanceOf(Verification.CodeGone.class);
        assertThat(verify(handle, world.digits())).isInstanceOf(Verification.Done.class);
    }

    @Test
    void eachCodeIsAnotherAndNoOldOneFitsANewHandle() {
        request();
        String first = world.digits();
        LinkSecret last = request();
        assertThat(world.digits()).isNotEqualTo(first);
        assertThat(verify(last, first)).isInstanceOf(Verification.Wrong.class);
    }

    @Test
    void threeAreSentInAnHour() {
        for (int at = 0; at < 3; at++) {
            request();
        }
        assertThat(AccessWorld.result(world.requestCode.request(AccessWorld.visit())))
                .isInstanceOf(Requested.TooMany.class);
        world.clock.advance(Duration.ofHours(1));
        assertThat(AccessWorld.result(world.requestCode.request(AccessWorld.visit())))
                .isInstanceOf(Requested.Sent.class);
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE)).hasSize(4);
    }

    @Test
    void tenAreSentInADayHoweverPatientlyTheyAreAskedFor() {
        int sent = 0;
        for (int at = 0; at < 24; at++) {
            sent += AccessWorld.result(world.requestCode.request(AccessWorld.visit())) instanceof Requested.Sent
                    ? 1
                    : 0;
            world.clock.advance(Duration.ofHours(1).minusMillis(1));
        }
        assertThat(sent).isEqualTo(10);
    }

    @Test
    void whoeverHasTheLinkGetsFiftyGuessesADayFromWhereverTheyCome() {
        int looked = 0;
        for (int at = 0; at < 3_000; at++) {
            if (AccessWorld.result(world.requestCode.request(AccessWorld.visit())) instanceof Requested.Sent sent) {
                for (int typing = 0; typing < 20; typing++) {
                    Visit visit = from("2001:db8:0:" + Integer.toHexString(at) + "::" + typing);
                    Object answer = AccessWorld.result(
                            world.byCode.verify(visit, Optional.of(sent.handle()), AccessWorld.wrong(world.digits())));
                    looked += answer instanceof Verification.Wrong ? 1 : 0;
                }
            }
            world.clock.advance(Duration.ofDays(1).dividedBy(3_000));
        }
        assertThat(looked).isEqualTo(50);
    }

    private static Visit from(String address) {
        Visit visit = AccessWorld.visit();
        return new Visit(visit.ref(), visit.secret(), visit.browser(), address);
    }

    private LinkSecret request() {
        return ((Requested.Sent) AccessWorld.result(world.requestCode.request(AccessWorld.visit()))).handle();
    }

    private Object verify(LinkSecret handle, String typed) {
        return AccessWorld.result(world.byCode.verify(AccessWorld.visit(), Optional.of(handle), typed));
    }
}
