package io.buyerstatus.core.tracking.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.Carrier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables hold every code of the carriers' documents, and no other but those that are named here as found in no document.
 * {@link CarrierCodes} says where the documents are.
 */
class DocumentedCodesTest {
    /** "Statusdata via SFTP", section 2. Behind it: as far as the document could be read. */
    @Test
    @DisplayName("DPD: 01 to 15; 17, 18, 20, 23 and the additional codes are others' word")
    void dpd() {
        holds(
                Carrier.DPD,
                codes("01 02 03 04 05 06 08 09 10 12 13 14 15"),
                Set.of(),
                codes(
                        "17 18 20 23 04/011 14/011 04/015 14/015 04/019 14/019 04/025 14/025 04/030 14/030 04/050 14/050"));
    }

    /** Tracking API, "Status/Description Codes": 15, 31 and 150 to 152 are not given out. */
    @Test
    @DisplayName("UPS: 000 to 169, but \"Test\" and \"Delivered to Agent\", of which nobody knows whose agent it is")
    void ups() {
        Set<String> documented = Stream.of(
                        IntStream.of(0, 3, 5, 6, 7),
                        IntStream.rangeClosed(10, 14),
                        IntStream.rangeClosed(16, 30),
                        IntStream.rangeClosed(32, 149),
                        IntStream.rangeClosed(153, 169))
                .flatMapToInt(numbers -> numbers)
                .mapToObj(number -> String.format(Locale.ROOT, "%03d", number))
                .collect(Collectors.toSet());

        holds(Carrier.UPS, documented, codes("088 143"), Set.of());
    }

    /** API reference guide, "Tracking Status Codes", Movement and Regulatory. */
    @Test
    @DisplayName("FedEx: the movements and clearances; IN, RT and the exception codes are not on the list")
    void fedEx() {
        holds(
                Carrier.FEDEX,
                codes(
                        "AA AC AD AF AO AP AR AX CA CH DD DE DL DP DR DS DY EA ED EO EP FD HL HP IT IX LO OC OD OF OW OX PD "
                                + "PF PL PM PU PX RR RM RC RS RP LP RG RD SE SF SP TR CC CD CP"),
                Set.of(),
                codes("IN RT DE/03 DE/07 DE/08"));
    }

    /** Shipment Tracking Unified, list of statuses; 101 to 104 repeat the status code of the whole shipment. */
    @Test
    @DisplayName("DHL Express and DHL Paket: every event; nine of Express are others' word")
    void dhl() {
        holds(
                Carrier.DHL_EXPRESS,
                codes(
                        "101 102 103 104 AD AF AR BA BN BR CA CC CD CM CR CS DD DF DS FD HP IC MC MD MS ND NH OH OK PD PL PU "
                                + "RD RR RT SA SC SS TP TR UD WC"),
                codes("101 102 103 104"),
                codes("CI NA PO RW SI SM TD TI UV"));
        holds(Carrier.DHL, codes("AA AE AN BV DD EE ES GT LA NB PO VA ZF ZN ZO ZU"), Set.of(), Set.of());
    }

    @ParameterizedTest(name = "{0} {1}: {2} is {3} {4}")
    @CsvSource({
        "UPS,         037, Out for Delivery,                              OUT_FOR_DELIVERY,",
        "UPS,         047, On the Way,                                    IN_TRANSIT,",
        "UPS,         069, Unable to Deliver,                             EXCEPTION,",
        "UPS,         033, Return to Sender Requested,                    EXCEPTION,     recalled",
        "UPS,         118, Return to Sender Confirmed,                    RETURNING,",
        "UPS,         161, Delivered to UPS Access Point,                 AVAILABLE_FOR_PICKUP,",
        "UPS,         144, Delivered to Post Office for Pickup,           AVAILABLE_FOR_PICKUP,",
        "UPS,         095, Additional Attempt Requested,                  ANNOUNCED,   rescheduled",
        "UPS,         5,   On the Way,                                    IN_TRANSIT,",
        "UPS,         11,  Delivered,                                     DELIVERED,",
        "FEDEX,       EP,  Enroute to Pickup,                             ANNOUNCED,",
        "FEDEX,       Ow,  On the way,                                    IN_TRANSIT,",
        "FEDEX,       RC,  CDO Cancelled,                                 ANNOUNCED,",
        "FEDEX,       HP,  Ready for Recipient Pickup,                    AVAILABLE_FOR_PICKUP,",
        "DHL_EXPRESS, ND,  Not delivered,                                 DELIVERY_ATTEMPTED,",
        "DHL_EXPRESS, DS,  Destroyed / disposal,                          EXCEPTION,",
        "DHL,         ZN,  Delivery attempt not successful,               DELIVERY_ATTEMPTED,",
        "DHL,         ZF,  Delivery to agency / postal office / Packstation, AVAILABLE_FOR_PICKUP,",
        "DPD,         14/099, Delivery attempt not successful; additional code unknown, DELIVERY_ATTEMPTED,",
        "DPD,         14/019, Consignee not present - first notification, DELIVERY_ATTEMPTED,   nobody_home",
    })
    void aCodeMeansWhatTheDocumentSays(Carrier carrier, String code, String text, ScanStatus status, String reason) {
        assertThat(CarrierCodes.of(carrier, code))
                .as(text)
                .isEqualTo(new CodeTable.Meaning(
                        status, Optional.ofNullable(reason).flatMap(Reason::of), Optional.empty()));
    }

    private static void holds(
            Carrier carrier, Set<String> documented, Set<String> leftOut, Set<String> foundInNoDocument) {
        Set<String> expected = new TreeSet<>(documented);
        expected.removeAll(leftOut);
        expected.addAll(foundInNoDocument);

        assertThat(Objects.requireNonNull(CarrierCodes.tables().get(carrier)).meanings())
                .containsOnlyKeys(expected);
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }
}
