package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.SenderReputation;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What telephones' networks say of an SMS, up to three days late, twice, and in any order. */
final class SmsReceiptsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final PhoneNumber NUMBER = new PhoneNumber("+4915112345678");
    private static final OrderKey ORDER = OrderKey.of(SHOP, new ConnectionId("demo-web"), "4711");
    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryReputation reputation = new InMemoryReputation();
    private final ApplyDeliveryReport settle = new ApplyDeliveryReport(ledger, new Breaker(reputation, clock), clock);
    private Message sms =
            Message.plan(Subject.of(ORDER), BuiltInTypes.ORDER_CONFIRMED, "once", DeliveryChannel.SMS, START);

    @BeforeEach
    void send() {
        ledger.plan(sms);
        moved(sms.claimed(NUMBER.e164(), clock.instant()).sent("sms-1", clock.instant()));
    }

    @Test
    @Tag("C49")
    void aReceiptSaysThatItArrivedHoweverLateAndOften() {
        clock.advance(Duration.ofHours(71));
        for (DeliveryReport.Kind kind : List.of(
                DeliveryReport.Kind.SENT,
                DeliveryReport.Kind.DELIVERED,
                DeliveryReport.Kind.SENT,
                DeliveryReport.Kind.DELIVERED)) {
            told(kind, "sms-1", "");
        }

        assertThat(now().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(now().status().since()).isEqualTo(clock.instant());
    }

    @Test
    @Tag("C49")
    void oneThatDidNotArriveFailedAndSaysWhyInTheNetworksWords() {
        told(DeliveryReport.Kind.REJECTED, "sms-1", "Phone is currently unreachable (TEXT_UNREACHABLE)");

        assertThat(now().state()).isEqualTo(MessageState.FAILED);
        assertThat(now().reason()).isEqualTo("Phone is currently unreachable (TEXT_UNREACHABLE)");
        assertThat(ledger.suppression(SHOP, NUMBER))
                .as("it may be reached tomorrow")
                .isEmpty();
    }

    @Test
    @Tag("C49")
    void toANumberThatNobodyHasTheShopSendsNoMore() {
        told(DeliveryReport.Kind.NO_SUCH_NUMBER, "sms-1", "Phone number is invalid (TEXT_INVALID)");
        told(DeliveryReport.Kind.NO_SUCH_NUMBER, "sms-1", "Phone number is invalid (TEXT_INVALID)");

        assertThat(now().state()).isEqualTo(MessageState.FAILED);
        assertThat(ledger.suppression(SHOP, NUMBER)).map(Suppression::cause).contains(Suppression.Cause.NO_SUCH_NUMBER);
        assertThat(ledger.suppression(new ShopId("other"), NUMBER)).isEmpty();
    }

    @Test
    @Tag("C49")
    void oneOfWhichNobodyKnewWhetherItLeftIsSettledByItsReceipt() {
        Message other = Message.plan(Subject.of(ORDER), BuiltInTypes.SENT, "once", DeliveryChannel.SMS, START);
        ledger.plan(other);
        Message unknown = other.claimed(NUMBER.e164(), clock.instant()).outcomeUnknown("500", clock.instant());
        assertThat(ledger.replace(withRevision(unknown, 2))).isTrue();

        settle.settle(new DeliveryReport(
                other.id(), DeliveryReport.Kind.DELIVERED, clock.instant(), Optional.empty(), "sms-7", ""));

        assertThat(ledger.find(other.id()).orElseThrow().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    @Tag("C49")
    void theFailureOfAnEarlierAttemptSaysNothingOfTheNext() {
        told(DeliveryReport.Kind.REJECTED, "sms-1", "unreachable");
        Message again = now().resentByHand(clock.instant());
        assertThat(ledger.replace(again)).isTrue();
        clock.advance(Duration.ofMinutes(5));
        Instant failed = clock.instant();
        clock.advance(Duration.ofMinutes(5));
        Message claimed = again.claimed(NUMBER.e164(), clock.instant());
        assertThat(ledger.replace(claimed)).isTrue();

        settle.settle(new DeliveryReport(
                sms.id(), DeliveryReport.Kind.REJECTED, failed, Optional.empty(), "sms-1", "unreachable"));
        assertThat(now().state()).as("while the next one is on its way").isEqualTo(MessageState.SENDING);

        assertThat(ledger.replace(claimed.sent("sms-2", clock.instant()))).isTrue();
        told(DeliveryReport.Kind.REJECTED, "sms-1", "unreachable");
        assertThat(now().state()).isEqualTo(MessageState.SENT);
        told(DeliveryReport.Kind.REJECTED, "sms-2", "unreachable");
        assertThat(now().state()).isEqualTo(MessageState.FAILED);
    }

    @Test
    void whatBecomesOfSmsSaysNothingOfTheShopsMails() {
        for (int at = 0; at < 3; at++) {
            told(DeliveryReport.Kind.COMPLAINED, "sms-1", "");
        }
        told(DeliveryReport.Kind.DELIVERED, "sms-1", "");

        assertThat(reputation.count(SHOP, LocalDate.of(2026, 11, 20), SenderReputation.Outcome.DELIVERED, 0))
                .isEqualTo(new SenderReputation.Day(0, 0, 0));
    }

    private void told(DeliveryReport.Kind kind, String providerId, String detail) {
        settle.settle(new DeliveryReport(sms.id(), kind, clock.instant(), Optional.empty(), providerId, detail));
    }

    private Message now() {
        return ledger.find(sms.id()).orElseThrow();
    }

    private void moved(Message next) {
        assertThat(ledger.replace(withRevision(next, 2))).isTrue();
    }

    /** Two steps in one write. */
    private static Message withRevision(Message message, long revision) {
        return new Message(
                message.id(),
                revision,
                message.key(),
                message.channel(),
                message.role(),
                message.status(),
                message.schedule(),
                message.delivery());
    }
}
