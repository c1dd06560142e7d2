package io.buyerstatus.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Driver;
import io.buyerstatus.bench.Kill;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shipment.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Ends the process before and after every single call to AWS of {@code order-events}, {@code notifications} and {@code
 * due-messages} in the life of one order, none left out, and lets queue, stream and schedule go on as they would: the end
 * is the same as if nothing had happened, and nobody was mailed twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private Bench bench;
    private End undisturbed;
    private List<String> calls;

    @BeforeAll
    void runOnceUndisturbed() {
        bench = Bench.start(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Bench"));
        Kill nobody = Kill.nobody();
        undisturbed = live("undisturbed", nobody);
        calls = nobody.calls();
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @TestFactory
    @Tag("G1")
    Stream<DynamicTest> theEndIsTheSameWhereverTheProcessEnds() {
        return IntStream.range(0, calls.size()).boxed().flatMap(call -> Stream.of(Kill.Side.values())
                .map(side -> DynamicTest.dynamicTest(side + " call " + call + ": " + calls.get(call), () -> assertThat(
                                live(side + "-" + call, new Kill(call, side)))
                        .isEqualTo(undisturbed))));
    }

    @TestFactory
    Stream<DynamicTest> theUndisturbedLifeIsTheOneThatWasMeant() {
        return Stream.of(
                DynamicTest.dynamicTest("calls of all three functions were seen", () -> assertThat(new TreeSet<>(calls))
                        .contains(
                                "DynamoDb TransactWriteItems",
                                "DynamoDb Query",
                                "DynamoDb GetItem",
                                "DynamoDb PutItem",
                                "SesV2 SendEmail")),
                DynamicTest.dynamicTest("four mails arrived, one each", () -> assertThat(undisturbed.messages())
                        .containsExactlyInAnyOrder(
                                "ORDER_CONFIRMED delivered",
                                "SENT delivered",
                                "DELIVERED delivered",
                                "REVIEW_REQUEST delivered",
                                "PAYMENT_REMINDER skipped")),
                DynamicTest.dynamicTest("and nothing else", () -> assertThat(undisturbed.mails())
                        .isEqualTo(4)));
    }

    /** What there is in the end, without what differs from order to order. */
    private record End(String progress, List<String> parcels, List<String> messages, int mails) {}

    /** One order's life: placed, paid, sent, delivered, and what follows in the next two weeks. */
    private End live(String subject, Kill kill) {
        OrderKey key = OrderKey.of(Bench.SHOP, Bench.CONNECTION, subject);
        Driver driver = new Driver(bench, key, kill);
        Instant now = bench.clock().instant();
        Events events = new Events(subject, now.minus(Duration.ofMinutes(10)));
        driver.events(events.placed());
        driver.events(events.paid());
        driver.events(events.sent());
        driver.events(events.delivered());
        driver.advance(Duration.ofMinutes(3));
        driver.advance(Duration.ofMinutes(6));
        driver.advance(Duration.ofMinutes(16));
        driver.advance(Duration.ofDays(8));
        driver.advance(Duration.ofMinutes(3));
        driver.advance(Duration.ofMinutes(6));
        driver.advance(Duration.ofMinutes(16));
        driver.advance(Duration.ofMinutes(3));
        return end(subject, driver, bench.orders().find(key).orElseThrow());
    }

    private End end(String subject, Driver driver, Order order) {
        List<String> messages = driver.rows().stream()
                .map(row -> Driver.text(row, "occasion").replaceAll("\\|.*", "") + " " + Driver.text(row, "state"))
                .sorted()
                .toList();
        int mails = (int) bench.engines().standIns().outbox().summaries().stream()
                .filter(entry -> entry.to().equals(Events.address(subject)))
                .count();
        List<String> parcels =
                order.parcels().all().stream().map(CrashTest::describe).toList();
        return new End(order.progress().name(), parcels, messages, mails);
    }

    private static String describe(Parcel parcel) {
        return parcel.number() + " " + parcel.state() + " " + parcel.scans().size();
    }
}
