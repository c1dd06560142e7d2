package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.SenderReputation.Day;
import io.buyerstatus.core.message.SenderReputation.Outcome;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.ApplyDeliveryReport.Settled;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One shop's bad addresses cost no other shop its mail. */
final class BreakerTest {
    private static final ShopId BAD = new ShopId("bad");
    private static final ShopId GOOD = new ShopId("good");
    private static final EmailAddress BUYER = new EmailAddress("erika@example.com");

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-28T09:00:00Z"));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryReputation reputation = new InMemoryReputation();
    private final Breaker breaker = new Breaker(reputation, clock);
    private final ApplyDeliveryReport reports = new ApplyDeliveryReport(ledger, breaker, clock);
    private final RecordingMailSender mails = new RecordingMailSender();
    private final DispatchMessage dispatch = new DispatchMessage(
            ledger,
            settings,
            (message, shop, now) -> Draft.of(
                    message,
                    new Composition.Mail(new OutgoingMail(
                            message.id(), "", Optional.empty(), BUYER, "subject", "text", "", "", Optional.empty()))),
            breaker,
            new AutomationGuard(new InMemoryTallies()),
            mails,
            new RecordingSmsSender(),
            clock);

    BreakerTest() {
        Stream.of(BAD, GOOD)
                .forEach(shop -> settings.replace(
                        new ShopSettings(shop, SettingsLayer.EMPTY, Map.of(), Map.of(), new SealedSecret("sealed"))));
    }

    @ParameterizedTest(name = "{0} delivered, {1} bounced, {2} complained")
    @Tag("G22")
    @CsvSource({
        "0, 9, 0, false",
        "0, 10, 0, true",
        "190, 10, 0, false",
        "189, 10, 0, true",
        "100000, 4000, 0, false",
        "0, 0, 2, false",
        "0, 0, 3, true",
        "3000, 0, 3, false",
        "2999, 0, 3, true"
    })
    void aFewAreNobodysFaultAndMoreMustStayWithinWhatTheProviderBears(
            long delivered, long bounced, long complained, boolean tooBad) {
        assertThat(Breaker.tooBad(new Day(delivered, bounced, complained))).isEqualTo(tooBad);
    }

    @Test
    @Tag("G22")
    void aShopWhoseMailsBounceWaitsADayAndTheOthersGoOn() {
        assertThat(IntStream.range(0, 10).mapToObj(at -> bounce(BAD, at)))
                .containsExactly(
                        Stream.concat(Stream.generate(() -> Settled.MOVED).limit(9), Stream.of(Settled.SHOP_HELD))
                                .toArray(Settled[]::new));

        Message held = dispatch(BAD, BuiltInTypes.SENT, "held");
        assertThat(held.state()).isEqualTo(MessageState.WAITING);
        assertThat(held.reason()).isEqualTo(DispatchMessage.HELD);
        assertThat(dispatch(BAD, BuiltInTypes.ACCESS_CODE, "code").state()).isEqualTo(MessageState.SENT);
        assertThat(dispatch(BAD, BuiltInTypes.BUYER_WROTE, "entry").state()).isEqualTo(MessageState.SENT);
        assertThat(dispatch(GOOD, BuiltInTypes.SENT, "free").state()).isEqualTo(MessageState.SENT);

        clock.advance(Breaker.HELD);
        ledger.replace(held.pending(clock.instant()));
        dispatch.dispatch(held.id());
        assertThat(ledger.find(held.id())).map(Message::state).contains(MessageState.SENT);
    }

    @Test
    @Tag("G22")
    void theSameReportRepeatedCountsOnce() {
        bounce(BAD, 0);
        for (int again = 0; again < 20; again++) {
            assertThat(reports.settle(report(
                            message(BAD, "1", BuiltInTypes.SENT, "bounce-0").id())))
                    .isEqualTo(Settled.NOTHING_NEW);
        }
        assertThat(breaker.holds(BAD)).isFalse();
    }

    @Test
    @Tag("G22")
    void whatArrivesIsCountedByASampleThatIsRightOnAverage() {
        for (int at = 0; at < 1600; at++) {
            Message sent = sent(GOOD, "" + at, "delivered");
            reports.settle(new DeliveryReport(
                    sent.id(), DeliveryReport.Kind.DELIVERED, clock.instant(), Optional.empty(), "", ""));
        }
        long counted = reputation
                .count(GOOD, LocalDate.of(2026, 11, 28), Outcome.DELIVERED, 0)
                .delivered();
        assertThat(counted).isBetween(1100L, 2100L);
    }

    private Settled bounce(ShopId shop, int at) {
        clock.advance(Duration.ofSeconds(1));
        return reports.settle(report(sent(shop, "bounce-" + at).id()));
    }

    private DeliveryReport report(MessageId id) {
        return new DeliveryReport(
                id, DeliveryReport.Kind.BOUNCED_FOR_GOOD, clock.instant(), Optional.empty(), "", "550");
    }

    private Message sent(ShopId shop, String occurrence) {
        return sent(shop, "1", occurrence);
    }

    private Message sent(ShopId shop, String order, String occurrence) {
        Message message = message(shop, order, BuiltInTypes.SENT, occurrence);
        ledger.create(message);
        Message claimed = message.claimed(BUYER.value(), clock.instant());
        ledger.replace(claimed);
        Message sent = claimed.sent("id", clock.instant());
        ledger.replace(sent);
        return sent;
    }

    private Message dispatch(ShopId shop, BuiltInType type, String occurrence) {
        Message message = message(shop, "1", type, occurrence);
        ledger.create(message);
        dispatch.dispatch(message.id());
        return ledger.find(message.id()).orElseThrow();
    }

    private Message message(ShopId shop, String order, BuiltInType type, String occurrence) {
        return Message.plan(
                Subject.of(OrderKey.of(shop, new ConnectionId("web"), order)),
                type,
                occurrence,
                DeliveryChannel.EMAIL,
                clock.instant());
    }
}
