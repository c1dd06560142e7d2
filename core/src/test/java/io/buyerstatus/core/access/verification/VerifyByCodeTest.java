package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.code.CodeStore.Purpose;
import io.buyerstatus.core.access.verification.RequestCode.Requested;
import io.buyerstatus.core.access.verification.WaysToVerify.Ways;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.util.Optional;
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
                        world.order().access().proof(done.browser(), world.clock.instant()))
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
        // Not the lock alone: the code itself is gone when the quarter of an hour is over; so is its time.
        assertThat(verify(handle, world.digits())).isInstanceOf(Verification.Locked.class);
        assertThat(world.desk.find(AccessWorld.SHOP, handle, Purpose.VERIFY)).isEmpty();
    }

    @Test
    void noneIsSentWhileItCouldNotBeUsed() {
        LinkSecret handle = request();
        for (int at = 0; at < 5; at++) {
            assertThat(AccessWorld.result(world.ways.of(AccessWorld.visit()))).isInstanceOf(Ways.Open.class);
            verify(handle, AccessWorld.wrong(world.digits()));
        }
        assertThat(AccessWorld.result(world.ways.of(AccessWorld.visit()))).isInstanceOf(Ways.Locked.class);
        assertThat(AccessWorld.result(world.requestCode.request(AccessWorld.visit())))
                .isInstanceOf(Requested.Locked.class);
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE)).hasSize(1);

        world.clock.advance(Duration.ofMinutes(15));
        assertThat(AccessWorld.result(world.ways.of(AccessWorld.visit()))).isInstanceOf(Ways.Open.class);
        assertThat(verify(request(), world.digits())).isInstanceOf(Verification.Done.class);
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
    void whoeverHasTheLinkMayGuessTwentyTimesADay() {
        int looked = 0;
        for (int at = 0; at < 10_000; at++) {
            Visit visit = new Visit(
                    AccessWorld.visit().ref(),
                    AccessWorld.visit().secret(),
                    Optional.empty(),
                    "2001:db8:0:" + Integer.toHexString(at % 1000) + "::1");
            Optional<LinkSecret> handle = Optional.of(world.secrets.fresh());
            looked += AccessWorld.result(world.byCode.verify(visit, handle, "000000")) instanceof Verification.Locked
                    ? 0
                    : 1;
            world.clock.advance(Duration.ofDays(1).dividedBy(10_000));
        }
        assertThat(looked).isEqualTo(20);
    }

    private LinkSecret request() {
        return ((Requested.Sent) AccessWorld.result(world.requestCode.request(AccessWorld.visit()))).handle();
    }

    private Object verify(LinkSecret handle, String typed) {
        return AccessWorld.result(world.byCode.verify(AccessWorld.visit(), Optional.of(handle), typed));
    }
}
