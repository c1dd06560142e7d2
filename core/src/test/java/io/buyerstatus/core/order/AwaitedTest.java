package io.buyerstatus.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ShippingFacts;
import io.buyerstatus.core.tracking.TrackingFacts;
import io.buyerstatus.core.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SH-13")
class AwaitedTest {
    @ParameterizedTest(name = "{0} bought, {1} given up, {2} sent: {3} to come")
    @CsvSource({
        "1, 1, 0, 0",
        "3, 1, 2, 0",
        "3, 1, 1, 1",
        "2, 0, 2, 0",
        "2, 0, 1, 1",
        "1, 0, 3, 0",
        "2.5, 0, 2.5, 0",
        "2.5, 0, 1.5, 1.0",
        "0.3, 0.1, 0.2, 0",
        "1, 5, 0, 0"
    })
    void whatWasGivenUpBeforeItLeftIsNotAwaited(String bought, String givenUp, String sent, String toCome) {
        Line line = line("a", bought).counting(new Line.Counts(new BigDecimal(givenUp), Optional.empty(), 0));
        List<Parcel> parcels = sent.equals("0") ? List.of(parcel("z", "1")) : List.of(parcel("a", sent));

        assertThat(missing(
                        List.of(line, line("z", "1").counting(new Line.Counts(BigDecimal.ONE, Optional.empty(), 0))),
                        parcels))
                .isEqualByComparingTo(toCome);
    }

    @ParameterizedTest(name = "{0} sent: {1} to come")
    @CsvSource({"set, 0", "cup pot, 0", "cup, 1", "pot, 1", "other, 1", "set cup, 0", "lid cup pot, 0"})
    void aSetIsSentWithItsPartsAndThePartsWithTheirSet(String sent, String toCome) {
        List<Line> lines = List.of(line("set", "1"), part("cup", "set"), part("pot", "set"));
        List<Parcel> parcels =
                Stream.of(sent.split(" ")).map(id -> parcel(id, "1")).toList();

        assertThat(missing(lines, parcels)).isEqualByComparingTo(toCome);
    }

    @Test
    void aSetInASetIsAPartOfTheOuterOne() {
        List<Line> lines = List.of(line("box", "1"), part("set", "box"), part("cup", "set"));

        assertThat(missing(lines, List.of(parcel("box", "1")))).isZero();
        assertThat(missing(lines, List.of(parcel("set", "1"), parcel("cup", "1"))))
                .isZero();
    }

    @Test
    void whatGoesRoundInACircleOrNamesNoSetStandsByItself() {
        List<Line> lines = List.of(part("a", "a"), part("b", "c"), part("c", "b"), part("d", "gone"));

        assertThat(missing(lines, List.of(parcel("a", "1")))).isEqualByComparingTo("3");
    }

    @Test
    void beyondTheListEverythingCounts() {
        List<Line> lines = new ArrayList<>(
                IntStream.range(0, 199).mapToObj(at -> line("l" + at, "1")).toList());
        lines.add(line("rest", "112").counting(new Line.Counts(BigDecimal.ZERO, Optional.empty(), 112)));
        Parcel listed = parcel(IntStream.range(0, 199)
                .mapToObj(at -> new ParcelLine("l" + at, 1))
                .toList());
        Parcel most = parcel(IntStream.range(199, 300)
                .mapToObj(at -> new ParcelLine("l" + at, 1))
                .toList());
        Parcel last = parcel("rest", "11");

        assertThat(missing(lines, List.of(listed))).isEqualByComparingTo("112");
        assertThat(missing(lines, List.of(listed, most))).isEqualByComparingTo("11");
        assertThat(missing(lines, List.of(listed, most, last))).isZero();
    }

    /** A parcel of which the contents are cut off holds in its rest what is listed in the order. */
    @Test
    void whatIsCutOffInAParcelCounts() {
        assertThat(missing(List.of(line("a", "1"), line("b", "2")), List.of(parcel("a", "1"), parcel("rest", "2"))))
                .isZero();
    }

    private static BigDecimal missing(List<Line> lines, List<Parcel> parcels) {
        return Awaited.of(lines, parcels).stream()
                .map(Awaited.Missing::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Line line(String id, String quantity) {
        return new Line(
                id,
                id,
                "",
                Quantity.of(new BigDecimal(quantity)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Line.Counts.PLAIN,
                LineKind.SHIPPED);
    }

    private static Line part(String id, String set) {
        return line(id, "1").counting(new Line.Counts(BigDecimal.ZERO, Optional.of(set), 0));
    }

    private static Parcel parcel(String line, String quantity) {
        return parcel(List.of(new ParcelLine(line, new BigDecimal(quantity))));
    }

    private static Parcel parcel(List<ParcelLine> lines) {
        ParcelId id = ParcelId.of("p", "");
        return new Parcel(
                Set.of(id), new ParcelFacts(id, ShippingFacts.UNKNOWN, TrackingFacts.UNKNOWN, Set.of()), lines);
    }
}
