package io.buyerstatus.core.tracking.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.Carrier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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
                "scan codes and, behind a slash, additional codes",
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

        holds(Carrier.UPS, "status codes", documented, codes("088 143"), Set.of());
    }

    /** API reference guide, "Tracking Status Codes", Movement and Regulatory. */
    @Test
    @DisplayName("FedEx: the movements and clearances; IN, RT and the exception codes are not on the list")
    void fedEx() {
        holds(
                Carrier.FEDEX,
                "event types and, behind a slash, exception codes",
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
                "checkpoints",
                codes(
                        "101 102 103 104 AD AF AR BA BN BR CA CC CD CM CR CS DD DF DS FD HP IC MC MD MS ND NH OH OK PD PL PU "
                                + "RD RR RT SA SC SS TP TR UD WC"),
                codes("101 102 103 104"),
                codes("CI NA PO RW SI SM TD TI UV"));
        holds(Carrier.DHL, "event codes", codes("AA AE AN BV DD EE ES GT LA NB PO VA ZF ZN ZO ZU"), Set.of(), Set.of());
    }

    /** Package Activity Types, Movement Scans, Manifest Codes; MP stands alone too. */
    @Test
    @DisplayName("UPS: the types of activities, movement scans and manifest codes; P, O and RS are others' word")
    void upsActivities() {
        holds(Carrier.UPS, "types", codes("D I M MV X DO DD W NA U"), Set.of(), codes("P O RS"));
        holds(
                Carrier.UPS,
                "movement scans, alone or behind I/",
                codes(
                        "AG AR AT CA CD CL DL DP DS EP HU IP LC LM OC OD OF OR OT PC PL PT PU SP UA UD UL VP WH XA XD XR YF YH YI YM"
                                + " YN YP"),
                Set.of(),
                Set.of());
        holds(Carrier.UPS, "manifest codes behind M/", codes("MP M/DP M/MP M/RD M/VP"), Set.of(), Set.of());
    }

    /** StatusInfo, "status"; the others are in the service's answers. */
    @Test
    @DisplayName("DPD: the words of the web service, and those of the push service but delivery_nab")
    void dpdWords() {
        holds(
                Carrier.DPD,
                "words of the web service",
                codes("SHIPMENT ACCEPTED AT_SENDING_DEPOT ON_THE_ROAD AT_DELIVERY_DEPOT DELIVERED"),
                Set.of(),
                codes("PickedUp BetweenDepots Depot Courier DeliveryFailure ReturningFromDelivery ParcelShop"));
        holds(
                Carrier.DPD,
                "statuses of the Tracking Push Service",
                codes(
                        "start_order pickup_driver pickup_depot delivery_depot delivery_carload delivery_nab delivery_notification "
                                + "delivery_customer delivery_shop error_pickup error_return pickup_by_consignee no_pickup_by_consignee"),
                codes("delivery_nab"),
                Set.of());
    }

    /** Appendix G, and "Track your parcels". */
    @Test
    @DisplayName("GLS: every StatusCode of MyGLS but 45, 48 to 50, 53, 59 and other gaps, and the statuses of ShipIT")
    void glsNumbersAndStatuses() {
        Set<String> documented = Stream.of(
                        IntStream.rangeClosed(1, 44),
                        IntStream.of(46, 47, 51, 52),
                        IntStream.rangeClosed(54, 58),
                        IntStream.rangeClosed(60, 62),
                        IntStream.rangeClosed(64, 76),
                        IntStream.of(80),
                        IntStream.rangeClosed(83, 93),
                        IntStream.of(99))
                .flatMapToInt(numbers -> numbers)
                .mapToObj(Integer::toString)
                .collect(Collectors.toSet());

        holds(Carrier.GLS, "StatusCode of MyGLS", documented, Set.of(), Set.of());
        holds(
                Carrier.GLS,
                "statuses of ShipIT",
                codes("DATA_RECEIVED PICKUP HUB IN_DELIVERY DELIVERED CANCELLED"),
                Set.of(),
                codes("DELIVERY_DEPOT"));
    }

    /** Of two systems with one code the first counts; it must not matter which. */
    @TestFactory
    Stream<DynamicTest> noCarrierContradictsItself() {
        return CarrierCodes.systems().entrySet().stream()
                .map(carrier -> DynamicTest.dynamicTest(carrier.getKey().displayName(), () -> {
                    Map<String, CodeTable.Meaning> meanings = new HashMap<>();
                    carrier.getValue()
                            .forEach(system -> system.codes().meanings().forEach((code, meaning) -> assertThat(
                                            meanings.computeIfAbsent(code.toLowerCase(Locale.ROOT), _ -> meaning))
                                    .as("%s in %s", code, system.name())
                                    .isEqualTo(meaning)));
                }));
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
        "DPD,         13,                  Delivered,                          DELIVERED,",
        "DPD,         SC_13_DELIVERED,     Delivered,                          DELIVERED,",
        "DPD,         SC_03_OUT_FOR_DELIVERY, Out for delivery,                OUT_FOR_DELIVERY,",
        "DPD,         3,                   Out for delivery,                   OUT_FOR_DELIVERY,",
        "DPD,         BetweenDepots,       The parcel is at the parcel dispatch centre, IN_TRANSIT,",
        "DPD,         courier,             On its way to the consignee,        OUT_FOR_DELIVERY,",
        "DPD,         ParcelShop,          Delivered to Pickup parcelshop,     AVAILABLE_FOR_PICKUP,",
        "DPD,         ReturningFromDelivery, Back at the recipient depot,      DELIVERY_ATTEMPTED,",
        "DPD,         AT_DELIVERY_DEPOT,   At the delivery depot,              IN_TRANSIT,",
        "DPD,         DELIVERED,           Delivered,                          DELIVERED,",
        "DPD,         delivery_carload,    The parcel is on the road,          OUT_FOR_DELIVERY,",
        "DPD,         no_pickup_by_consignee, Not collected,                   RETURNING,            not_collected",
        "UPS,         D,                   Delivered,                          DELIVERED,",
        "UPS,         I,                   In transit,                         IN_TRANSIT,",
        "UPS,         M,                   Billing information received,       ANNOUNCED,",
        "UPS,         X,                   Exception,                          EXCEPTION,",
        "UPS,         P,                   Pickup,                             IN_TRANSIT,",
        "UPS,         OR,                  Origin scan,                        IN_TRANSIT,",
        "UPS,         ot,                  Out for delivery,                   OUT_FOR_DELIVERY,",
        "UPS,         MP,                  Shipment ready for UPS,             ANNOUNCED,",
        "UPS,         I/DP,                Departure scan,                     IN_TRANSIT,",
        "UPS,         I/OT,                Out for delivery,                   OUT_FOR_DELIVERY,",
        "UPS,         D/OT,                Out for delivery,                   OUT_FOR_DELIVERY,",
        "UPS,         D/FS,                Delivered; in no list,              DELIVERED,",
        "UPS,         D/MP,                Garage,                             DELIVERED,",
        "UPS,         D/2Q,                Delivered to UPS Access Point,      AVAILABLE_FOR_PICKUP,",
        "UPS,         D/53,                Receiver refused package,           DELIVERY_ATTEMPTED,   refused",
        "UPS,         M/DP,                Manifest processed,                 ANNOUNCED,",
        "UPS,         X/DP,                Cannot be shipped internationally,  EXCEPTION,            not_allowed",
        "UPS,         X/48,                The receiver was not available,     DELIVERY_ATTEMPTED,   nobody_home",
        "UPS,         X/OT,                Clearance information,              EXCEPTION,            customs_action",
        "UPS,         X/ZZZ,               An exception that is new,           EXCEPTION,",
        "UPS,         I/ZZZ,               A movement that is new,             IN_TRANSIT,",
        "GLS,         3.0,                 Delivered,                          DELIVERED,",
        "GLS,         11.0,                Expected to be delivered during the day, OUT_FOR_DELIVERY,",
        "GLS,         2.106,               Reached the parcel centre and was sorted manually, IN_TRANSIT,",
        "GLS,         3.124,               Handed to the ParcelShop,           AVAILABLE_FOR_PICKUP,",
        "GLS,         3.896,               Delivered into the ParcelLocker,    AVAILABLE_FOR_PICKUP,",
        "GLS,         4.40,                Consignee absent,                   DELIVERY_ATTEMPTED,   nobody_home",
        "GLS,         4.999,               A failed delivery that is new,      DELIVERY_ATTEMPTED,",
        "GLS,         0.100,               Announced at GLS,                   ANNOUNCED,",
        "GLS,         5.0,                 Returned to sender,                 RETURNED,",
        "GLS,         3,                   MyGLS: reached the parcel center,   IN_TRANSIT,",
        "GLS,         05,                  MyGLS: delivered,                   DELIVERED,",
        "GLS,         55,                  MyGLS: delivered at the ParcelShop, AVAILABLE_FOR_PICKUP,",
        "GLS,         12,                  MyGLS: consignee absent,            DELIVERY_ATTEMPTED,   nobody_home",
        "GLS,         OUTDEL.NORMAL,       Expected during the day,            OUT_FOR_DELIVERY,",
        "GLS,         INBOUD.MANUAL,       An inbound scan that is new,        IN_TRANSIT,",
        "GLS,         DELIVD.NORMAL,       Delivered,                          DELIVERED,",
        "GLS,         IN_DELIVERY,         Out with the driver,                OUT_FOR_DELIVERY,",
        "DHL,         delivered,           statusCode of the unified API,      DELIVERED,",
        "DHL_EXPRESS, transit,             statusCode of the unified API,      IN_TRANSIT,",
        "BRING,       READY_FOR_PICKUP,    Ready for pickup,                   AVAILABLE_FOR_PICKUP,",
        "BRING,       DELIVERED_SENDER,    Back with the sender,               RETURNED,",
        "POSTNORD,    AVAILABLE_FOR_DELIVERY, Arrived at the service point,    AVAILABLE_FOR_PICKUP,",
        "POSTNORD,    EN_ROUTE,            Under transport,                    IN_TRANSIT,",
    })
    void aCodeMeansWhatTheDocumentSays(Carrier carrier, String code, String text, ScanStatus status, String reason) {
        assertThat(CarrierCodes.of(carrier, code))
                .as(text)
                .isEqualTo(new CodeTable.Meaning(
                        status, Optional.ofNullable(reason).flatMap(Reason::of), Optional.empty()));
    }

    /** Final words are never a guess. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DPD, 77",
        "DPD, delivery_nab",
        "GLS, 3.999",
        "GLS, DELIVD.NEIGHBOUR",
        "GLS, 100",
        "UPS, QQ",
        "UPS, 999",
        "BRING, OTHER",
        "POSTNORD, OTHER",
        "HERMES, 9999",
        "FEDEX, ZZ",
        "DHL, QQ",
        "SWISS_POST, DELIVERED"
    })
    void aCodeThatIsNewSaysOnlyThatTheCarrierHasTheParcel(Carrier carrier, String code) {
        assertThat(CarrierCodes.of(carrier, code))
                .isEqualTo(new CodeTable.Meaning(ScanStatus.SCANNED, Optional.empty(), Optional.of(code)));
    }

    private static void holds(
            Carrier carrier, String name, Set<String> documented, Set<String> leftOut, Set<String> foundInNoDocument) {
        Set<String> expected = new TreeSet<>(documented);
        expected.removeAll(leftOut);
        expected.addAll(foundInNoDocument);

        assertThat(CarrierCodes.systems().getOrDefault(carrier, List.of()))
                .filteredOn(system -> system.name().equals(name))
                .singleElement()
                .extracting(system -> system.codes().meanings().keySet(), InstanceOfAssertFactories.set(String.class))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }
}
