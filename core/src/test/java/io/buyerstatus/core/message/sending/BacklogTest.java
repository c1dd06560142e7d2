package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.DeliveryChannel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of very many messages that are due at once, and of a few that nobody takes. */
class BacklogTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final InMemoryLedger rows = new InMemoryLedger();

    /** What the stream brings, oldest first. */
    private final Queue<MessageId> stream = new ArrayDeque<>();

    private final List<MessageId> claimed = new ArrayList<>();
    private final Ledger ledger = watched();

    /** What is due at one minute waits where it costs nothing, and not before what somebody waits for. */
    @Test
    @Tag("C45")
    void aCodeIsClaimedBeforeTheHundredthOfAHundredThousandThatWaitAtThatMoment() {
        int waiting = 100_000;
        IntStream.range(0, waiting)
                .forEach(number -> rows.create(reminder(number, clock.instant().plusSeconds(60))));
        Message code = Message.plan(
                Subject.of(order("somebody")),
                BuiltInTypes.ACCESS_CODE,
                "code",
                DeliveryChannel.EMAIL,
                clock.instant().plusSeconds(70));
        clock.advance(Duration.ofSeconds(70));
        int asked = 20_000;
        Swept swept = new SweepDueMessages(ledger, clock, Workers.oneByOne(), () -> {
                    if (claimed.size() >= asked && ledger.find(code.id()).isEmpty()) {
                        ledger.plan(code);
                        claimed.clear();
                    }
                    senders(8);
                })
                .sweep(() -> ledger.find(code.id())
                        .filter(sent -> sent.state() != MessageState.PENDING)
                        .isPresent());

        assertThat(swept.finished()).isFalse();
        assertThat(claimed.indexOf(code.id())).isBetween(1, 99);
        assertThat(rows.all().stream()
                        .filter(message -> message.state() == MessageState.PLANNED)
                        .count())
                .as("what nobody has touched yet")
                .isGreaterThan(waiting - asked - 500);
    }

    /** Planned, made pending, claimed, sent, reported, and one to spare. */
    @Test
    @Tag("C44")
    void aMessageIsWrittenSixTimesAtMostHoweverLongNobodyTakesIt() {
        Message planned = reminder(1, clock.instant().plusSeconds(60));
        rows.create(planned);
        for (int minutes = 0; minutes < Duration.ofDays(2).toMinutes(); minutes++) {
            clock.advance(Duration.ofMinutes(1));
            sweep(Workers.oneByOne());
        }
        assertThat(rows.brought()).containsOnly(planned.id()).hasSizeBetween(96, 102);

        Message taken = rows.find(planned.id()).orElseThrow();
        rows.replace(taken.claimed("erika@example.org", clock.instant()));
        rows.replace(rows.find(planned.id()).orElseThrow().sent("mail-1", clock.instant()));
        rows.replace(rows.find(planned.id())
                .orElseThrow()
                .to(MessageState.DELIVERED, "", Optional.empty(), clock.instant()));
        assertThat(rows.find(planned.id()).orElseThrow().revision()).isLessThanOrEqualTo(6);
    }

    @Test
    @Tag("C44")
    void whatNobodyTakesIsBroughtAgainSoonAndThenEveryHalfHourAndAllOfIt() {
        IntStream.range(0, 25).forEach(number -> rows.create(reminder(number, clock.instant())));
        sweepsFor(Duration.ofMinutes(1));
        assertThat(rows.brought()).isEmpty();
        sweepsFor(Duration.ofMinutes(2));
        assertThat(rows.brought()).hasSize(25).doesNotHaveDuplicates();
        sweepsFor(Duration.ofMinutes(27));
        assertThat(rows.brought()).hasSize(5 * 25);
        sweepsFor(Duration.ofMinutes(60));
        assertThat(rows.brought()).hasSize(7 * 25);
    }

    @Test
    void aSweepThatWasMissedIsMadeUpForOnce() {
        rows.create(reminder(1, clock.instant()));
        clock.advance(Duration.ofHours(3));
        sweep(Workers.oneByOne());
        sweep(Workers.oneByOne());
        assertThat(rows.brought()).hasSize(1);
    }

    @Test
    @Tag("C44")
    void whereNoSenderTakesAnythingTheRestIsLeftAsItIs() {
        IntStream.range(0, 1_000)
                .forEach(number -> rows.create(reminder(number, clock.instant().plusSeconds(1))));
        clock.advance(Duration.ofMinutes(1));
        List<Integer> pauses = new ArrayList<>();
        Swept swept = new SweepDueMessages(ledger, clock, Workers.oneByOne(), () -> pauses.add(1)).sweep(() -> false);

        assertThat(swept).isEqualTo(new Swept(SweepDueMessages.LEAD, SweepDueMessages.LEAD, false));
        assertThat(pauses).hasSizeBetween(100, 150);
        assertThat(rows.all()).filteredOn(message -> message.revision() == 1).hasSize(1_000 - SweepDueMessages.LEAD);
    }

    @Test
    @Tag("C44")
    void allShardsAreSweptAtOnceAndEachMessageIsMovedOnce() {
        IntStream.range(0, 2_000)
                .forEach(number -> rows.create(reminder(number, clock.instant().plusSeconds(1))));
        clock.advance(Duration.ofMinutes(1));
        Swept swept = new SweepDueMessages(ledger, clock, Workers.atOnce(), () -> senders(20)).sweep(() -> false);

        assertThat(swept).isEqualTo(new Swept(2_000, 2_000, true));
        senders(100);
        assertThat(claimed).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(new HashSet<>(rows.all().stream().map(Message::revision).toList()))
                .containsExactly(3L);
    }

    private void sweepsFor(Duration time) {
        for (int minutes = 0; minutes < time.toMinutes(); minutes++) {
            clock.advance(Duration.ofMinutes(1));
            sweep(Workers.oneByOne());
        }
    }

    private void sweep(Workers workers) {
        assertThat(new SweepDueMessages(ledger, clock, workers, () -> {})
                        .sweep(() -> false)
                        .finished())
                .isTrue();
    }

    /** Senders take what the stream brings, in its order. */
    private void senders(int most) {
        for (int taken = 0; taken < most; taken++) {
            MessageId next;
            synchronized (stream) {
                next = stream.poll();
            }
            if (next == null) {
                return;
            }
            rows.find(next)
                    .filter(message -> message.state() == MessageState.PENDING)
                    .filter(message -> rows.replace(message.claimed("erika@example.org", clock.instant())))
                    .ifPresent(message -> claimed.add(message.id()));
        }
    }

    /** The ledger with its stream. */
    private Ledger watched() {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(rows, arguments);
                        if (Boolean.TRUE.equals(answer)
                                && arguments[0] instanceof Message written
                                && written.state() == MessageState.PENDING) {
                            synchronized (stream) {
                                stream.add(written.id());
                            }
                        }
                        return answer;
                    } catch (InvocationTargetException broken) {
                        throw broken.getCause();
                    }
                });
    }

    private Message reminder(int number, Instant due) {
        return Message.plan(
                Subject.of(order("waiting-" + number)),
                MessageKey.of(BuiltInTypes.PAYMENT_REMINDER, "1"),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                due,
                clock.instant());
    }

    private static OrderKey order(String subject) {
        return OrderKey.of(SHOP, CONNECTION, subject);
    }
}
