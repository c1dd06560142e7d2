package io.buyerstatus.access.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.access.Place;
import io.buyerstatus.access.guess.Guesser.Outcome;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.functions.orderaccess.OrderAccessHandler;
import io.buyerstatus.journey.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many guesses the real function looks at, on a real table, however many there are and wherever they come from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuessingTest {
    private static final int ADDRESSES = 1_000;
    private static final int AT_ONCE = Depth.of(60, 200);

    /** So that no try of its first minutes is forgotten before its end, however long the test itself takes. */
    private static final Duration DAY = Duration.ofDays(1).minus(Duration.ofMinutes(30));

    private final Bench bench = Bench.start(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Bench"));
    private final OrderAccessHandler handler = new OrderAccessHandler(bench.environment("order-access"), bench.clock());
    private final Build.Intake intake = Build.real(bench).intake().get();

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    @Tag("SH-20")
    void ofManyPostcodesAndCodesAtOnceFiveOfEachAreLookedAt() throws Exception {
        Guesser guesser = guesser("at-once");
        LinkSecret handle = guesser.newCode(nothing(), address(0));

        List<Outcome> outcomes = atOnce(at -> at % 2 == 0
                ? guesser.postcode("10" + (100 + at), address(at))
                : guesser.code(wrong(guesser, handle), handle, address(at)));

        assertThat(Collections.frequency(outcomes, Outcome.LOCKED))
                .as("postcodes")
                .isEqualTo(AT_ONCE / 2 - 5);
        assertThat(typed(handle)).isEqualTo(5);
        assertThat(guesser.postcode(Place.POSTCODE, address(999))).isEqualTo(Outcome.LOCKED);
        assertThat(guesser.code(right(guesser, handle), handle, address(999))).isEqualTo(Outcome.COMPARED);
    }

    @Test
    @Tag("G22")
    void whoeverGuessesByTheLinkKeepsItsBuyerFromNoCode() throws Exception {
        Guesser guesser = guesser("shared-link");
        LinkSecret stranger = guesser.newCode(nothing(), address(0));
        atOnce(at -> at % 2 == 0
                ? guesser.postcode("10" + (100 + at), address(at))
                : guesser.code(wrong(guesser, stranger), stranger, address(at)));

        LinkSecret mine = guesser.newCode(nothing(), address(500));
        assertThat(guesser.code(right(guesser, mine), mine, address(500))).isEqualTo(Outcome.OPENED);
        LinkSecret found = guesser.lookUp("shared-link", "shared-link@example.com", address(501));
        assertThat(guesser.enter(right(guesser, found), found, address(501))).isEqualTo(Outcome.OPENED);
    }

    @Test
    @Tag("SH-21")
    void ofManyCodesAtOnceAfterALookUpNotOneMoreThanFiveCanBeTheRightOne() throws Exception {
        Guesser buyer = guesser("quiet");
        LinkSecret own = buyer.lookUp("quiet", "quiet@example.com", address(0));
        assertThat(buyer.enter(right(buyer, own), own, address(0))).isEqualTo(Outcome.OPENED);

        Guesser guesser = guesser("found");
        LinkSecret handle = guesser.lookUp("found", "found@example.com", address(1));
        List<Outcome> outcomes = atOnce(at -> guesser.enter(wrong(guesser, handle), handle, address(at)));

        assertThat(outcomes).containsOnly(Outcome.COMPARED);
        assertThat(guesser.enter(right(guesser, handle), handle, address(999)))
                .as("refused as any other: nobody learns why")
                .isEqualTo(Outcome.COMPARED);
    }

    @Test
    @Tag("SH-20")
    void ofTwoHundredOverADayFromAsManyAddressesTenPostcodesAndFiveOfEachCodeAreLookedAt() {
        assertThat(codesLookedAt("day", 200)).isBetween(10, 50);
    }

    @Test
    @Tag("SH-20")
    @Tag("heavy")
    void ofTenThousandOverADayFromAThousandAddressesTenPostcodesAndFiftyCodesAreLookedAt() {
        assertThat(codesLookedAt("long-day", 10_000)).isEqualTo(50);
    }

    /** Postcodes and codes by turns, with a new code as often as one is sent. */
    private int codesLookedAt(String number, int tries) {
        Guesser guesser = guesser(number);
        List<Outcome> postcodes = new ArrayList<>();
        Set<LinkSecret> handles = new LinkedHashSet<>();
        LinkSecret handle = nothing();
        for (int at = 0; at < tries; at++) {
            String from = address(at % ADDRESSES);
            if (at % (tries / 100) == 0) {
                handle = guesser.newCode(handle, from);
                handles.add(handle);
            }
            if (at % 2 == 0) {
                postcodes.add(guesser.postcode("1" + (1_000 + at % 9_000), from));
            } else {
                assertThat(guesser.code(wrong(guesser, handle), handle, from)).isNotEqualTo(Outcome.OPENED);
            }
            bench.clock().advance(DAY.dividedBy(tries));
        }
        assertThat(Collections.frequency(postcodes, Outcome.COMPARED)).isEqualTo(10);
        assertThat(postcodes).doesNotContain(Outcome.OPENED);
        assertThat(handles).as("codes that were sent").hasSize(10);
        assertThat(guesser.postcode(Place.POSTCODE, address(999))).isEqualTo(Outcome.SPENT);
        LinkSecret found = guesser.lookUp(number, number + "@example.com", address(998));
        assertThat(guesser.enter(right(guesser, found), found, address(998)))
                .as("the buyer, by another way in")
                .isEqualTo(Outcome.OPENED);
        return handles.stream().mapToInt(this::typed).sum();
    }

    /** How often the code of a browser was looked at. */
    private int typed(LinkSecret handle) {
        String key = Bench.SHOP.value() + "#CODE#" + CodeId.of(handle).value();
        Map<String, AttributeValue> row = bench.tables()
                .getItem(request -> request.tableName(bench.ordersTable())
                        .key(Map.of("pk", AttributeValue.fromS(key), "sk", AttributeValue.fromS("CODE")))
                        .consistentRead(true))
                .item();
        return Integer.parseInt(
                row.getOrDefault("tries", AttributeValue.fromN("0")).n());
    }

    private static List<Outcome> atOnce(Guess guess) throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(20)) {
            List<Callable<Outcome>> all = IntStream.range(0, AT_ONCE)
                    .<Callable<Outcome>>mapToObj(at -> () -> guess.at(at))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : many.invokeAll(all)) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }

    /** One of many guesses. */
    @FunctionalInterface
    private interface Guess {
        Outcome at(int index);
    }

    /** Somebody with the link of a new order. */
    private Guesser guesser(String number) {
        Story story = new Story(
                Bench.CONNECTION.value(), number, bench.clock().instant().minus(Duration.ofHours(1)));
        assertThat(Deliveries.failed(intake.take(Deliveries.batch(List.of(Deliveries.record(number, story.placed()))))))
                .isEmpty();
        return new Guesser(handler, OrderKey.of(Bench.SHOP, Bench.CONNECTION, story.subject()));
    }

    private static String right(Guesser guesser, LinkSecret handle) {
        return Bench.codeOf(guesser.order(), handle).digits();
    }

    private static String wrong(Guesser guesser, LinkSecret handle) {
        return Place.wrong(right(guesser, handle));
    }

    private static LinkSecret nothing() {
        return LinkSecret.of(new byte[LinkSecret.BYTES]);
    }

    /** Half of them of one subscriber each who has a whole network. */
    private static String address(int index) {
        return index % 2 == 0 ? "198.18." + index / 250 + "." + index % 250 : "2001:db8:0:" + index + "::1";
    }
}
