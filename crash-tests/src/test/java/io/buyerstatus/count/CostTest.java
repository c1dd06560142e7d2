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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final String PLACED = "`order.placed`, four lines with pictures";
    private static final String PICTURES = "its pictures, all known";
    private static final String MILESTONE = "`order.paid`, `order.packed` and their like";
    private static final String SENT = "`shipment.sent` with a number";
    private static final String SCAN = "`shipment.tracked`, up to a parcel's fourth scan";
    private static final String LATER_SCAN = "`shipment.tracked`, up to its twelfth";
    private static final String KNOWN = "an event that the order knows";
    private static final String KNOWN_SCAN = "a scan that it knows";
    private static final String MAIL = "a mail: planned, claimed, sent, delivered";

    private static final Predicate<String> MESSAGES = PricedLife::aboutMessages;
    private static final int FEW_SCANS = 4;
    private static final int SCANS = 12;

    private final Bench bench = Bench.start(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Bench"));
    private final Build build = Build.real(bench);
    private final Map<String, Units> counted = new LinkedHashMap<>();

    /** Units of orders and ledger; the settings are read once a minute at most, whatever happens. */
    private record Units(int writes, double reads) {
        static final Units NONE = new Units(0, 0);

        Units plus(Units other) {
            return new Units(writes + other.writes, reads + other.reads);
        }

        Units larger(Units other) {
            return new Units(Math.max(writes, other.writes), Math.max(reads, other.reads));
        }
    }

    @BeforeAll
    void count() {
        PricedLife earlier = new PricedLife(bench, build, "20930");
        earlier.placed();
        earlier.asksForPictures();

        PricedLife life = new PricedLife(bench, build, "20931");
        Written placed = life.placed();
        counted.put(PLACED, ofItself(placed));
        counted.put(
                MAIL,
                ofMessages(placed).plus(all(life.sends("ORDER_CONFIRMED"))).plus(reports(life)));
        counted.put(PICTURES, all(life.asksForPictures()));
        counted.put(MILESTONE, ofItself(life.takes(paid())).larger(ofItself(life.takes(new Fact.OrderPacked()))));
        counted.put(KNOWN, all(life.takesAgain(new Fact.OrderPacked())));
        counted.put(SENT, ofItself(life.sent(0)).larger(ofItself(life.sent(1))).larger(ofItself(life.sent(2))));
        countScans(life);
    }

    private void countScans(PricedLife life) {
        List<Fact> scans = life.scans();
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

    /** Six events and three scans of each of three parcels; as it was before, 15 + 2 x 6 + 3 x 12 + 9 x 8 = 135. */
    @Test
    void theEventsOfAnOrderWriteLessThanAHundredUnits() {
        int all = units(PLACED).writes()
                + units(PICTURES).writes()
                + 2 * units(MILESTONE).writes()
                + 3 * units(SENT).writes()
                + 9 * units(SCAN).writes();
        assertThat(all).isEqualTo(89);
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
