package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.verification.WaysToVerify.Ways;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.Country;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proving to be the buyer by the postcode. */
@Tag("SH-20")
final class VerifyByPostcodeTest {
    private final AccessWorld world = new AccessWorld();

    @Test
    void theRightPostcodeOpensTheAddressesToThisBrowserFor21Days() {
        LinkSecret browser = world.postcoded();
        assertThat(level(AccessWorld.visit("4711", Optional.of(browser)))).isEqualTo(AccessLevel.ADDRESSES);
        assertThat(level(AccessWorld.visit())).isEqualTo(AccessLevel.PRIVATE);
        assertThat(level(AccessWorld.visit("4711", Optional.of(world.secrets.fresh()))))
                .isEqualTo(AccessLevel.PRIVATE);
        assertThat(world.order().access().known(browser, world.clock.instant()))
                .map(VerifiedBrowser::proof)
                .contains(Proof.POSTCODE);

        world.clock.advance(Duration.ofDays(21).minusMillis(1));
        assertThat(level(AccessWorld.visit("4711", Optional.of(browser)))).isEqualTo(AccessLevel.ADDRESSES);
        world.clock.advance(Duration.ofMillis(1));
        assertThat(level(AccessWorld.visit("4711", Optional.of(browser)))).isEqualTo(AccessLevel.PRIVATE);
    }

    @Test
    void aBrowserIsVerifiedForItsOrderAlone() {
        world.place("4712", Optional.of(AccessWorld.EMAIL), "");
        assertThat(level(AccessWorld.visit("4712", Optional.of(world.postcoded()))))
                .isEqualTo(AccessLevel.PRIVATE);
    }

    @Test
    void fiveWrongOnesLockForAQuarterOfAnHourEvenTheRightOne() {
        for (int at = 0; at < 5; at++) {
            assertThat(verify("1000" + at)).isInstanceOf(Verification.Wrong.class);
        }
        assertThat(verify("50667")).isInstanceOf(Verification.Paused.class);
        world.clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(verify("50667")).isInstanceOf(Verification.Paused.class);
        world.clock.advance(Duration.ofMillis(1));
        assertThat(verify("50667")).isInstanceOf(Verification.Done.class);
    }

    @Test
    void afterTenWrongOnesEverOnlyTheCodeIsLeft() {
        tenWrongOnes();
        assertThat(verify("50667")).isInstanceOf(Verification.OnlyCode.class);
        assertThat(AccessWorld.result(world.ways.of(AccessWorld.visit())))
                .isInstanceOfSatisfying(
                        Ways.class, ways -> assertThat(ways.postcode()).isFalse());
    }

    @Test
    void rightOnesAndLocksUseUpNoneOfTheTen() {
        for (int at = 0; at < 40; at++) {
            assertThat(verify("50667")).isInstanceOf(Verification.Done.class);
        }
        for (int at = 0; at < 40; at++) {
            verify("10000");
        }
        world.clock.advance(Duration.ofDays(2));
        assertThat(verify("10000")).isInstanceOf(Verification.Wrong.class);
        assertThat(verify("50667")).isInstanceOf(Verification.Done.class);
    }

    @Test
    void anExhaustedPostcodeCostsTheCodeNoTry() {
        tenWrongOnes();
        for (int at = 0; at < 20; at++) {
            assertThat(verify("50667")).isInstanceOf(Verification.OnlyCode.class);
        }
        RequestCode.Requested.Sent sent =
                (RequestCode.Requested.Sent) AccessWorld.result(world.requestCode.request(AccessWorld.visit()));
        assertThat(AccessWorld.result(
                        world.byCode.verify(AccessWorld.visit(), Optional.of(sent.handle()), world.digits())))
                .isInstanceOf(Verification.Done.class);
    }

