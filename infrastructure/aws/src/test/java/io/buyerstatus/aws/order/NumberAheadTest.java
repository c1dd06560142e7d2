package io.buyerstatus.aws.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.testing.contract.Fresh;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.tracking.ScanStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A carrier speaks of a number while an order gets it, at any moment: one of the two learns of the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberAheadTest {
    private static final String NUMBER = "00340434161094099999";

    /** Before and after each of three calls, and afterwards. */
    private static final int MOMENTS = 7;

    private final DynamoDbLocal engine = new DynamoDbLocal();
    private final DynamoDbClient undisturbed = Clients.dynamoDb(engine.endpoint());
    private final Meanwhile meanwhile = new Meanwhile();
    private final DynamoDbClient disturbed = Clients.dynamoDb(engine.endpoint(), meanwhile);
    private final TemplateTables tables = TemplateTables.read();
    private final String orders = tables.create(undisturbed, "Orders");
    private final String ledger = tables.create(undisturbed, "Ledger");

    /** Has something happen before a call or after it. */
    private static final class Meanwhile implements ExecutionInterceptor {
        private int moment;
        private IntConsumer happens = at -> {};

        /** @param what is told the moment: 0 before the first call, 1 after it, 2 before the second */
        void happens(IntConsumer what) {
            moment = 0;
            happens = what;
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            happens.accept(moment++);
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            happens.accept(moment++);
        }
    }

    /** What a carrier's event does, step by step: it looks for orders, keeps what it says where there is none, and looks once more. */
    private final class Carrier {
        private final ShopId shop;
        private List<OrderKey> found = List.of();

        private Carrier(ShopId shop) {
            this.shop = shop;
        }

        private void does(int step) {
            if (!found.isEmpty()) {
                return;
            }
            if (step == 1) {
                assertThat(numbers().keep(shop, said(), Samples.NOW)).isTrue();
            } else {
                found = numbers().find(shop, NUMBER).orders();
            }
        }
    }

    @AfterAll
    void stop() {
        undisturbed.close();
        disturbed.close();
        engine.close();
    }

    @Test
    void eitherTheCarriersWordsReachTheOrderOrTheOrderLearnsOfThem() {
        for (int look = 0; look < MOMENTS; look++) {
            for (int keep = look; keep < MOMENTS; keep++) {
                for (int again = keep; again < MOMENTS; again++) {
                    oneLearnsOfTheOther(List.of(look, keep, again));
                }
            }
        }
    }

    private void oneLearnsOfTheOther(List<Integer> moments) {
        OrderKey key = Fresh.order();
        assertThat(store(undisturbed).commit(Samples.first(key, "placed"))).isEqualTo(Commit.DONE);
        Carrier carrier = new Carrier(key.shop());
        IntConsumer atItsMoments = moment -> IntStream.range(0, moments.size())
                .filter(step -> moments.get(step) == moment)
                .forEach(carrier::does);
        OrderChange sent = bringing(key, "sent");
        meanwhile.happens(atItsMoments);
        Commit commit = store(disturbed).commit(sent);
        meanwhile.happens(moment -> {});
        IntStream.range(commit == Commit.DONE ? MOMENTS - 1 : 4, MOMENTS).forEach(atItsMoments);
        assertThat(commit == Commit.CONFLICT || carrier.found.contains(key))
                .as("%s at %s, and the carrier found %s", commit, moments, carrier.found)
                .isTrue();
    }

    /** As when others write the order in between, or the process dies. */
    @Test
    void aNumberThatLeadsToAnOrderWithoutItHarmsNobody() {
        OrderKey key = Fresh.order();
        store(undisturbed).commit(Samples.first(key, "placed"));
        OrderChange sent = bringing(key, "sent");
        meanwhile.happens(moment -> {
            if (moment == 4) {
                assertThat(store(undisturbed)
                                .commit(Samples.next(store(undisturbed).find(key), key, "packed")))
                        .isEqualTo(Commit.DONE);
            }
        });
        assertThat(store(disturbed).commit(sent)).isEqualTo(Commit.CONFLICT);
        assertThat(store(undisturbed).find(key).orElseThrow().parcels().all()).isEmpty();
        assertThat(numbers().find(key.shop(), NUMBER).orders()).containsExactly(key);
        assertThat(store(undisturbed).commit(bringing(key, "sent"))).isEqualTo(Commit.DONE);
        assertThat(numbers().find(key.shop(), NUMBER).orders()).containsExactly(key);
    }

    /** A carrier's word may not make an order of its own. */
    @Test
    void aNumberDoesNotLeadToAnOrderThatIsNotThereYet() {
        OrderKey key = Fresh.order();
        OrderEvent event = sent("sent");
        Order after = Samples.unseen(key).merge(OrderFacts.of(event, event.time()));
        OrderChange first = OrderChange.first(after);
        List<OrderKey> found = new ArrayList<>();
        meanwhile.happens(moment -> {
            if (moment == 0) {
                found.addAll(numbers().find(key.shop(), NUMBER).orders());
                assertThat(numbers().keep(key.shop(), said(), Samples.NOW)).isTrue();
                found.addAll(numbers().find(key.shop(), NUMBER).orders());
            }
        });
        assertThat(store(disturbed).commit(first)).isEqualTo(Commit.CONFLICT);
        meanwhile.happens(moment -> {});
        assertThat(found).isEmpty();
        assertThat(numbers().find(key.shop(), NUMBER).orders()).isEmpty();
    }

    private static EarlyScans said() {
        Fact.ShipmentTracked scan = new Fact.ShipmentTracked(
                "", "DHL", NUMBER, ScanStatus.IN_TRANSIT, "", "", Optional.empty(), Optional.empty(), Optional.empty());
        return OrderFacts.of(ReferenceOrder.event("scan", 1, scan), Samples.NOW).parcels().fragments().values().stream()
                .reduce(EarlyScans.none(NUMBER), EarlyScans::with, (one, other) -> other);
    }

    private OrderChange bringing(OrderKey key, String id) {
        Optional<Order> before = store(undisturbed).find(key);
        OrderEvent event = sent(id);
        Order after = before.orElseThrow().merge(OrderFacts.of(event, event.time()));
        return OrderChange.of(before, after);
    }

    private static OrderEvent sent(String id) {
        return ReferenceOrder.event(
                id,
                1,
                new Fact.ShipmentSent(
                        "shipment",
                        "DHL",
                        NUMBER,
                        Optional.empty(),
                        List.of(),
                        ReferenceOrder.PLACED,
                        Optional.empty()));
    }

    private DynamoOrderStore store(DynamoDbClient dynamo) {
        return new DynamoOrderStore(dynamo, orders, ledger);
    }

    private DynamoTrackedNumbers numbers() {
        return new DynamoTrackedNumbers(undisturbed, orders);
    }
}
