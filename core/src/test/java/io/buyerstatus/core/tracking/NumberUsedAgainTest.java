package io.buyerstatus.core.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose scans those are that stand under a parcel's number, and whether it left at all. */
@Tag("SH-13")
class NumberUsedAgainTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-10T10:00:00Z");

    /**
     * Something under the number arrived.
     *
     * @param sent how many hours later the shop says that it handed the parcel over
     * @param begins how many hours later a carrier's announcement or first scan follows, none without
     */
    @ParameterizedTest(name = "sent after {0} h, {2} after {1} h: {3}")
    @CsvSource({
        // told late: what arrived is this parcel
        "72, , , DELIVERED",
        "72, 2, IN_TRANSIT, DELIVERED",
        "300, 30, IN_TRANSIT, DELIVERED",
        // sent after it, and begun anew: the number is used again
        "72, 60, ANNOUNCED, SENT",
        "72, 80, IN_TRANSIT, SENT",
        "300, 310, IN_TRANSIT, SENT",
        // sent before it arrived: the depot's late word is history
        "-48, 40, IN_TRANSIT, DELIVERED",
        // after so long it is another parcel, whatever is heard of it
        "337, , , SENT",
        "-48, 337, ANNOUNCED, SENT"
    })
    void whatArrivedBeforeItWasSent(int sent, Integer begins, ScanStatus status, ParcelState state) {
        Scan arrived = scan(0, ScanStatus.DELIVERED, "");
        Parcel parcel = begins == null ? parcel(sent, arrived) : parcel(sent, arrived, scan(begins, status, ""));

        assertThat(parcel.state()).isEqualTo(state);
    }

    @Test
    void aLabelThatIsCancelledBeforeItMovesNeverLeft() {
        Parcel parcel = parcel(1, scan(2, ScanStatus.ANNOUNCED, ""), scan(3, ScanStatus.EXCEPTION, "recalled"));

        assertThat(parcel.state()).isEqualTo(ParcelState.UNKNOWN);
        assertThat(parcel.state().handedOver()).isFalse();
        assertThat(parcel.since()).contains(ARRIVED.plus(Duration.ofHours(3)));
    }

    @Test
    void aLabelThatIsMadeAgainUnderItsNumberLeaves() {
        Parcel parcel = parcel(
                1,
                scan(3, ScanStatus.EXCEPTION, "recalled"),
                scan(4, ScanStatus.ANNOUNCED, ""),
                scan(9, ScanStatus.IN_TRANSIT, ""));

        assertThat(parcel.state()).isEqualTo(ParcelState.SENT);
    }

    @Test
    void aParcelThatIsCalledBackOnItsWayIsAProblem() {
        Parcel parcel = parcel(1, scan(2, ScanStatus.IN_TRANSIT, ""), scan(3, ScanStatus.EXCEPTION, "recalled"));

        assertThat(parcel.state()).isEqualTo(ParcelState.EXCEPTION);
    }

    private static Scan scan(int hours, ScanStatus status, String reason) {
        Instant at = ARRIVED.plus(Duration.ofHours(hours));
        return new Scan(at, status, "", reason, Optional.empty(), at);
    }

    private static Parcel parcel(int sentAfter, Scan... scans) {
        Instant sentAt = ARRIVED.plus(Duration.ofHours(sentAfter));
        Stamp stamp = new Stamp(sentAt, "sent");
        ParcelFacts facts = new ParcelFacts(
                ParcelId.of("s1", ""),
                new ShippingFacts(
                        Optional.empty(),
                        Optional.of(new Stamped<>("00340434161094042557", stamp)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(sentAt),
                        Presence.stated(stamp, "00340434161094042557")),
                new TrackingFacts(Optional.empty(), Optional.empty(), Optional.empty(), Arrays.asList(scans)),
                Set.of());
        return Parcels.of(List.of(facts)).all().getFirst();
    }
}
