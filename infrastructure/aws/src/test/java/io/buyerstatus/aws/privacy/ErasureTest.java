package io.buyerstatus.aws.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.order.DynamoWithdrawalDesk;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.privacy.EraseOrder;
import io.buyerstatus.core.privacy.ErasePerson;
import io.buyerstatus.core.privacy.StillNeeded;
import io.buyerstatus.core.privacy.SweepRetention;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.core.testing.contract.Fresh;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.core.withdrawal.Assigned;
import io.buyerstatus.core.withdrawal.WithdrawalStore.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Nothing of a buyer is left after an erasure, in whatever form, whoever dies on the way and whatever is restored; what the law wants is. */
@Tag("G16")
class ErasureTest {
    private final Aviary aviary = new Aviary();

    @AfterEach
    void close() {
        aviary.close();
    }

    @Test
    void theCanariesAreAtEveryPlaceBefore() {
        aviary.plant("N-1");
        assertThat(aviary.hits())
                .anyMatch(hit -> hit.startsWith("Orders HEAD#DETAIL: "))
                .anyMatch(hit -> hit.startsWith("Orders HEAD#ACCESS: "))
                .anyMatch(hit -> hit.startsWith("Orders PARCEL#"))
                .anyMatch(hit -> hit.startsWith("Orders ~LETTER-DRAFT#"))
                .anyMatch(hit -> hit.startsWith("Orders ~NOTE#"))
                .anyMatch(hit -> hit.startsWith("Ledger MESSAGE#"))
                .anyMatch(hit -> hit.startsWith("Ledger MAIL: "))
                .anyMatch(hit -> hit.startsWith("Ledger SUPPRESSION: ") && hit.endsWith("as SHA-256"))
                .anyMatch(hit -> hit.startsWith("Reviews SHOWN#"))
                .anyMatch(hit -> hit.startsWith("Search ROW: "))
                .anyMatch(hit -> hit.startsWith("documents documents/"))
                .anyMatch(hit -> hit.startsWith("mails kept/"));
    }

