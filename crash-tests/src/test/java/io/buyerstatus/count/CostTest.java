package io.buyerstatus.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the life of one order costs in DynamoDB's units, kind by kind, counted where the calls of the real handlers leave; and
 * that the operators' page about costs says these numbers and no others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostTest {
    private static final Path PAGE = Path.of("../docs/operators/costs.md");

    private static final String PLACED = "`order.placed`, four lines with pictures that are known";
    private static final String PICTURES = "four pictures that are new, beside";
    private static final String MILESTONE = "`order.paid`, `order.packed` and their like";
    private static final String SENT = "`shipment.sent` with a number";
    private static final String SCANS_OF_ORDER = "nine `shipment.tracked`, three of each of three parcels";
    private static final String SCAN = "the dearest `shipment.tracked` up to a parcel's fourth";
    private static final String LATER_SCAN = "and up to its twelfth";
    private static final String KNOWN = "an event that the order knows";
    private static final String KNOWN_SCAN = "a scan that it knows";
    private static final String MAIL = "a mail: planned, claimed, sent, delivered";

    private static final Predicate<String> MESSAGES = PricedLife::aboutMessages;
    private static final int FEW_SCANS = 4;
    private static final int SCANS = 12;
    private static final int PARCELS = 3;
    private static final int SCANS_EACH = 3;

    private final Bench bench = Bench.start(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Bench"));
    private final Build build = Build.real(bench);
    private final Map<String, Units> counted = new LinkedHashMap<>();

    /** Units of orders and ledger; the settings are read once a minute at most, whatever happens. */
    private record Units(int writes, double reads) {
        static final Units NONE = new Units(0, 0);

        Units plus(Units other) {
            return new Units(writes + other.writes, reads + other.reads);
        }

        Units minus(Units other) {
            return new Units(writes - other.writes, reads - other.reads);
        }

        Units larger(Units other) {
            return new Units(Math.max(writes, other.writes), Math.max(reads, other.reads));
        }
    }

    @BeforeAll
    void count() {
        PricedLife earlier = new PricedLife(bench, build, "20930");
        Units first = ofItself(earlier.placed());
        Units asking = all(earlier.asksForPictures());

        PricedLife life = earlier.another("20931");
        Written placed = life.placed();
        counted.put(PLACED, ofItself(placed));
        counted.put(PICTURES, first.minus(ofItself(placed)).plus(asking));
        // That sending works is noted once in five minutes, and not with each mail.
        earlier.sends("ORDER_CONFIRMED");
        earlier.reports();
        counted.put(
                MAIL,
                ofMessages(placed).plus(all(life.sends("ORDER_CONFIRMED"))).plus(reports(life)));
        counted.put(MILESTONE, ofItself(life.takes(paid())).larger(ofItself(life.takes(new Fact.OrderPacked()))));
        counted.put(KNOWN, all(life.takesAgain(new Fact.OrderPacked())));
        counted.put(SENT, ofItself(life.sent(0)).larger(ofItself(life.sent(1))).larger(ofItself(life.sent(2))));
        countScans(life);
        counted.put(
                SCANS_OF_ORDER,
                scans("20932", Comparator.comparingInt(Told::parcel))
                        .larger(scans("20933", Comparator.comparingInt(Told::number))));
    }

    /** A scan of an order. */
    private record Told(int parcel, int number) {}

    /** What the scans of an order of three parcels cost, told in this order. */
    private Units scans(String subject, Comparator<Told> by) {
        PricedLife life = new PricedLife(bench, build, subject);
        life.placed();
        IntStream.range(0, PARCELS).forEach(life::sent);
        return IntStream.range(0, PARCELS)
                .boxed()
                .flatMap(parcel -> IntStream.range(0, SCANS_EACH).mapToObj(number -> new Told(parcel, number)))
                .sorted(by)
                .map(told -> ofItself(life.takes(life.scans(told.parcel()).get(told.number()))))
                .reduce(Units.NONE, Units::plus);
    }

    private void countScans(PricedLife life) {
        List<Fact> scans = life.scans(0);
        counted.put(SCAN, Units.NONE);
        counted.put(LATER_SCAN, Units.NONE);
        for (int at = 0; at < SCANS; at++) {
            Units scan = ofItself(life.takes(scans.get(at)));
            counted.merge(at < FEW_SCANS ? SCAN : LATER_SCAN, scan, Units::larger);
        }
        counted.put(KNOWN_SCAN, all(life.takesAgain(scans.get(SCANS - 1))));
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void eachKindCostsWhatTheOperatorsPageSays() throws IOException {
        Map<String, String> said = Pattern.compile("(?m)^\\| ([^|]+) \\| ([0-9]+) \\| ([0-9.]+) \\|$")
                .matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2) + " " + row.group(3)));
        Map<String, String> is = new LinkedHashMap<>();
        counted.forEach((what, units) -> is.put(what, units.writes() + " " + units.reads()));
        assertThat(said).isEqualTo(is);
    }

    @Test
    void aTrackingEventWritesAtMostSixUnits() {
        assertThat(units(SCAN).writes()).isLessThanOrEqualTo(6);
        assertThat(units(LATER_SCAN).writes()).isLessThanOrEqualTo(6);
        assertThat(units(KNOWN_SCAN).writes()).isZero();
    }

    /** Six events and three scans of each of three parcels; 135 while each event had a mark and a row of history, then 89. */
    @Test
    void theEventsOfAnOrderWriteSoManyUnits() {
        int all = units(PLACED).writes()
                + 2 * units(MILESTONE).writes()
                + PARCELS * units(SENT).writes()
                + units(SCANS_OF_ORDER).writes();
        assertThat(all).isEqualTo(62);
    }

    private Units units(String what) {
        return counted.getOrDefault(what, Units.NONE);
    }

    private static Fact paid() {
        return new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Units reports(PricedLife life) {
        return life.reports().stream().map(this::all).reduce(Units.NONE, Units::plus);
    }

    /** Without what it plans. */
    private Units ofItself(Written written) {
        return new Units(written.unitsOf(MESSAGES.negate()), reads(written));
    }

    private static Units ofMessages(Written written) {
        return new Units(written.unitsOf(MESSAGES), 0);
    }

    private Units all(Written written) {
        return new Units(written.units(), reads(written));
    }

    private double reads(Written written) {
        return written.readsOf(bench.ordersTable()) + written.readsOf(bench.ledgerTable());
    }
}