    @Test
    void ofTwoHundredWrongOnesAtOnceFiveAreLookedAt() throws Exception {
        Callable<Object> one = () -> verify("10000");
        int wrong = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(20)) {
            List<Future<Object>> all = many.invokeAll(Collections.nCopies(200, one));
            for (Future<Object> each : all) {
                wrong += each.get() instanceof Verification.Wrong ? 1 : 0;
            }
        }
        assertThat(wrong).isEqualTo(5);
    }

    @Test
    void fromAThousandAddressesTenAreLookedAtEver() {
        int looked = 0;
        for (int at = 0; at < 10_000; at++) {
            Visit visit = visitFrom("198.51." + at % 4 + "." + at % 250);
            looked += AccessWorld.result(world.byPostcode.verify(visit, "10000")) instanceof Verification.Wrong ? 1 : 0;
            world.clock.advance(Duration.ofSeconds(8));
        }
        assertThat(looked).isEqualTo(10);
    }

    @Test
    void oneAddressMayTryThirtyTimesInAQuarterOfAnHourOverAllOrders() {
        int looked = 0;
        for (int at = 0; at < 40; at++) {
            world.place("n" + at, Optional.of(AccessWorld.EMAIL), "");
            looked +=
                    AccessWorld.result(world.byPostcode.verify(AccessWorld.visit("n" + at, Optional.empty()), "10000"))
                                    instanceof Verification.Wrong
                            ? 1
                            : 0;
        }
        assertThat(looked).isEqualTo(30);
    }

    @Test
    void theBillingPostcodeCountsWhereNoOtherIsKnown() {
        contents("4713", Optional.of(address("10115")), Optional.empty());
        assertThat(AccessWorld.result(world.byPostcode.verify(AccessWorld.visit("4713", Optional.empty()), "10115")))
                .isInstanceOf(Verification.Done.class);
        contents("4714", Optional.of(address("10115")), Optional.of(address("")));
        assertThat(AccessWorld.result(world.byPostcode.verify(AccessWorld.visit("4714", Optional.empty()), "10115")))
                .isInstanceOf(Verification.Done.class);
        contents("4715", Optional.of(address("10115")), Optional.of(address("20095")));
        assertThat(AccessWorld.result(world.byPostcode.verify(AccessWorld.visit("4715", Optional.empty()), "10115")))
                .isInstanceOf(Verification.Wrong.class);
    }

    @Test
    void withoutAPostcodeNothingTypedIsRight() {
        contents("4716", Optional.empty(), Optional.of(address(" - ")));
        for (String typed : List.of("", "-", "0", "null")) {
            assertThat(AccessWorld.result(world.byPostcode.verify(AccessWorld.visit("4716", Optional.empty()), typed)))
                    .isInstanceOf(Verification.OnlyCode.class);
        }
    }

    @Test
    void twoBrowsersAtTheSameMomentAreBothVerified() {
        world.orders.beforeNextCommit(() -> assertThat(verify("50667")).isInstanceOf(Verification.Done.class));
        assertThat(verify("50667")).isInstanceOf(Verification.Done.class);
        assertThat(world.order().access().browsers()).hasSize(2);
    }

    @Test
    void theNewestTenBrowsersAreKnownAndAnOldTokenIsReplacedByItsSuccessor() {
        LinkSecret first = world.postcoded();
        LinkSecret again = ((Verification.Done) AccessWorld.result(
                        world.byPostcode.verify(AccessWorld.visit("4711", Optional.of(first)), "50667")))
                .browser();
        assertThat(world.order().access().browsers()).hasSize(1);
        for (int at = 0; at < 10; at++) {
            world.postcoded();
        }
        assertThat(world.order().access().browsers()).hasSize(10);
        assertThat(level(AccessWorld.visit("4711", Optional.of(again)))).isEqualTo(AccessLevel.PRIVATE);
    }

    private void tenWrongOnes() {
        for (int at = 0; at < 10; at++) {
            assertThat(verify("1000" + at)).isInstanceOf(Verification.Wrong.class);
            world.clock.advance(Duration.ofHours(2));
        }
        world.clock.advance(Duration.ofDays(3650));
    }

    private Object verify(String typed) {
        return AccessWorld.result(world.byPostcode.verify(AccessWorld.visit(), typed));
    }

    private static Visit visitFrom(String address) {
        Visit visit = AccessWorld.visit();
        return new Visit(visit.ref(), visit.secret(), visit.browser(), address);
    }

    private AccessLevel level(Visit visit) {
        return ((Opened.Shown) world.open(visit)).level();
    }

    private static Address address(String postcode) {
        return new Address("Erika Beispiel", "", "Lindenweg 7", "", postcode, "Köln", "", new Country("DE"), "");
    }

    private void contents(String number, Optional<Address> billing, Optional<Address> delivery) {
        Fact.Contents usual =
                SampleEvents.contents(number, Optional.of(AccessWorld.EMAIL), "", PaymentTerms.Method.BANK_TRANSFER);
        Fact.Contents contents = new Fact.Contents(
                usual.number(),
                usual.language(),
                usual.buyer(),
                billing,
                delivery,
                usual.lines(),
                usual.totals(),
                usual.payment(),
                usual.buyerNote());
        world.apply(number, new Fact.OrderPlaced(SampleEvents.PLACED_AT, true, contents));
    }
}
