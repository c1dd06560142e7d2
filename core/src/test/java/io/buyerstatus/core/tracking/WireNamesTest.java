package io.buyerstatus.core.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The names that events, stored scans, texts and style sheets have, whatever the constants are called. */
class WireNamesTest {
    @Test
    void scansKeepTheNamesThatEventsAndStoresHave() {
        assertThat(ScanStatus.values())
                .extracting(ScanStatus::wireName)
                .containsExactly(
                        "announced",
                        "scanned",
                        "in_transit",
                        "problem",
                        "out_for_delivery",
                        "attempted",
                        "pickup_ready",
                        "delivered",
                        "returning",
                        "returned");
        assertThat(ScanStatus.values()).allSatisfy(status -> assertThat(ScanStatus.ofWireName(status.wireName()))
                .hasValue(status));
    }

    @Test
    void parcelsKeepTheNamesThatTextsHave() {
        assertThat(ParcelState.values())
                .extracting(ParcelState::wireName)
                .containsExactly(
                        "unknown",
                        "announced",
                        "sent",
                        "out_for_delivery",
                        "pickup_ready",
                        "attempted",
                        "delivered",
                        "problem",
                        "returning",
                        "returned");
    }

    @Test
    void aNameThatNoScanHasIsNone() {
        assertThat(ScanStatus.ofWireName("exception")).isEmpty();
    }
}
