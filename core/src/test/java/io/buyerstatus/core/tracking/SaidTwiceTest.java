package io.buyerstatus.core.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A checkpoint that comes by two ways is one. */
@Tag("SH-18")
class SaidTwiceTest {
    private static final Instant AT = Instant.parse("2026-11-18T08:00:00Z");

    @ParameterizedTest(name = "''{0}'' and ''{1}'' after {2} s")
    @CsvSource({
        "Im Paketzentrum, Im Paketzentrum., 40, 1",
        "'Delivered, left with neighbour', delivered: left with neighbour, 0, 1",
        "Arrived at facility,ARRIVED  AT FACILITY, 599, 1",
        "Arrived at facility, Arrived at facility, 600, 2",
        "Arrived at facility, Departed from facility, 0, 2",
        "Arrived at facility 1, Arrived at facility 2, 0, 2"
    })
    void whateverItsSignsAndSeconds(String one, String other, int seconds, int shown) {
        ParcelFacts facts = new ParcelFacts(
                ParcelId.of("s1", ""),
                ShippingFacts.UNKNOWN,
                new TrackingFacts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(scan(AT, one), scan(AT.plusSeconds(seconds), other))),
                Set.of());

        assertThat(Parcels.of(List.of(facts)).all().getFirst().scans()).hasSize(shown);
    }

    private static Scan scan(Instant at, String words) {
        return new Scan(at, ScanStatus.IN_TRANSIT, words, "", Optional.empty(), at);
    }
}
