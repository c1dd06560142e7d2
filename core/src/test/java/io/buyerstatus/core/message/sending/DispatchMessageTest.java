package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claim, act, confirm: what becomes of a confirmation, whatever the mail service answers. */
final class DispatchMessageTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final EmailAddress BUYER = new EmailAddress("erika@example.com");

    private int others;
    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final LinkKeys keys = new LinkKeys(secrets);
    private final RecordingMailSender mails = new RecordingMailSender();
    private final RecordingSmsSender sms = new RecordingSmsSender();
    private final SweepDueMessages sweep = new SweepDueMessages(ledger, clock);
    private final Breaker breaker = new Breaker(new InMemoryReputation(), clock);
    private final ApplyDeliveryReport settle = new ApplyDeliveryReport(ledger, breaker, clock);
    private final DispatchMessage dispatch = new DispatchMessage(
            ledger,
            settings,
            new OrderMessageComposer(orders, new OrderLinks(keys, "https://status.example.com"), new PlainRenderer()),
            breaker,
            new AutomationGuard(new InMemoryTallies()),
            mails,
            sms,
            clock);

    @BeforeEach
    void place() {
        set(SettingsLayer.EMPTY);
        OrderEvent placed = SampleEvents.event(
                CONNECTION, "4711", "placed", 0, SampleEvents.placed("4711", Optional.of(BUYER), ""));
        new ApplyOrderEvent(orders, orders, settings, keys, clock).apply(placed);
    }

    @Test
    void whatTheServiceAcceptsIsSentOnceHoweverOftenItIsAsked() {
        dispatch();
        dispatch();

        assertThat(mails.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(BUYER);
            assertThat(mail.text()).contains("https://status.example.com/o/demo-");
        });
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
        assertThat(confirmation().delivery().providerId()).isEqualTo("mail-1");
    }

    @Test
    void whatCertainlyDidNotLeaveIsTriedAgain() {
        mails.answering(new SendResult.Retryable("throttled"));
        dispatch();
        assertThat(confirmation().state()).isEqualTo(MessageState.WAITING);

        later(Duration.ofMinutes(2));
        dispatch();

        assertThat(mails.mails()).hasSize(2);
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    @Tag("G1")
    void anOutageThatIsLongerThanAnyPatienceLosesNothing() {
        dispatchOther(new SendResult.Accepted("before"));
        later(Duration.ofMinutes(10));
        for (int hours = 0; hours < 60; hours++) {
            mails.answering(new SendResult.Retryable("503"));
            dispatch();
            assertThat(confirmation().state()).isEqualTo(MessageState.WAITING);
            later(Duration.ofHours(1));
        }
        mails.answering(new SendResult.Retryable("throttled"));
        dispatch();
        later(Duration.ofHours(1));
        dispatch();

        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    @Tag("G1")
    void theRushAfterAnOutageEndsNoPatience() {
        mails.answering(new SendResult.Retryable("503"));
        dispatch();
        later(Duration.ofHours(60));
        dispatchOther(new SendResult.Accepted("after"));
        mails.answering(new SendResult.Retryable("throttled"));
        dispatch();

        assertThat(confirmation().state()).isEqualTo(MessageState.WAITING);
    }

    @Test
    @Tag("G1")
    void aMessageThatAloneCannotLeaveWhileOthersDoIsGivenUpInTheEnd() {
        for (int halfHours = 0; halfHours < 2 * 49; halfHours++) {
            dispatchOther(new SendResult.Accepted("other"));
            if (confirmation().state() == MessageState.PENDING) {
                mails.answering(new SendResult.Retryable("403"));
                dispatch();
            }
            later(Duration.ofMinutes(30));
        }

        assertThat(confirmation().state()).isEqualTo(MessageState.FAILED);
        assertThat(confirmation().reason()).isEqualTo("gave up: 403");
    }

    @Test
    @Tag("G1")
    void aSenderThatDoesNotRunForDaysLosesNothing() {
        later(Duration.ofHours(60));
        assertThat(confirmation().state()).isEqualTo(MessageState.PENDING);

        dispatch();

        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    @Tag("G1")
    void whatFailedIsSentOnceMoreWhenAPersonSaysSo() {
        mails.answering(new SendResult.Refused("identity not verified"));
        dispatch();
        later(Duration.ofHours(10));
        assertThat(ledger.replace(confirmation().resentByHand(clock.instant()))).isTrue();

        dispatch();

        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
        assertThat(mails.mails()).hasSize(2);
    }

    /** Somebody else's message leaves, or does not. */
    private void dispatchOther(SendResult result) {
        String number = "other-" + others++;
        OrderEvent placed = SampleEvents.event(
                CONNECTION, number, "placed-" + number, 0, SampleEvents.placed(number, Optional.of(BUYER), ""));
        new ApplyOrderEvent(orders, orders, settings, keys, clock).apply(placed);
        mails.answering(result);
        dispatch.dispatch(ledger.all().stream()
                .filter(message -> message.id().subject().equals(Subject.of(OrderKey.of(SHOP, CONNECTION, number))))
                .filter(message -> message.key().type().equals(BuiltInTypes.ORDER_CONFIRMED))
                .findFirst()
                .orElseThrow()
                .id());
    }

    @Test
    void whatTheServiceRefusesFailsForGood() {
        mails.answering(new SendResult.Refused("address is malformed"));
        dispatch();
        later(Duration.ofDays(1));
        dispatch();

        assertThat(mails.mails()).hasSize(1);
        assertThat(confirmation().state()).isEqualTo(MessageState.FAILED);
        assertThat(confirmation().reason()).isEqualTo("address is malformed");
    }

    @Test
    @Tag("G1")
    void whatNobodyCanWriteFailsAtOnceWithItsReasonAndNoWordOfIt() {
        DispatchMessage broken = new DispatchMessage(
                ledger,
                settings,
                new OrderMessageComposer(
                        orders, new OrderLinks(keys, "https://status.example.com"), new PlainRenderer() {
                            @Override
                            public RenderedMail mail(Material material) {
                                throw new IllegalArgumentException("O Brien: " + material);
                            }
                        }),
                breaker,
                new AutomationGuard(new InMemoryTallies()),
                mails,
                sms,
                clock);

        broken.dispatch(confirmation().id());

        assertThat(confirmation().state()).isEqualTo(MessageState.FAILED);
        assertThat(confirmation().reason())
                .startsWith("could not be written: IllegalArgumentException at DispatchMessageTest.java:")
                .doesNotContain("Brien");
    }

    @Test
    void anUnclearMailThatTheServiceReportsIsNeverSentAgain() {
        mails.answering(new SendResult.Indeterminate("time-out"));
        dispatch();
        assertThat(confirmation().state()).isEqualTo(MessageState.OUTCOME_UNKNOWN);

        report(DeliveryReport.Kind.SENT);
        later(Duration.ofDays(1));
        dispatch();

        assertThat(mails.mails()).hasSize(1);
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void anUnclearMailThatNobodyReportsIsSentAgainOnceAndFlagged() {
        mails.answering(new SendResult.Indeterminate("time-out"), new SendResult.Indeterminate("time-out"));
        dispatch();
        later(Duration.ofMinutes(14));
        assertThat(confirmation().state()).isEqualTo(MessageState.OUTCOME_UNKNOWN);
        later(Duration.ofMinutes(2));
        dispatch();
        assertThat(confirmation().delivery().resent()).isTrue();

        later(Duration.ofDays(3));
        dispatch();

        assertThat(mails.mails()).hasSize(2);
        assertThat(confirmation().state()).isEqualTo(MessageState.OUTCOME_UNKNOWN);
    }

    @Test
    void aClaimWhoseSenderDiedIsUnknownNotPending() {
        assertThat(ledger.replace(confirmation().claimed(BUYER.value(), clock.instant())))
                .isTrue();
        dispatch();
        assertThat(mails.mails()).isEmpty();

        later(Duration.ofMinutes(6));

        assertThat(confirmation().state()).isEqualTo(MessageState.OUTCOME_UNKNOWN);
        assertThat(confirmation().reason()).isEqualTo("the sender's claim expired");
    }

    @Test
    void aClaimIsSweptNoSoonerThanItsLeaseEndsThoughItIsLookedAtBefore() {
        Optional<Instant> due = confirmation().due();
        assertThat(ledger.replace(confirmation().claimed(BUYER.value(), clock.instant())))
                .isTrue();
        assertThat(confirmation().due()).isEqualTo(due);

        later(Timing.LEASE.minusSeconds(1));
        assertThat(confirmation().due().orElseThrow()).isBefore(clock.instant());
        assertThat(confirmation().state()).isEqualTo(MessageState.SENDING);

        later(Duration.ofSeconds(1));
        assertThat(confirmation().state()).isEqualTo(MessageState.OUTCOME_UNKNOWN);
    }

    @Test
    void aClaimThatComesLateIsLookedAtWhenItsLeaseEnds() {
        clock.advance(Timing.STREAM_GRACE);
        Message claimed = confirmation().claimed(BUYER.value(), clock.instant());
        assertThat(claimed.due()).contains(clock.instant().plus(Timing.LEASE));
    }

    @Test
    void reportsSettleInAnyOrderAndAnyNumber() {
        dispatch();
        report(DeliveryReport.Kind.DELIVERED);
        report(DeliveryReport.Kind.SENT);
        report(DeliveryReport.Kind.DELIVERED);
        assertThat(confirmation().state()).isEqualTo(MessageState.DELIVERED);

        report(DeliveryReport.Kind.COMPLAINED);
        assertThat(confirmation().state()).isEqualTo(MessageState.COMPLAINED);
        assertThat(ledger.suppression(SHOP, BUYER)).map(Suppression::cause).hasValue(Suppression.Cause.COMPLAINT);
    }

    @Test
    @Tag("G1")
    void whatArrivedIsNotTurnedBackByWhatGivesUpElsewhere() {
        dispatch();
        report(DeliveryReport.Kind.DELIVERED);
        report(DeliveryReport.Kind.BOUNCED);
        assertThat(confirmation().state()).isEqualTo(MessageState.DELIVERED);

        report(DeliveryReport.Kind.BOUNCED_FOR_GOOD);
        assertThat(confirmation().state()).isEqualTo(MessageState.BOUNCED);
    }

    @Test
    void anAddressThatBouncedGetsNothingMore() {
        ledger.suppress(SHOP, BUYER, new Suppression(Suppression.Cause.BOUNCE, "550", clock.instant()));

        dispatch();

        assertThat(mails.mails()).isEmpty();
        assertThat(confirmation().state()).isEqualTo(MessageState.SKIPPED);
        assertThat(confirmation().reason()).startsWith("address bounced on ");
    }

    @Test
    void aSwitchedOffShopSendsNothingAndLosesNothing() {
        set(SettingsLayer.EMPTY.with(GeneralSettings.ENABLED, false));
        dispatch();
        assertThat(confirmation().reason()).isEqualTo("the shop is switched off");

        set(SettingsLayer.EMPTY);
        later(Duration.ofMinutes(2));
        dispatch();

        assertThat(mails.mails()).hasSize(1);
    }

    @DisplayName("C54: who tries things out has it all at one address; nothing of it goes out later")
    @Test
    @Tag("BL-58")
    @Tag("C54")
    void aTestGoesToTheTesterAndCountsAsSent() {
        EmailAddress tester = new EmailAddress("tester@example.org");
        set(SettingsLayer.EMPTY.with(MessageSettings.TEST_ADDRESS, tester));
        mails.answering(new SendResult.Retryable("throttled"));
        dispatch();
        later(Duration.ofMinutes(2));
        dispatch();

        assertThat(mails.mails())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.to()).isEqualTo(tester))
                .extracting(OutgoingMail::subject)
                .containsOnly("[Test, to erika@example.com] subject");
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
        assertThat(confirmation().delivery().recipient()).isEqualTo(tester.value());
        assertThat(confirmation().trace().meantFor()).isEqualTo(BUYER.value());

        set(SettingsLayer.EMPTY);
        later(Duration.ofDays(1));
        dispatch();
        assertThat(mails.mails()).hasSize(2);
    }

    @DisplayName("C54: what waited while things were tried out is the buyer's in the end, and no test")
    @Test
    @Tag("BL-58")
    @Tag("C54")
    void whatWaitedGoesToTheBuyer() {
        set(SettingsLayer.EMPTY.with(MessageSettings.TEST_ADDRESS, new EmailAddress("tester@example.org")));
        mails.answering(new SendResult.Retryable("throttled"));
        dispatch();
        set(SettingsLayer.EMPTY);
        later(Duration.ofMinutes(2));
        dispatch();

        assertThat(mails.mails().getLast().to()).isEqualTo(BUYER);
        assertThat(mails.mails().getLast().subject()).isEqualTo("subject");
        assertThat(confirmation().trace().meantFor()).isEmpty();
    }

    @Test
    void aCancelledOrderIsNotConfirmed() {
        OrderEvent cancelled = SampleEvents.event(CONNECTION, "4711", "cancelled", 1, new Fact.OrderCancelled(""));
        new ApplyOrderEvent(orders, orders, settings, keys, clock).apply(cancelled);

        dispatch();

        assertThat(mails.mails()).isEmpty();
        assertThat(confirmation().reason()).isEqualTo("order cancelled");
    }

    private void dispatch() {
        dispatch.dispatch(confirmation().id());
    }

    private void later(Duration by) {
        clock.advance(by);
        assertThat(sweep.sweep(() -> false).finished()).isTrue();
    }

    private void report(DeliveryReport.Kind kind) {
        MessageId id = confirmation().id();
        settle.settle(new DeliveryReport(id, kind, clock.instant(), Optional.of(BUYER), "mail-1", ""));
    }

    private Message confirmation() {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(BuiltInTypes.ORDER_CONFIRMED))
                .findFirst()
                .orElseThrow();
    }

    private void set(SettingsLayer layer) {
        settings.replace(new ShopSettings(
                SHOP,
                layer,
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                Map.of(
                        CONNECTION,
                        Connection.installed(
                                CONNECTION,
                                SHOP,
                                CHANNEL,
                                ConnectionKind.GENERIC,
                                SampleEvents.PLACED_AT.minus(Duration.ofDays(90)))),
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    /** Writes the link and nothing else. */
    private static class PlainRenderer implements MessageRenderer {
        @Override
        public RenderedMail mail(Material material) {
            String link = material.link().toString();
            return new RenderedMail("subject", link, "<a href=\"" + link + "\">order</a>");
        }

        @Override
        public String sms(Material material) {
            return material.link().toString();
        }
    }
}
