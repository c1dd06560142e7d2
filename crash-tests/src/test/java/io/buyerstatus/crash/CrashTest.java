package io.buyerstatus.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Kill;
import io.buyerstatus.bench.fault.FaultyIntakes;
import io.buyerstatus.bench.fault.FaultySenders;
import io.buyerstatus.bench.fault.FaultyWires;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.core.value.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Ends the process at every single call to AWS of {@code order-events}, {@code notifications}, {@code
 * due-messages}, {@code delivery-feedback} and {@code picture-copies}, and every fetch of a picture, in the lives of orders,
 * none left out, and lets queue, stream and schedule go on as they would: the end is the same as if nothing had happened,
 * nobody was told twice, and each picture stands once.
 *
 * <p>Lives are run one after the other on one set of engines; each begins with cold functions, so that what they read
 * once is among the calls. Time in which nothing is due passes without sweeps.
 *
 * <p>To die after one call is to die before the next: in each build they die after each, in the heavy run on both sides of each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private static final SettingsLayer SETTINGS = SettingsLayer.EMPTY
            .with(GeneralSettings.NAME, "Bench")
            .with(MessageSettings.NOTIFY_ADDRESS, new EmailAddress("seller@example.org"))
            .with(ReviewSettings.DAYS, 3);

    private final Bench bench = Bench.start(SETTINGS);
    private final PictureShop pictures = PictureShop.open();
    private final Copies copies = new Copies(bench);
    private final Build real = Build.real(bench).copyingFrom(pictures.origin(), bench);
    private final Life.Place place =
            new Life.Place(bench, pictures, copies, real.sweeper().get());
    private int lives;

    @AfterAll
    void stop() {
        copies.close();
        pictures.close();
        bench.close();
    }

    @TestFactory
    @Tag("G1")
    Stream<DynamicContainer> theEndIsTheSameWhereverTheProcessEnds() {
        return Stream.of(LifeScript.values()).map(script -> {
            Kill nobody = Kill.nobody();
            End undisturbed = live(script, real, nobody);
            List<String> calls = nobody.calls();
            List<DynamicTest> tests = new ArrayList<>();
            tests.add(DynamicTest.dynamicTest("undisturbed", () -> assertMeant(script, undisturbed, calls)));
            for (int call = 0; call < calls.size(); call++) {
                if (call == 0 || Depth.heavy()) {
                    tests.add(killed(script, call, Kill.Side.BEFORE, calls, undisturbed));
                }
                tests.add(killed(script, call, Kill.Side.AFTER, calls, undisturbed));
            }
            return DynamicContainer.dynamicContainer(script.name(), tests);
        });
    }

    @Test
    void aTextMessageWhoseSenderDiesAfterHandingItOverIsUnknownAndLeftOnce() {
        End end = diesAt(LifeScript.BY_PHONE, real, "Sns Publish", Kill.Side.AFTER);
        assertThat(end.states("ORDER_CONFIRMED sms")).containsExactly("unknown");
        assertThat(end.texts()).isEqualTo(LifeScript.BY_PHONE.meant().texts());
    }

    @Test
    void aSenderThatConfirmsBeforeItSendsIsFoundOut() {
        Build faulty = real.withSender(FaultySenders.confirmingFirst(bench));
        assertThat(diesAt(LifeScript.ASKED, faulty, "SesV2 SendEmail", Kill.Side.BEFORE)
                        .mails())
                .isLessThan(LifeScript.ASKED.meant().mails());
    }

    @Test
    void aConsumerThatAcknowledgesBeforeItCommitsIsFoundOut() {
        Build faulty = real.withIntake(FaultyIntakes::acknowledgingFirst);
        assertThat(diesAt(LifeScript.REFUSED, faulty, "DynamoDb TransactWriteItems", Kill.Side.BEFORE)
                        .refusals())
                .isZero();
    }

    @Test
    void aCopierWithoutALeaseIsFoundOut() {
        Build faulty = real.withWire(FaultyWires::withoutLeaseOfPictures);
        assertThat(diesAt(LifeScript.SHOWN, faulty, "S3 PutObject", Kill.Side.BEFORE)
                        .pictures())
                .isNotEqualTo(LifeScript.SHOWN.meant().pictures())
                .hasSameSizeAs(LifeScript.SHOWN.meant().pictures());
    }

    private DynamicTest killed(LifeScript script, int call, Kill.Side side, List<String> calls, End undisturbed) {
        return DynamicTest.dynamicTest(side + " call " + call + ": " + calls.get(call), () -> {
            Kill kill = new Kill(call, side);
            End end = live(script, real, kill);
            assertThat(kill.struck()).as("somebody died").isTrue();
            assertThat(kill.calls())
                    .as("the call that was meant")
                    .startsWith(calls.subList(0, call + 1).toArray(String[]::new));
            assertThat(script.mayEndUnknown() ? end.exceptUnknown(undisturbed) : end)
                    .isEqualTo(undisturbed);
        });
    }

    private static void assertMeant(LifeScript script, End undisturbed, List<String> calls) {
        assertThat(LifeScript.Meant.of(undisturbed)).isEqualTo(script.meant());
        if (script == LifeScript.SHOWN) {
            assertThat(calls)
                    .contains("Http GET", "S3 PutObject")
                    .filteredOn("Http GET"::equals)
                    .hasSize(3);
        }
        if (script == LifeScript.ORDINARY) {
            assertThat(new TreeSet<>(calls))
                    .contains(
                            "DynamoDb TransactWriteItems",
                            "DynamoDb Query",
                            "DynamoDb GetItem",
                            "DynamoDb PutItem",
                            "Kms Decrypt",
                            "SesV2 SendEmail");
        }
    }

    /** The end of a life in which a process dies at the first call of an operation. */
    private End diesAt(LifeScript script, Build build, String operation, Kill.Side side) {
        Kill nobody = Kill.nobody();
        live(script, build, nobody);
        return live(script, build, new Kill(nobody.calls().indexOf(operation), side));
    }

    private End live(LifeScript script, Build build, Kill kill) {
        bench.engines().standIns().faults().clear();
        Life life = new Life(place, build, subject(script), kill);
        script.play(life);
        return life.ends();
    }

    /** A subject of its own, and none whose delivered mails are counted for the shop: that is one call more than others make. */
    private String subject(LifeScript script) {
        String subject;
        do {
            subject = script + "-" + lives++;
        } while (Breaker.samples(Subject.of(OrderKey.of(Bench.SHOP, Bench.CONNECTION, subject))));
        return subject;
    }
}
