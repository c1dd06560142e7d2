package io.buyerstatus.core.tracking;

import static io.buyerstatus.core.tracking.ParcelState.ANNOUNCED;
import static io.buyerstatus.core.tracking.ParcelState.AVAILABLE_FOR_PICKUP;
import static io.buyerstatus.core.tracking.ParcelState.DELIVERED;
import static io.buyerstatus.core.tracking.ParcelState.DELIVERY_ATTEMPTED;
import static io.buyerstatus.core.tracking.ParcelState.EXCEPTION;
import static io.buyerstatus.core.tracking.ParcelState.OUT_FOR_DELIVERY;
import static io.buyerstatus.core.tracking.ParcelState.RETURNED;
import static io.buyerstatus.core.tracking.ParcelState.RETURNING;
import static io.buyerstatus.core.tracking.ParcelState.SENT;
import static io.buyerstatus.core.tracking.ParcelState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every pair of state and scan, written down once more by hand. */
@Tag("SH-11")
class ParcelStateTest {
    /** Columns: ANNOUNCED, SCANNED, IN_TRANSIT, EXCEPTION, OUT_FOR_DELIVERY, DELIVERY_ATTEMPTED, AVAILABLE_FOR_PICKUP, DELIVERED, RETURNING, RETURNED. */
    private static final Map<ParcelState, List<ParcelState>> EXPECTED = Map.of(
            UNKNOWN, row(ANNOUNCED, SENT),
            ANNOUNCED, row(ANNOUNCED, SENT),
            SENT, row(SENT, SENT),
            OUT_FOR_DELIVERY, row(OUT_FOR_DELIVERY, OUT_FOR_DELIVERY),
            AVAILABLE_FOR_PICKUP, row(AVAILABLE_FOR_PICKUP, AVAILABLE_FOR_PICKUP),
            DELIVERY_ATTEMPTED, row(DELIVERY_ATTEMPTED, DELIVERY_ATTEMPTED),
            EXCEPTION, row(EXCEPTION, EXCEPTION),
            DELIVERED,
                    List.of(
                            DELIVERED, DELIVERED, DELIVERED, DELIVERED, DELIVERED, DELIVERED, DELIVERED, DELIVERED,
                            RETURNING, RETURNED),
            RETURNING,
                    List.of(
                            RETURNING, RETURNING, RETURNING, RETURNING, RETURNING, RETURNING, RETURNING, RETURNED,
                            RETURNING, RETURNED),
            RETURNED,
                    List.of(
                            RETURNED, RETURNED, RETURNED, RETURNED, RETURNED, RETURNED, RETURNED, RETURNED, RETURNED,
                            RETURNED));

    private static List<ParcelState> row(ParcelState whenAnnounced, ParcelState whenScanned) {
        return List.of(
                whenAnnounced,
                whenScanned,
                SENT,
                EXCEPTION,
                OUT_FOR_DELIVERY,
                DELIVERY_ATTEMPTED,
                AVAILABLE_FOR_PICKUP,
                DELIVERED,
                RETURNING,
                RETURNED);
    }

    @TestFactory
    Stream<DynamicTest> everyScanLeadsWhereTheTableSays() {
        return Stream.of(ParcelState.values()).flatMap(state -> Stream.of(ScanStatus.values())
                .map(scan -> DynamicTest.dynamicTest(state + " + " + scan, () -> assertThat(state.after(scan))
                        .isEqualTo(EXPECTED.getOrDefault(state, List.of())
                                .get(List.of(ScanStatus.values()).indexOf(scan))))));
    }

    @TestFactory
    @Tag("SH-13")
    Stream<DynamicTest> onlyAnUnknownOrAnnouncedParcelHasNotLeft() {
        return Stream.of(ParcelState.values())
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> assertThat(state.handedOver())
                        .isEqualTo(state != UNKNOWN && state != ANNOUNCED)));
    }
}
