package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.Claim;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageStep;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SendingSpan;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.scheduling.DueShards;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a {@link Ledger} does with the messages that orders' commits put into it. */
public abstract class LedgerContract {
    private static final Duration LAG = Duration.ofSeconds(20);

    private final OrderKey key = Fresh.order();
    private final Instant hour = Fresh.hour();

    protected abstract OrderStore orders();

    /** The ledger that the orders' commits write to. */
    protected abstract Ledger ledger();

    @Test
    @Tag("G1")
    void whenSendingWorkedIsKeptForEachChannel() {
        Instant since = Instant.parse("2026-11-21T08:00:00Z");
        SendingSpan span = new SendingSpan(since, since.plusSeconds(600));

        ledger().noteSending(DeliveryChannel.SMS, SendingSpan.at(since));
        ledger().noteSending(DeliveryChannel.EMAIL, SendingSpan.at(since));
        ledger().noteSending(DeliveryChannel.EMAIL, span);

        assertThat(ledger().sending(DeliveryChannel.EMAIL)).contains(span);
        assertThat(ledger().sending(DeliveryChannel.SMS)).contains(SendingSpan.at(since));
    }

    @Test
    void anUnknownMessageIsAbsentAndCannotBeReplaced() {
        Message message = Samples.message(key, "1", hour);
        assertThat(ledger().find(message.id())).isEmpty();
        assertThat(ledger().replace(message.skipped("order cancelled", hour))).isFalse();
        assertThat(ledger().find(message.id())).isEmpty();
    }

    @Test
    void whatIsPlannedWithoutAnOrdersTransactionIsPlannedOnce() {
        Message message = planned("1", hour);
        Message other = new Message(
                MessageId.of(message.id().subject(), message.key(), message.channel(), RecipientRole.SELLER),
                1,
                message.key(),
                message.channel(),
                RecipientRole.SELLER,
                message.status(),
                message.schedule(),
                message.delivery());
        assertThat(ledger().plan(other)).isTrue();
        assertThat(ledger().replace(other.pending(hour))).isTrue();
        assertThat(ledger().plan(other)).isFalse();
        assertThat(ledger().find(other.id())).contains(other.pending(hour));
    }

