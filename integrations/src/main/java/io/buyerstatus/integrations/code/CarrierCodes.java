package io.buyerstatus.integrations.code;

import io.buyerstatus.core.carrier.Carrier;
import io.buyerstatus.core.carrier.Carriers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The carriers' own event codes: brokers pass them on beside their own, and whoever reads a carrier's interface may send
 * them as they are.
 */
public final class CarrierCodes {
    /**
     * Scan codes; 17, 18, 20 and 23 are in common use and were not found in the document.
     *
     * @see <a href="https://integrations.dpd.nl/dpd-shipper/other-information/statusdata-via-sftp">DPD, "Statusdata via
     *     SFTP", section 2, "Scan Codes and Events"</a>
     */
    private static final String DPD = """
            announced: 18
            in_transit: 01, 02, 05, 08, 09, 10, 12, 15, 17, 20
            out_for_delivery: 03
            attempted: 04, 14
            pickup_ready: 23
            delivered: 13
            returning: 06
            """;

    /**
     * Statuses of a parcel, and codes of its events. {@code FINAL} closes a history, whatever came before it.
     *
     * @see <a href="https://github.com/karrioapi/karrio/blob/main/modules/connectors/gls/vendor/ecitrackandtrace.yaml">GLS,
     *     "Track And Trace V1" 1.0.7, schemas ParcelDTO and EventDTO</a>
     */
    private static final String GLS = """
            announced: PLANNEDPICKUP, INPICKUP, NOTPICKEDUP, PREADVICE, FINAL, INTIAL.PREADVICE, INTIAL.E48_DATA
            in_transit: INTRANSIT, INWAREHOUSE, INTIAL.NORMAL
            out_for_delivery: INDELIVERY
            attempted: NOTDELIVERED
            pickup_ready: DELIVEREDPS, DELIVD.PARCELSHOP
            delivered: DELIVERED
            problem recalled: CANCELED
            """;

    /**
     * The four digits of a "2x2 code". What comes back from a tour is a failed attempt until it is on its way to the sender.
     *
     * @see <a href="https://github.com/karrioapi/karrio/tree/main/modules/connectors/hermes/vendor">Hermes Germany,
     *     "Eventcodes", column "2x2 Code"</a>
     */
    private static final String HERMES = """
            announced: 0000, 0600, 0700, 0800, 0900
            announced rescheduled: 9311, 9315, 9321, 9322, 9323, 9324, 9325, 9327, 9328, 9381, 9385, 9391
            in_transit: 1000, 1510, 1610, 1710, 1720, 1810, 1820, 1900, 1901, 1910, 2000, 2100, 2300, 2400, 3010, 3300, 3430
            in_transit: 4025, 4070, 4072, 4500, 4610, 4620, 4690, 6090, 9040, 9041
            in_transit delayed: 4100
            in_transit rescheduled: 6088
            out_for_delivery: 3000
            pickup_ready: 3410
            attempted nobody_home: 3731, 3732, 3733, 3734, 4031, 4032, 4033, 4034
            attempted refused: 3710, 4010
            attempted address_wrong: 3720, 4020
            attempted not_paid: 3715, 4015
            attempted no_time: 3750, 4050
            attempted no_proof_of_identity: 3751, 3752, 3753, 3754, 4051, 4052, 4053, 4054
            attempted no_proof_of_identity: 3782, 3783, 3784, 3785, 3786, 3787, 4081, 4082, 4083, 4084, 4085, 4086, 4087
            attempted not_allowed: 4024
            delivered: 3500, 3510, 3511, 3520, 3530
            problem customs: 1730, 1751
            problem damaged: 3740, 4040
            problem misrouted: 3780, 4080, 6086, 6087
            problem lost: 4630
            problem recalled: 9340, 9341
            returning: 6080, 6089, 1520, 3760, 3761, 4060, 4061, 4062
            returning refused: 6081
            returning address_wrong: 6082, 6083
            returning nobody_home: 6084
            returning damaged: 6085
            returning no_proof_of_identity: 6092, 6098
            returning not_collected: 4035, 6093
            returning not_paid: 6094
            returning not_allowed: 6096
            returning recalled: 3795, 4095, 6099
            returned: 7500
            """;

