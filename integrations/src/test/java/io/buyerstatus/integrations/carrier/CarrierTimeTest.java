package io.buyerstatus.integrations.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.value.Country;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierTimeTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        // DHL, Shipment Tracking Unified, "timestamp": with and without a zone.
        "2018-03-02T07:53:47Z,             NL, 2018-03-02T07:53:47Z",
        "2018-03-02T07:53:47,              NL, 2018-03-02T06:53:47Z",
        "2018-07-02T07:53:47,              NL, 2018-07-02T05:53:47Z",
        "2018-03-02T07:53:47.000+01:00,    NL, 2018-03-02T06:53:47Z",
        // GLS, Track and Trace API, "eventDateTime".
        "2024-10-11T15:24:57+0200,         DE, 2024-10-11T13:24:57Z",
        // AfterShip, Checkpoint, "checkpoint_time": the courier's local time, seconds or the time itself may be
        // missing.
        "2026-11-18T15:45,                 DE, 2026-11-18T14:45:00Z",
        "2026-11-18 15:45:10,              GB, 2026-11-18T15:45:10Z",
        "2026-11-18,                       NO, 2026-11-17T23:00:00Z",
        // UPS and FedEx write noon and midnight as 12 PM and 12 AM.
        "11/18/2026 3:45 PM,               DE, 2026-11-18T14:45:00Z",
        "11/18/2026 12:05 AM,              GB, 2026-11-18T00:05:00Z",
        "2026-11-18 12:05:30 pm,           GB, 2026-11-18T12:05:30Z",
        "11/18/2026 12:05 PM,              GB, 2026-11-18T12:05:00Z",
        "11/18/2026 11:59 AM,              GB, 2026-11-18T11:59:00Z",
        // UPS' pages: "trackedDateTime" without its zone; the blank may be one that does not break.
        "11/18/2026 3:43 P.M.,             DE, 2026-11-18T14:43:00Z",
        "11/18/2026 3:43PM,                DE, 2026-11-18T14:43:00Z",
        "11/18/2026 3:43\u202fpm,         DE, 2026-11-18T14:43:00Z",
        "11/18/2026 12:00 a.m.,            DE, 2026-11-17T23:00:00Z",
        "11/18/2026 0:00 A.M.,             DE, 2026-11-17T23:00:00Z",
        // DPD and Hermes in Germany.
        "18.11.2026 15:45,                 DE, 2026-11-18T14:45:00Z",
        // DPD, "SCANINFO", SCAN_DATE_TIME (it-integration.dpd.be); UPS, Tracking API, activity "date" and "time".
        "20240815190000,                   BE, 2024-08-15T17:00:00Z",
        "20210210 130000,                  DE, 2021-02-10T12:00:00Z",
        // Several zones, or none that is known: UTC.
        "2026-11-18T15:45:00,              US, 2026-11-18T15:45:00Z",
        "2026-11-18T15:45:00,                , 2026-11-18T15:45:00Z",
        // The hour that the clocks leave out in spring is read as the one after.
        "2026-03-29T02:30:00,              DE, 2026-03-29T01:30:00Z",
    })
    void aTimeIsReadOnTheClockOfItsPlace(String text, String country, Instant instant) {
        assertThat(CarrierTime.parse(text, Optional.ofNullable(country).map(Country::new), Optional.empty()))
                .contains(instant);
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-01T00:00:00",
                "15:45",
                "2026-11-18T25:00:00Z",
                "18/11/2026 3:45 PM",
                "11/18/2026 13:45 PM",
                "PM"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(CarrierTime.parse(text, Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void aTimeWithoutAPlaceIsThatOfTheConnection() {
        Optional<ZoneId> berlin = Optional.of(ZoneId.of("Europe/Berlin"));
        String time = "2026-11-18T15:45:00";

        assertThat(CarrierTime.parse(time, Optional.empty(), berlin)).contains(Instant.parse("2026-11-18T14:45:00Z"));
        assertThat(CarrierTime.parse(time, Optional.of(new Country("GB")), berlin))
                .contains(Instant.parse("2026-11-18T15:45:00Z"));
        assertThat(CarrierTime.parse(time + "Z", Optional.empty(), berlin))
                .contains(Instant.parse("2026-11-18T15:45:00Z"));
    }
}
