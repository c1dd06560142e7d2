package io.buyerstatus.access.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.access.Place;
import io.buyerstatus.access.guess.Guesser.Outcome;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.functions.orderaccess.OrderAccessHandler;
import io.buyerstatus.journey.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many guesses the real function looks at, on a real table, however many there are and wherever they come from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuessingTest {
    private static final int ADDRESSES = 1_000;
    private static final int AT_ONCE = 200;

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
    void ofTwoHundredPostcodesAndCodesAtOnceFiveAreLookedAt() throws Exception {
        Guesser guesser = guesser("at-once");
        LinkSecret handle = guesser.newCode(nothing(), address(0));

        List<Outcome> outcomes = atOnce(at -> at % 2 == 0
                ? guesser.postcode("10" + (100 + at), address(at))
                : guesser.code(wrong(guesser, handle), handle, address(at)));

        assertThat(Collections.frequency(outcomes, Outcome.COMPARED)).isEqualTo(5);
        assertThat(Collections.frequency(outcomes, Outcome.LOCKED)).isEqualTo(AT_ONCE - 5);
        assertThat(guesser.postcode(Place.POSTCODE, address(999))).isEqualTo(Outcome.LOCKED);
        assertThat(guesser.code(right(guesser, handle), handle, address(999))).isEqualTo(Outcome.LOCKED);
    }

    @Test
    @Tag("SH-21")
    void ofTwoHundredCodesAtOnceAfterALookUpNotOneMoreThanFiveCanBeTheRightOne() throws Exception {
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
    void ofTwoHundredOverADayFromAsManyAddressesTwentyAreLookedAt() {
        assertThat(lookedAt("day", 200)).isEqualTo(20);
    }

    @Test
    @Tag("SH-20")
    @Tag("heavy")
    void ofTenThousandOverADayFromAThousandAddressesTwentyAreLookedAt() {
        assertThat(lookedAt("long-day", 10_000)).isEqualTo(20);
    }

    /** Postcodes and codes by turns, with a new code as often as one is sent. */
    private long lookedAt(String number, int tries) {
        Guesser guesser = guesser(number);
        List<Outcome> outcomes = new ArrayList<>();
        LinkSecret handle = nothing();
        for (int at = 0; at < tries; at++) {
            String from = address(at % ADDRESSES);
            if (at % (tries / 100) == 0) {
                handle = guesser.newCode(handle, from);
            }
            outcomes.add(
                    at % 2 == 0
                            ? guesser.postcode("1" + (1_000 + at % 9_000), from)
                            : guesser.code(wrong(guesser, handle), handle, from));
            bench.clock().advance(DAY.dividedBy(tries));
        }
        assertThat(outcomes).doesNotContain(Outcome.OPENED);
        LinkSecret newest = guesser.newCode(handle, address(0));
        assertThat(guesser.code(right(guesser, newest), newest, address(999)))
                .as("even the right one")
                .isEqualTo(Outcome.LOCKED);
        return outcomes.stream().filter(Outcome.COMPARED::equals).count();
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