    @Test
    void ofTwoWhoReplaceAMessageTheFirstSucceeds() {
        Message planned = planned("1", hour);
        Message pending = planned.pending(hour);
        assertThat(ledger().replace(pending)).isTrue();
        assertThat(ledger().replace(planned.skipped("too late", hour))).isFalse();
        assertThat(ledger().find(planned.id())).contains(pending);
        assertThat(ledger().replace(pending.claimed("erika@example.org", hour))).isTrue();
        assertThat(ledger().replace(pending.claimed("erika@example.org", hour))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aMessageInAnyStateComesBackAsItWas(MessageState state) {
        Message planned = planned("1", hour);
        for (boolean full : List.of(false, true)) {
            Message next = new Message(
                    planned.id(),
                    full ? 3 : 2,
                    planned.key(),
                    planned.channel(),
                    planned.role(),
                    new Message.Status(
                            state,
                            full ? "Grund: \u00e4\u00f6\uD83D\uDCE6" : "",
                            hour.plusNanos(999_999_999),
                            full ? everyState() : List.of()),
                    new Message.Schedule(
                            planned.schedule().plannedAt(),
                            hour.plusNanos(1),
                            full ? Optional.of(hour.plusNanos(123_456_789)) : Optional.empty()),
                    full
                            ? new Message.Delivery(
                                    7, true, "erika@example.org", "0100019abc-def", "shop", "mailbox shop: 535")
                            : Message.Delivery.NONE);
            assertThat(ledger().replace(next)).isTrue();
            assertThat(ledger().find(next.id())).contains(next);
        }
    }

    private List<MessageStep> everyState() {
        return Arrays.stream(MessageState.values())
                .map(state ->
                        new MessageStep(state, hour.minusSeconds(state.name().length())))
                .toList();
    }

    @Test
    void messagesAreDueUpToTheTimeAskedForHoweverLongTheyWere() {
        Instant until = hour.plusSeconds(1800);
        Message last = planned("1", until);
        Message second = planned("2", hour.plusNanos(500));
        Message first = planned("3", hour);
        planned("4", until.plusNanos(1));
        Message longSince = planned("5", hour.minus(Duration.ofDays(40)));
        planned("6", hour.plusSeconds(3600));
        assertThat(due(until, 4)).containsExactlyInAnyOrder(longSince, first, second, last);
        assertThat(due(hour.minusSeconds(1), 1)).containsExactly(longSince);
    }

    @Test
    @Tag("C44")
    void whatIsDueIsSpreadOverAllShardsOldestFirstAndNobodyReadsMoreThanTheyAskFor() {
        List<Message> messages = IntStream.range(0, 200)
                .mapToObj(at -> Samples.message(key, Integer.toString(at), hour.plusSeconds(7 * at % 200)))
                .toList();
        for (int at = 0; at < messages.size(); at += 50) {
            orders().commit(Samples.saying(orders().find(key), key, List.of(), messages.subList(at, at + 50)));
        }
        due(hour.plusSeconds(200), 200);
        for (int shard = 0; shard < DueShards.SHARDS; shard++) {
            DueShards.Reader<Message> reader = ledger().shard(shard, hour.plusSeconds(200));
            List<Message> mine = new ArrayList<>();
            while (!reader.atEnd()) {
                List<Message> some = reader.next(3);
                assertThat(some).hasSizeLessThanOrEqualTo(3);
                mine.addAll(some);
            }
            assertThat(mine)
                    .isSortedAccordingTo(Comparator.comparing(
                            (Message message) -> message.due().orElseThrow()))
                    .filteredOn(message -> message.id().subject().equals(Subject.of(key)))
                    .hasSizeBetween(1, 40);
        }
    }

    @Test
    void whatIsBroughtAgainStaysAsItIsAndTheTimeIsKept() {
        Message pending = planned("1", hour).pending(hour);
        ledger().replace(pending);
        ledger().bringAgain(List.of(pending.id()), hour);
        assertThat(ledger().find(pending.id())).contains(pending);
        ledger().noteBroughtAgain(hour);
        ledger().noteBroughtAgain(hour.plusNanos(1));
        assertThat(ledger().broughtAgain()).contains(hour.plusNanos(1));
    }

    @Test
    void aMessageWithNothingMoreToDoIsNotDue() {
        Message one = planned("1", hour.plusSeconds(1));
        Message other = planned("2", hour.plusSeconds(2));
        due(hour.plusSeconds(10), 2);
        ledger().replace(one.skipped("order cancelled", hour));
        assertThat(due(hour.plusSeconds(10), 1)).containsExactly(other);
    }

    @Test
    void aMessageThatIsDueLaterMoves() {
        Message planned = planned("1", hour.plusSeconds(1));
        Message pending = planned.pending(hour.plusSeconds(1));
        ledger().replace(pending);
        assertThat(due(hour.plusSeconds(3599), 1)).containsExactly(pending);
    }

    @Test
    void hundredsDueAtOneInstantAreAllHandedOver() {
        List<Message> messages = IntStream.range(0, 300)
                .mapToObj(at -> Samples.message(key, Integer.toString(at), hour.plusSeconds(7)))
                .toList();
        for (int at = 0; at < messages.size(); at += 50) {
            orders().commit(Samples.saying(orders().find(key), key, List.of(), messages.subList(at, at + 50)));
        }
        assertThat(due(hour.plusSeconds(7), 300)).containsExactlyInAnyOrderElementsOf(messages);
    }

    /** The only test that uses the cursor, since there is one per ledger. */
    @Test
    void theCursorIsAbsentUntilItIsMoved() {
        assertThat(ledger().cursor()).isEmpty();
        ledger().moveCursor(hour);
        assertThat(ledger().cursor()).contains(hour);
        ledger().moveCursor(hour.plusSeconds(7200));
        assertThat(ledger().cursor()).contains(hour.plusSeconds(7200));
    }

    @Test
    void anAddressIsSuppressedForOneShopHoweverItIsSpelt() {
        ShopId shop = Fresh.shop();
        EmailAddress address = new EmailAddress("Erika@Example.org");
        assertThat(ledger().suppression(shop, address)).isEmpty();
        Suppression bounced = new Suppression(Suppression.Cause.BOUNCE, "550 5.1.1 no such user", Samples.NOW);
        ledger().suppress(shop, address, bounced);
        assertThat(ledger().suppression(shop, new EmailAddress("erika@example.ORG")))
                .contains(bounced);
        assertThat(ledger().suppression(Fresh.shop(), address)).isEmpty();
        assertThat(ledger().suppression(shop, new EmailAddress("erik@example.org")))
                .isEmpty();
    }

    @Test
    @Tag("C49")
    void aNumberIsSuppressedForOneShop() {
        ShopId shop = Fresh.shop();
        PhoneNumber number = new PhoneNumber("+4915112345678");
        assertThat(ledger().suppression(shop, number)).isEmpty();
        Suppression nobody = new Suppression(Suppression.Cause.NO_SUCH_NUMBER, "invalid", Samples.NOW);
        ledger().suppress(shop, number, nobody);
        ledger().suppress(shop, number, new Suppression(Suppression.Cause.NO_SUCH_NUMBER, "later", Samples.NOW));
        assertThat(ledger().suppression(shop, number)).contains(nobody);
        assertThat(ledger().suppression(Fresh.shop(), number)).isEmpty();
        assertThat(ledger().suppression(shop, new PhoneNumber("+4915112345679")))
                .isEmpty();
    }

    @Test
    void theFirstReasonToSuppressAnAddressStays() {
        ShopId shop = Fresh.shop();
        EmailAddress address = new EmailAddress("erika@example.org");
        Suppression complaint = new Suppression(Suppression.Cause.COMPLAINT, "", Samples.NOW);
        ledger().suppress(shop, address, complaint);
        ledger().suppress(shop, address, new Suppression(Suppression.Cause.BOUNCE, "later", Samples.NOW));
        assertThat(ledger().suppression(shop, address)).contains(complaint);
    }

    @Test
    @Tag("G22")
    void ofMoreClaimsThanAQuotaLeavesTheOthersWriteNothing() {
        Quota quota =
                Quota.of(Quota.Kind.ADDED_ADDRESS, new EmailAddress(Fresh.shop().value() + "@example.org"));
        for (int at = 0; at < 3; at++) {
            Message pending = planned("quota " + at, hour).pending(hour);
            ledger().replace(pending);
            assertThat(claim(pending, List.of(quota), hour.plusSeconds(at))).isEqualTo(new Claim.Taken());
        }
        Message planned = planned("quota 3", hour);
        Message pending = planned.pending(hour);
        ledger().replace(pending);
        assertThat(claim(pending, List.of(quota), hour.plusSeconds(86_399))).isEqualTo(new Claim.Exceeded(quota));
        assertThat(ledger().find(pending.id())).contains(pending);
        assertThat(claim(pending, List.of(quota), hour.plusSeconds(86_400))).isEqualTo(new Claim.Taken());
        assertThat(ledger().find(pending.id())).map(Message::state).contains(MessageState.SENDING);
        assertThat(claim(pending, List.of(quota), hour.plusSeconds(90_000))).isEqualTo(new Claim.NotMine());
    }

    @Test
    @Tag("G22")
    void aClaimThatOneQuotaRefusesTakesNothingOfAnother() {
        ShopId shop = Fresh.shop();
        Quota none = new Quota.SmsOfShop(shop, YearMonth.of(2026, 11), 0);
        Quota one = new Quota.SmsOfShop(Fresh.shop(), YearMonth.of(2026, 11), 1);
        Message pending = planned("both", hour).pending(hour);
        ledger().replace(pending);
        assertThat(claim(pending, List.of(one, none), hour)).isEqualTo(new Claim.Exceeded(none));
        assertThat(claim(pending, List.of(one), hour)).isEqualTo(new Claim.Taken());
        Message next = planned("next", hour).pending(hour);
        ledger().replace(next);
        assertThat(claim(next, List.of(one), hour)).isEqualTo(new Claim.Exceeded(one));
    }

    @Test
    @Tag("C48")
    void theSmsOfAMonthCostNoMoreThanTheyMay() {
        ShopId shop = Fresh.shop();
        Quota sixCents = sms(shop, "0.06", Optional.of("0.13"));
        assertThat(claimed("first", sixCents)).isEqualTo(new Claim.Taken());
        assertThat(claimed("second", sms(shop, "0.06", Optional.of("0.13")))).isEqualTo(new Claim.Taken());
        Quota third = sms(shop, "0.011", Optional.of("0.13"));
        assertThat(claimed("third", third)).isEqualTo(new Claim.Exceeded(third));
        assertThat(claimed("exactly", sms(shop, "0.01", Optional.of("0.13")))).isEqualTo(new Claim.Taken());
        assertThat(claimed("without a bound", sms(shop, "9.99", Optional.empty())))
                .isEqualTo(new Claim.Taken());
        Quota none = sms(Fresh.shop(), "0.001", Optional.of("0"));
        assertThat(claimed("nothing", none)).isEqualTo(new Claim.Exceeded(none));
    }

    private static Quota sms(ShopId shop, String cost, Optional<String> budget) {
        return new Quota.SmsOfShop(
                shop, YearMonth.of(2026, 11), 100, new BigDecimal(cost), budget.map(BigDecimal::new));
    }

    private Claim claimed(String occurrence, Quota quota) {
        Message pending = planned(occurrence, hour).pending(hour);
        ledger().replace(pending);
        return claim(pending, List.of(quota), hour);
    }

    private Claim claim(Message pending, List<Quota> quotas, Instant now) {
        return ledger().claim(pending.claimed("erika@example.org", now), quotas, now);
    }

    private Message planned(String occurrence, Instant due) {
        Message message = Samples.message(key, occurrence, due);
        assertThat(orders().commit(Samples.saying(orders().find(key), key, List.of(), List.of(message))))
                .isEqualTo(OrderStore.Commit.DONE);
        return message;
    }

    /** What is due, once the index shows as many as expected. */
    private List<Message> due(Instant until, int expected) {
        long deadline = System.nanoTime() + LAG.toNanos();
        while (true) {
            List<Message> due = IntStream.range(0, DueShards.SHARDS)
                    .mapToObj(shard -> ledger().shard(shard, until))
                    .flatMap(LedgerContract::all)
                    .filter(message -> message.id().subject().equals(Subject.of(key)))
                    .toList();
            if (due.size() == expected || System.nanoTime() > deadline) {
                return due;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static Stream<Message> all(DueShards.Reader<Message> shard) {
        List<Message> all = new ArrayList<>();
        while (!shard.atEnd()) {
            all.addAll(shard.next(100));
        }
        return all.stream();
    }
}