    /**
     * Status codes of three digits. The letter of {@code type} is not enough: D stands for "loaded on delivery vehicle, out for
     * delivery, delivered". The list of values is not public: these are in common use and were not compared with it.
     *
     * @see <a href="https://github.com/UPS-API/api-documentation">UPS, Tracking API, schema Status, "statusCode" (the values are
     *     those of UPS' "API Codes"); Track Alert API, "What types of event data"</a>
     */
    private static final String UPS = """
            announced: 003, 043
            in_transit: 005, 010, 012, 014, 016, 025, 038, 039, 041, 042, 044, 045, 056, 057
            in_transit delayed: 046, 047, 048
            in_transit weather: 032, 051, 052, 053
            in_transit rescheduled: 018, 019, 020, 027, 028, 054, 055, 063
            out_for_delivery: 006, 021
            attempted: 022, 023, 024, 060, 066
            attempted no_proof_of_identity: 061
            attempted not_paid: 062
            attempted refused: 064
            pickup_ready: 017, 040
            delivered: 011, 026
            problem: 013, 029, 030, 049
            problem recalled: 007
            problem address_wrong: 050
            problem customs_action: 058
            problem damaged: 059
            problem lost: 068
            returning: 033, 035, 036, 037
            returning not_collected: 069
            returned: 034, 067
            """;

    /**
     * Event types, and exception codes behind a slash; not all of them were compared with the guide.
     *
     * @see <a href="https://developer.fedex.com">FedEx, API reference guide, "Tracking status codes", and Track API, scan events
     *     with eventType and exceptionCode</a>
     */
    private static final String FEDEX = """
            announced: OC, IN, RP, LP, OX
            in_transit: PU, PX, AA, AC, AF, AR, AX, AO, CC, CH, DP, DS, EA, ED, EO, EP, FD, IT, IX, LO, OF, PF, PL, PM, SF, SP, TR, DR
            in_transit delayed: DD, DY, PD
            in_transit rescheduled: RR, RM, RC
            out_for_delivery: OD, AD
            attempted: DE
            attempted address_wrong: DE/03
            attempted refused: DE/07
            attempted nobody_home: DE/08
            pickup_ready: HL, HP
            delivered: DL
            problem: SE
            problem customs: CD
            problem recalled: CA
            returning: RS
            returned: RT
            """;

    /**
     * Checkpoint codes.
     *
     * @see <a href="https://developer.dhl.com/api-reference/dhl-express-mydhl-api">DHL Express, MyDHL API, "Tracking event
     *     codes"</a>
     */
    private static final String DHL_EXPRESS = """
            in_transit: AF, AR, BN, BR, CI, CR, CS, DF, FD, IC, PL, PO, PU, RR, RW, SA, SC, SI, SM, TP, TR
            in_transit rescheduled: AD
            in_transit delayed: TD, NA
            out_for_delivery: WC
            attempted no_time: MD
            attempted nobody_home: NH
            attempted closed: CA
            attempted refused: RD
            pickup_ready: CC
            delivered: OK, PD
            delivered damaged: DD
            problem: OH, UV
            problem address_wrong: BA
            problem recipient_unknown: CM
            problem customs_action: CD
            problem customs: UD
            problem not_paid: HP
            problem misrouted: MC, MS
            problem recalled: SS
            problem lost: TI, DS
            returning: RT
            """;

    private static final Map<Carrier, CodeTable> TABLES = new EnumMap<>(Map.of(
            Carrier.DPD, CodeTable.of(DPD),
            Carrier.GLS, CodeTable.of(GLS),
            Carrier.HERMES, CodeTable.of(HERMES),
            Carrier.UPS, CodeTable.of(UPS),
            Carrier.FEDEX, CodeTable.of(FEDEX),
            Carrier.DHL_EXPRESS, CodeTable.of(DHL_EXPRESS)));

    private CarrierCodes() {}

    /** The carriers whose codes are known, each with its table. */
    public static Map<Carrier, CodeTable> tables() {
        return Map.copyOf(TABLES);
    }

    /** What a carrier's code means; unknown where the carrier is none of these. */
    public static CodeTable.Meaning of(Carrier carrier, String code) {
        return Optional.ofNullable(TABLES.get(carrier))
                .map(table -> table.of(code, general(code)))
                .orElseGet(() -> CodeTable.Meaning.unknown(code));
    }

    /** As {@link #of(Carrier, String)}, where the carrier goes by any of its names. */
    public static CodeTable.Meaning of(String carrier, String code) {
        return Carriers.named(carrier).map(known -> of(known, code)).orElseGet(() -> CodeTable.Meaning.unknown(code));
    }

    /** An exception code that is new leaves us with its event type. */
    private static String general(String code) {
        int slash = code.indexOf('/');
        return slash < 0 ? code : code.substring(0, slash);
    }
}
