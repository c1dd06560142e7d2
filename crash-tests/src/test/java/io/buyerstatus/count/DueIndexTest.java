package io.buyerstatus.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.aws.order.ReferenceOrder;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.CallPoints;
import io.buyerstatus.bench.Changes;
import io.buyerstatus.bench.Counted;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.Reminders;
import io.buyerstatus.bench.SweepBesideSender;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.scheduling.DueShards;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.integrations.contract.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What very many messages cost that are due at one minute: the real sweep, beside real senders, on the real index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("C44")
class DueIndexTest {
    private static final int DUE = Depth.of(600, 100_000);
    private static final EventCodec CODEC = new EventCodec();

    private final Bench bench = Bench.start(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Bench"));
    private final Build build = Build.real(bench);

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void eachIsReadOnceAndNoKeyTakesTheWritesOfAllNorOfTwoOrders() throws Exception {
        Instant now = bench.clock().instant();
        Reminders.plan(bench, 0, DUE, index -> now.plusMillis(60_000L * (index + 1) / DUE));
        bench.clock().advance(Duration.ofMinutes(2));

        Set<String> ofOrders = new HashSet<>();
        Build.Intake intake = build.intake().get();
        SweepBesideSender sweep = new SweepBesideSender(bench, build, Workers.atOnce());
        try (sweep) {
            for (int sweeps = 0; !sweep.once(); sweeps++) {
                ofOrders.addAll(keysSharedByOrders(intake, sweeps));
            }
            ofOrders.addAll(keysSharedByOrders(intake, -1));
        }
        Counted counted = sweep.counted();
        Changes written = sweep.changes();

        // Three cursors for each sweep, and a look or two at whether the senders took what lies before them.
        assertThat(counted.itemsRead()).isBetween(DUE, (int) (DUE * 1.05));
        assertThat(counted.operations()).noneMatch("DynamoDb Scan"::equals);
        assertThat(written.entries()).isEqualTo(DUE);
        assertThat(written.shards())
                .hasSize(DueShards.SHARDS)
                .allSatisfy((shard, writes) -> assertThat(writes).as(shard).isLessThan(2 * DUE / DueShards.SHARDS));
        assertThat(written.busiestRow())
                .as("writes of one row in the second that saw most of them")
                .isLessThanOrEqualTo(Math.max(3, DUE / 100));
        assertThat(ofOrders)
                .as("keys that the events of several orders write")
                .allMatch(key ->
                        key.startsWith("MESSAGES#") || key.startsWith("PICTURES#") || key.startsWith("DOCUMENTS#"));
    }

    /** Takes in the first events of two orders; which keys of tables and of the index both of them wrote. */
    private Set<String> keysSharedByOrders(Build.Intake intake, int round) {
        List<Set<String>> keys = new ArrayList<>();
        for (String subject : List.of("first-" + round, "second-" + round)) {
            Changes changes = new Changes();
            CallPoints.listening(changes, () -> happens(intake, subject));
            assertThat(changes.keys()).isNotEmpty();
            keys.add(changes.keys());
        }
        Set<String> shared = new HashSet<>(keys.getFirst());
        shared.retainAll(keys.getLast());
        // Both orders have the number and the parcels of one: who looks for these finds both.
        shared.removeIf(key -> key.contains("#NUMBER#") || key.contains("#TRACK#"));
        return shared;
    }

    /** Lets happen to an order what happened to the reference order. */
    private static void happens(Build.Intake intake, String subject) {
        for (OrderEvent event : ReferenceOrder.events()) {
            String body = CODEC.encode(new OrderEvent(
                    subject + " " + event.id(),
                    Bench.CONNECTION,
                    subject,
                    event.time(),
                    event.imported(),
                    event.origin(),
                    event.fact()));
            assertThat(Deliveries.failed(intake.take(Deliveries.batch(List.of(Deliveries.record(subject, body))))))
                    .isEmpty();
        }
    }

    /** Rows as the release before the shards wrote them. */
    @Test
    void whatTheReleaseBeforePlannedIsFoundAndSent() {
        OrderKey key = OrderKey.of(Bench.SHOP, Bench.CONNECTION, ReferenceOrder.SUBJECT);
        Instant now = bench.clock().instant();
        happens(build.intake().get(), ReferenceOrder.SUBJECT);
        bench.forgetMessages(key);
        Message planned = Message.plan(
                Subject.of(key),
                MessageKey.of(BuiltInTypes.ORDER_CONFIRMED, MessageKey.ONCE),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                now.plusSeconds(60),
                now);
        Message pending = Message.plan(Subject.of(key), BuiltInTypes.SENT, "x", DeliveryChannel.EMAIL, now);
        for (Message message : List.of(planned, pending)) {
            Map<String, AttributeValue> row = new HashMap<>(MessageItem.write(message));
            row.put(
                    "dueHour",
                    AttributeValue.fromS(LedgerTable.dueHour(message.due().orElseThrow())));
            bench.tables()
                    .putItem(request -> request.tableName(bench.ledgerTable()).item(row));
        }
        bench.clock().advance(Duration.ofMinutes(3));

        Changes changes = new Changes();
        Build.Sweeper sweeper = build.sweeper().get();
        CallPoints.listening(changes, sweeper::sweep);
        assertThat(changes.shards()).isNotEmpty().allSatisfy((shard, writes) -> assertThat(shard)
                .startsWith("MESSAGES#"));
        changes.bring(build.sender().get());

        assertThat(bench.messages(key)).hasSize(2).noneMatch(row -> Optional.ofNullable(row.get("state"))
                .filter(state -> Set.of("planned", "pending").contains(state.s()))
                .isPresent());
    }
}