    @Test
    void anAddressIsErasedWithAllItsOrdersAndWhatTaxLawWantsStays() {
        List<OrderKey> keys = List.of(aviary.plant("N-1"), aviary.plant("N-2"));
        assertThat(aviary.erasePerson().preview(Aviary.SHOP, Aviary.BUYER).orders())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.needed()).isEmpty());
        aviary.erasePerson().erase(Aviary.SHOP, Aviary.BUYER);
        assertThat(aviary.hits()).isEmpty();
        for (OrderKey key : keys) {
            Order order = aviary.orders().find(key).orElseThrow();
            assertThat(order.erased()).isTrue();
            assertThat(order.known()).isFalse();
            assertThat(order.purchase().totals().map(Stamped::value).map(totals -> totals.total()
                            .toString()))
                    .hasValueSatisfying(total -> assertThat(total).contains("19.90"));
            assertThat(order.lines()).singleElement().satisfies(line -> {
                assertThat(line.name()).isEqualTo("Cage");
                assertThat(line.options()).isEmpty();
            });
            assertThat(order.purchase().deliveryAddress().map(Stamped::value))
                    .hasValueSatisfying(ErasureTest::isRegionAlone);
            assertThat(order.withdrawals()).hasSize(1);
        }
        assertThat(aviary.numbered("N-1")).containsExactly(keys.getFirst());
    }

    /** The staff may have found somebody's declaration an order under another address. */
    @Test
    void whatWasDeclaredIsErasedBesideWhateverOrderItIsReadWith() {
        aviary.plant("N-1");
        OrderKey other = OrderKey.of(Aviary.SHOP, Fresh.connection(), "4711");
        aviary.orders().commit(Samples.first(other, "a"));
        DynamoWithdrawalDesk desk = new DynamoWithdrawalDesk(aviary.dynamo, aviary.table("Orders"));
        Withdrawal declared = desk.all(Aviary.SHOP).stream()
                .map(Kept::withdrawal)
                .filter(said -> said.order().isEmpty())
                .findFirst()
                .orElseThrow();
        desk.assign(declared, new Assigned(other, Timeliness.LATE, "Anton", declared.at()), true);
        assertThat(aviary.hits())
                .anyMatch(hit -> hit.startsWith("Orders HEAD#WITHDRAWAL#") && hit.contains(declared.id()));

        aviary.erasePerson().erase(Aviary.SHOP, Aviary.BUYER);
        assertThat(aviary.hits()).isEmpty();
        assertThat(aviary.orders().find(other).orElseThrow().withdrawals())
                .singleElement()
                .satisfies(left -> assertThat(left.said().erased()).isTrue());
    }

    private static void isRegionAlone(Address address) {
        assertThat(address.country().code()).isEqualTo("DE");
        assertThat(address.postcode()).isEqualTo("50");
        assertThat(address.street() + address.city() + address.name() + address.phone())
                .isEmpty();
    }

    @Test
    void whoeverDiesOnTheWayLeavesNothingBehindOnceItIsAskedForAgain() {
        int calls = callsOfOne();
        assertThat(calls).isGreaterThan(25);
        int deaths = 0;
        List<OrderKey> planted = new ArrayList<>();
        // Neighbours of one kind die alike; which of them do differs from step to step.
        for (int at = 0; at < calls; at += Depth.of(3, 1)) {
            OrderKey key = aviary.plant("D-" + at);
            planted.add(key);
            deaths += dies(key, at, at % 2 == 0) ? 1 : 0;
            assertThat(aviary.eraseOrder().eraseNow(key)).isInstanceOf(EraseOrder.Result.Erased.class);
        }
        aviary.erasePerson().erase(Aviary.SHOP, Aviary.BUYER);
        assertThat(deaths).isGreaterThan(planted.size() * 3 / 4);
        assertThat(aviary.hits()).isEmpty();
        assertThat(planted).allSatisfy(key -> assertThat(
                        aviary.orders().find(key).orElseThrow().erased())
                .isTrue());
    }

    private boolean dies(OrderKey key, int call, boolean done) {
        aviary.death.after(call, done);
        try {
            aviary.eraseOrder().eraseNow(key);
            return false;
        } catch (Death.Dead expected) {
            return true;
        } finally {
            aviary.death.never();
        }
    }

    private int callsOfOne() {
        OrderKey key = aviary.plant("COUNT");
        aviary.death.after(Integer.MAX_VALUE, false);
        int before = aviary.death.left();
        aviary.eraseOrder().eraseNow(key);
        int calls = before - aviary.death.left();
        aviary.death.never();
        return calls;
    }

    @Test
    void whatIsStillNeededStaysWithItsReason() {
        OrderKey key = aviary.plant("N-1");
        aviary.clock.set(Aviary.NOW.minusSeconds(50L * 24 * 3600));
        assertThat(aviary.eraseOrder().erase(key)).isEqualTo(new EraseOrder.Result.Needed(StillNeeded.WITHDRAWAL_RUNS));
        ErasePerson.Preview done = aviary.erasePerson().erase(Aviary.SHOP, Aviary.BUYER);
        assertThat(done.orders()).singleElement().satisfies(found -> assertThat(found.needed())
                .isPresent());
        assertThat(aviary.orders().find(key).orElseThrow().erased()).isFalse();
        assertThat(aviary.register().of(Aviary.SHOP).has(Aviary.BUYER)).isFalse();
    }

    @Test
    void nothingIsAddedToAnErasedOrder() {
        OrderKey key = aviary.plant("N-1");
        aviary.eraseOrder().eraseNow(key);
        Order erased = aviary.orders().find(key).orElseThrow();
        Order told = erased.merge(OrderFacts.of(Aviary.events("N-1").getFirst(), Aviary.NOW));
        assertThatThrownBy(() -> OrderChange.of(erased, told)).hasMessageContaining("erased");
    }

    /** Queues are not searched, and dead letters once an hour: until then nothing comes of what lies there. */
    @Test
    void whatStillLiesInQueuesAndDeadLettersBringsNothingBack() {
        OrderKey key = aviary.plant("N-1");
        aviary.erasePerson().erase(Aviary.SHOP, Aviary.BUYER);
        assertThat(aviary.hits()).isEmpty();

        for (int redriven = 0; redriven < 2; redriven++) {
            assertThat(Aviary.events("N-1")).isNotEmpty().allSatisfy(event -> assertThat(aviary.comes(event))
                    .isIn(new IngestResult.Refused("erased"), new IngestResult.Duplicate()));
        }
        assertThat(aviary.hits()).isEmpty();
        assertThat(aviary.orders().find(key).orElseThrow().erased()).isTrue();
    }

    @Test
    void whatABackupBringsBackIsErasedAgain() {
        OrderKey key = aviary.plant("N-1");
        OrderKey other = aviary.plant("N-2");
        Map<String, List<Map<String, AttributeValue>>> backup = new HashMap<>();
        List.of("Orders", "Ledger", "Reviews").forEach(table -> backup.put(table, all(table)));
        aviary.erasePerson().erase(Aviary.SHOP, Aviary.BUYER);
        assertThat(aviary.hits()).isEmpty();
        backup.keySet().forEach(table -> all(table)
                .forEach(row -> aviary.dynamo.deleteItem(request -> request.tableName(aviary.table(table))
                        .key(Map.of("pk", new ItemReader(row).get("pk"), "sk", new ItemReader(row).get("sk"))))));
        backup.forEach((table, rows) -> rows.forEach(row -> aviary.dynamo.putItem(
                request -> request.tableName(aviary.table(table)).item(row))));
        assertThat(aviary.hits()).isNotEmpty();
        assertThat(aviary.eraseAgain().in(Aviary.SHOP).orders()).isEqualTo(2);
        assertThat(aviary.hits()).isEmpty();
        assertThat(aviary.register().of(Aviary.SHOP).has(key)).isTrue();
        assertThat(aviary.register().of(Aviary.SHOP).has(other)).isTrue();
    }

    @Test
    void anExportTellsAllOfTheBuyerAndNothingOfTheStaff() {
        OrderKey key = aviary.plant("N-1");
        String told = Stream.concat(
                        aviary.export().of(key).stream(), aviary.export().of(Aviary.SHOP, Aviary.BUYER).stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        assertThat(told)
                .contains(
                        Canaries.EMAIL,
                        Canaries.FIRST,
                        Canaries.LAST,
                        Canaries.PHONE,
                        Canaries.STREET,
                        Canaries.TOWN,
                        Canaries.WORDS,
                        Canaries.NUMBER)
                .doesNotContain("Clerk");
        aviary.eraseOrder().eraseNow(key);
        assertThat(Canaries.in(aviary.export().of(key).toString())).isEmpty();
    }

    @Test
    void whatIsOlderThanTheShopKeepsItGoesByItself() {
        OrderKey key = aviary.plant("N-1");
        assertThat(aviary.aged().placedBefore(Aviary.SHOP, Aviary.NOW, Optional.empty(), 25))
                .containsExactly(key);
        assertThat(aviary.aged().placedBefore(Aviary.SHOP, Aviary.NOW, Optional.of(key), 25))
                .isEmpty();
        assertThat(aviary.aged()
                        .placedBefore(Aviary.SHOP, Aviary.NOW.minusSeconds(100L * 24 * 3600), Optional.empty(), 25))
                .isEmpty();
    }

    @Test
    void twoYearsAfterTheLastThingThatHappenedAnOrderIsErasedByItself() {
        OrderKey key = aviary.plant("N-1");
        assertThat(aviary.sweep().sweep(() -> false)).isEqualTo(new SweepRetention.Swept(0, true));
        aviary.clock.set(Aviary.NOW.plusSeconds(800L * 24 * 3600));
        assertThat(aviary.sweep().sweep(() -> true)).isEqualTo(new SweepRetention.Swept(0, false));
        assertThat(aviary.sweep().sweep(() -> false)).isEqualTo(new SweepRetention.Swept(1, true));
        assertThat(aviary.orders().find(key).orElseThrow().erased()).isTrue();
        assertThat(aviary.sweep().sweep(() -> false)).isEqualTo(new SweepRetention.Swept(0, true));
    }

    @Test
    void allThatIsWrittenByAndAfterAnErasureIsDeclared() {
        aviary.plant("N-1");
        aviary.erasePerson().erase(Aviary.SHOP, Aviary.BUYER);
        DataMap map = DataMap.read();
        aviary.tables.keySet().forEach(table -> all(table).forEach(row -> assertThat(map.row(table, row))
                .as(table + " " + new ItemReader(row).text("sk"))
                .hasValueSatisfying(
                        rule -> assertThat(Anonymiser.undeclared(rule, row)).isEmpty())));
    }

    private List<Map<String, AttributeValue>> all(String table) {
        return aviary.dynamo.scanPaginator(request -> request.tableName(aviary.table(table))).items().stream()
                .toList();
    }
}
