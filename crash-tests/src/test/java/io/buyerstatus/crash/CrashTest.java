package io.buyerstatus.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Kill;
import io.buyerstatus.bench.fault.FaultyIntakes;
import io.buyerstatus.bench.fault.FaultySenders;
import io.buyerstatus.bench.fault.FaultyWires;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Ends the process at every single call to AWS of {@code order-events}, {@code notifications}, {@code
 * due-messages}, {@code delivery-feedback}, {@code picture-copies} and {@code mailbox-sender}, every fetch of a picture or document, and
 * at the end of every mail by SMTP, in the lives of orders, none left out, and lets queue, stream and schedule go on as they would: the end is the same as if nothing had happened,
 * nobody was told twice, and each picture stands once.
 *
 * <p>Lives are run one after the other on one set of engines; each begins with cold functions, so that what they read
 * once is among the calls. Time in which nothing is due passes without sweeps.
 *
 * <p>To die after one call is to die before the next, and of calls that only look one is as good as the other: in each build they
 * die after each call that is the first to look or that changes something, in the heavy run on both sides of each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private static final SettingsLayer SETTINGS = SettingsLayer.EMPTY
            .with(GeneralSettings.NAME, "Bench")
            .with(MessageSettings.NOTIFY_ADDRESS, new EmailAddress("seller@example.org"))
            .with(ReviewSettings.DAYS, 3)
            .with(ReviewSettings.NOTICE_SINCE, LocalDate.of(2020, 1, 1));

    private final Bench bench = Bench.start(SETTINGS);
    private final PictureShop pictures = PictureShop.open();
    private final Copies copies = new Copies(bench);
    private final MailboxServer mailbox = MailboxServer.open(bench);
    private final Build real =
            Build.real(bench).copyingFrom(pictures.origin(), bench).sendingBy(mailbox.server(), bench);
    private final Life.Place place =
            new Life.Place(bench, pictures, copies, mailbox, real.sweeper().get());
    private int lives;

    @BeforeAll
    void makeTheShopsOwn() {
        OwnMailbox.install(bench, mailbox.server());
    }

    @AfterAll
    void stop() {
        copies.close();
        mailbox.close();
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
                if (!nobody.looksOn(call) || Depth.heavy()) {
                    tests.add(killed(script, call, Kill.Side.AFTER, calls, undisturbed));
                }
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
    @Tag("C58")
    void aMailByTheShopsOwnMailboxWhoseSenderDiesAtTheDotIsUnknownToldAndLeftAtMostOnce() {
        for (Kill.Side side : Kill.Side.values()) {
            End end = diesAt(LifeScript.BY_MAILBOX, real, "Smtp DATA", side);
            assertThat(end.states("AUTOMATION:invoice email")).containsExactly("unknown");
            assertThat(end.states(End.UNSETTLED)).containsExactly("delivered");
            // The confirmation, and what tells the seller; and the mail, where it had left.
            assertThat(end.mails()).isEqualTo(side == Kill.Side.BEFORE ? 2 : 3);
        }
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
        assertThat(diesAt(LifeScript.SHOWN, faulty, "Http GET", Kill.Side.AFTER).pictures())
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
            // Each is followed by putting the copy into the bucket, and that by a call to the ledger: who dies on
            // either side of it dies there.
            assertThat(calls).filteredOn("Http GET"::equals).hasSize(3);
        }
        if (script == LifeScript.BY_MAILBOX) {
            assertThat(calls)
                    .contains("Http GET")
                    .filteredOn("Smtp DATA"::equals)
                    .hasSize(1);
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

    private static boolean counted(Subject subject) {
        return Breaker.samples(subject) || AutomationGuard.samples(subject);
    }

    /** Whether all that the script's sweeps find is due in the first shard: in every life they find it after the same calls. */
    private static boolean sweptAlike(Subject subject, LifeScript script) {
        return script.swept().stream()
                .map(type -> MessageKey.of(type, MessageKey.ONCE))
                .map(key -> MessageId.of(subject, key, DeliveryChannel.EMAIL, RecipientRole.BUYER))
                .allMatch(message -> LedgerTable.dueShard(message.id()).equals(LedgerTable.dueShard(0)));
    }

    /** A subject of its own, and none whose mails are counted for the shop or an automation: those are calls that others do not make. */
    private String subject(LifeScript script) {
        String name;
        Subject subject;
        do {
            name = script + "-" + lives++;
            subject = Subject.of(OrderKey.of(Bench.SHOP, Bench.CONNECTION, name));
        } while (counted(subject) || !sweptAlike(subject, script));
        return name;
    }
}
