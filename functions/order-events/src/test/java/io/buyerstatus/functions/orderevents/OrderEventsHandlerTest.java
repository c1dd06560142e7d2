package io.buyerstatus.functions.orderevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.access.verification.OrdersByNumber;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryFailureLog;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryWithdrawals;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.DeclaredElsewhere;
import io.buyerstatus.core.withdrawal.TakeDeclaredElsewhere;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.integrations.contract.DeclarationCodec;
import io.buyerstatus.integrations.contract.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches as SQS hands them over, read by Lambda's own serializer. */
final class OrderEventsHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey ORDER = OrderKey.of(SHOP, CONNECTION, "10042");

    private final MutableClock clock = new MutableClock(NOW);
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryWithdrawals withdrawals = new InMemoryWithdrawals(orders, ledger);
    private final InMemoryFailureLog failures = new InMemoryFailureLog();
    private final OrderEventsHandler handler = handler();

    @Test
    void aBatchIsFoldedIntoItsOrder() {
        install(NOW.minus(Duration.ofDays(90)));

        assertThat(failed(Triggers.sqs("order-events.sqs"))).isEmpty();

        assertThat(orders.find(ORDER)).map(Order::progress).hasValue(Progress.SENT);
        assertThat(ledger.all())
                .extracting(message -> message.key().type())
                .contains(BuiltInTypes.ORDER_CONFIRMED, BuiltInTypes.SENT, BuiltInTypes.REVIEW_REQUEST);
    }

    @Test
    void theSameBatchFiveTimesHasOneEffect() {
        install(NOW.minus(Duration.ofDays(90)));
        handle(Triggers.sqs("order-events.sqs"));
        Optional<Order> once = orders.find(ORDER);
        List<Message> messages = ledger.all();

        for (int again = 0; again < 4; again++) {
            assertThat(failed(Triggers.sqs("order-events.sqs"))).isEmpty();
        }

        assertThat(orders.find(ORDER)).isEqualTo(once);
        assertThat(ledger.all()).isEqualTo(messages);
    }

    @Test
    void aBrokenRecordFailsAloneAndItsReasonIsKept() {
        install(NOW.minus(Duration.ofDays(90)));
        SQSEvent batch = Triggers.sqs("order-events.sqs-with-poison");
        String poison = batch.getRecords().getFirst().getMessageId();

        assertThat(failed(batch)).containsExactly(poison);

        assertThat(failures.find(poison))
                .map(FailureLog.Failure::reason)
                .hasValueSatisfying(reason ->
                        assertThat(reason).startsWith("breaks the contract: ").contains("json"));
        assertThat(orders.find(ORDER)).isPresent();
    }

    @Test
    void evenARecordThatIsDeeperThanTheStackFailsAlone() {
        install(NOW.minus(Duration.ofDays(90)));
        SQSEvent batch = Triggers.sqs("order-events.sqs-with-poison");
        batch.getRecords().getFirst().setBody("[".repeat(200_000));

        assertThat(failed(batch)).hasSize(1);

        assertThat(orders.find(ORDER)).isPresent();
    }

    @Test
    void eventsOfAConnectionThatNobodyInstalledAreTriedAgain() {
        SQSEvent batch = Triggers.sqs("order-events.sqs");

        assertThat(failed(batch))
                .containsExactlyElementsOf(batch.getRecords().stream()
                        .map(SQSEvent.SQSMessage::getMessageId)
                        .toList());
        assertThat(failures.find(batch.getRecords().getFirst().getMessageId()))
                .map(FailureLog.Failure::reason)
                .hasValueSatisfying(reason -> assertThat(reason).contains("demo-generic"));
    }

    @Test
    @Tag("KS-1")
    void anOrderFromBeforeTheInstallationIsRefusedVisiblyAndNotTriedAgain() {
        install(NOW.minus(Duration.ofHours(1)));

        assertThat(failed(Triggers.sqs("order-events.sqs"))).isEmpty();

        assertThat(ledger.all()).isEmpty();
        assertThat(orders.newest(SHOP, 10)).isNotEmpty().allSatisfy(refusal -> assertThat(refusal.rule())
                .isEqualTo("placed-before-installation"));
    }

    /** D9: what a buyer declared to the shop system is the same thing as what is declared here, once; its receipt came from there. */
    @Test
    @Tag("G5")
    void d9AWithdrawalThatTheShopSystemToldOfIsTakenOnceAndTheSellerIsTold() {
        install(NOW.minus(Duration.ofDays(90)));
        handle(Triggers.sqs("order-events.sqs"));
        SQSEvent batch = Triggers.sqs("order-events.sqs");
        String body = new DeclarationCodec()
                .encode(new DeclaredElsewhere(
                        CONNECTION,
                        "e1",
                        NOW.minusSeconds(5),
                        "Greta Sommerfeld",
                        "10042",
                        new EmailAddress("Greta.Sommerfeld@example.com"),
                        ""));
        batch.getRecords().forEach(message -> message.setBody(body));

        assertThat(failed(batch)).isEmpty();
        assertThat(failed(batch)).isEmpty();

        assertThat(orders.find(ORDER).orElseThrow().buyerWithdrew()).isTrue();
        assertThat(withdrawals.all(SHOP)).singleElement().satisfies(kept -> {
            assertThat(kept.withdrawal().at()).isEqualTo(NOW.minusSeconds(5));
            assertThat(kept.withdrawal().order()).contains(ORDER);
        });
        assertThat(ledger.all())
                .extracting(message -> message.key().type())
                .containsOnlyOnce(BuiltInTypes.WITHDRAWAL_DECLARED)
                .doesNotContain(BuiltInTypes.WITHDRAWAL_RECEIVED);
    }

    @Test
    @Tag("G5")
    void d9AWithdrawalOfAConnectionThatNobodyInstalledIsTriedAgain() {
        SQSEvent batch = Triggers.sqs("order-events.sqs");
        DeclaredElsewhere declared = new DeclaredElsewhere(
                CONNECTION, "e1", NOW, "Erika", "10042", new EmailAddress("erika@example.com"), "the pot");
        batch.getRecords().forEach(message -> message.setBody(new DeclarationCodec().encode(declared)));

        assertThat(failed(batch)).hasSameSizeAs(batch.getRecords());
        assertThat(withdrawals.all(SHOP)).isEmpty();
    }

    @Test
    void aConflictIsTriedAgainAtOnce() {
        install(NOW.minus(Duration.ofDays(90)));
        SQSEvent batch = Triggers.sqs("order-events.sqs");
        SQSEvent other = Triggers.sqs("order-events.sqs-with-poison");
        orders.beforeNextCommit(() -> handle(other));

        assertThat(failed(batch)).isEmpty();

        assertThat(orders.find(ORDER)).map(Order::progress).hasValue(Progress.SENT);
    }

    private List<String> failed(SQSEvent batch) {
        return handle(batch).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private SQSBatchResponse handle(SQSEvent batch) {
        return handler.handleRequest(batch, Contexts.withTimeLeft(() -> 30_000));
    }

    private OrderEventsHandler handler() {
        return new OrderEventsHandler(new OrderEventsWiring(
                new EventCodec(),
                new DeclarationCodec(),
                new ApplyOrderEvent(orders, orders, settings, new LinkKeys(new FakeSecretBox()), clock),
                new TakeDeclaredElsewhere(settings, new OrdersByNumber(orders, orders), orders, withdrawals, clock),
                new SqsBatch(failures, clock)));
    }

    private void install(Instant at) {
        ChannelId channel = new ChannelId("web");
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(channel, SettingsLayer.EMPTY),
                Map.of(CONNECTION, Connection.installed(CONNECTION, SHOP, channel, ConnectionKind.GENERIC, at)),
                new FakeSecretBox().seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[32])));
    }
}
