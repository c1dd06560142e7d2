package io.buyerstatus.core.tracking.code;

import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.tracking.carrier.Carriers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The carriers' own event codes: brokers pass them on beside their own, and anyone who reads a carrier's interface may send
 * them as they are.
 */
public final class CarrierCodes {
    /**
     * Scan codes and, behind a slash, the additional code that says why. The document's copy that was read ends with 15; that
     * 17, 18, 20 and 23 mean these and what the additional codes mean was compared with a plug-in that reads DPD's STATUSDATA
     * files (AR Design, "DPD" for WooCommerce), not with a document of DPD's own.
     *
     * @see <a href="https://integrations.dpd.nl/dpd-shipper/other-information/statusdata-via-sftp">DPD, "Statusdata via
     *     SFTP", section 2, "Scan Codes and Events"</a>
     * @see <a href="https://it-integration.dpd.be/dpd-shipper/tracking/edi-statusdata">DPD, "EDI via SFTP - SCANINFO",
     *     SCAN_CODE and ADD_SERVICE, "Additional Code / Exception Code"</a>
     */
    private static final String DPD = """
            announced: 18
            in_transit: 01, 02, 05, 08, 09, 10, 12, 15, 17, 20
            out_for_delivery: 03
            attempted: 04, 14
            attempted address_wrong: 04/011, 14/011
            attempted refused: 04/015, 14/015
            attempted nobody_home: 04/019, 14/019, 04/030, 14/030
            attempted closed: 04/025, 14/025
            attempted no_access: 04/050, 14/050
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
     * Status codes of three digits; UPS' list writes them without leading zeros. The letter of {@code type} is not enough: D
     * stands for "loaded on delivery vehicle, out for delivery, delivered". What is requested or confirmed, without the parcel
     * having moved, changes nothing of where it is. 143, "Delivered to Agent", does not say whose agent it is.
     *
     * @see <a href="https://developer.ups.com/api/reference/tracking/appendix">UPS, Tracking API, "Status/Description
     *     Codes"</a>, kept in <a
     *     href="https://github.com/karrioapi/karrio/tree/main/modules/connectors/ups/vendors">Tracking-status-description-codes.html</a>
     */
    private static final String UPS = """
            announced: 000, 003, 043, 065, 077, 079, 080, 131, 135, 157, 166
            announced: 041, 042, 056, 110, 111, 112, 113, 114, 117, 122, 127, 128, 129, 130, 133, 140, 141, 142, 148
            announced: 153, 154, 155, 156, 163
            announced rescheduled: 018, 020, 027, 028, 063, 082, 095, 096, 097, 098, 099, 100, 101, 102, 103, 104, 105
            announced rescheduled: 106, 107, 108, 109, 115, 116, 120, 121
            in_transit: 005, 010, 012, 014, 016, 025, 038, 039, 044, 045, 047, 057, 070, 071, 073, 074, 075, 084, 087
            in_transit: 092, 093, 094, 134, 137, 138, 158, 159, 160, 164, 165, 167, 168, 169
            in_transit delayed: 046, 048, 086, 090, 132
            in_transit weather: 032, 051, 052, 053
            in_transit rescheduled: 019, 054, 055, 136
            out_for_delivery: 006, 021, 037, 072, 078, 089, 091, 146, 162
            attempted: 022, 023, 024, 060, 066, 145
            attempted no_proof_of_identity: 061
            attempted not_paid: 062
            attempted refused: 064
            attempted no_access: 139
            pickup_ready: 017, 040, 144, 161
            delivered: 011, 026
            problem: 013, 029, 030, 049, 069, 076, 083, 147
            problem recalled: 007, 033, 119
            problem address_wrong: 050
            problem customs: 123, 126
            problem customs_action: 058, 124, 125
            problem damaged: 059
            problem lost: 068
            problem not_allowed: 149
            problem not_paid: 085
            returning: 035, 036, 118
            returned: 034, 067
            returned damaged: 081
            """;

    /**
     * Event types, and exception codes behind a slash. IN is the derived status "Label created" of FedEx' answers. RT is in
     * common use and on no list that was found; of the exceptions 08 was seen in FedEx' answers ("Customer not available or
     * business closed"), 03 and 07 only with others who read them.
     *
     * @see <a href="https://developer.fedex.com/api/en-us/guides/api-reference.html">FedEx, API reference guide, "Tracking Status
     *     Codes"</a>, kept in <a
     *     href="https://github.com/karrioapi/karrio/tree/main/modules/connectors/fedex/vendor">Tracking-Status-Codes.html</a>
     */
    private static final String FEDEX = """
            announced: OC, IN, OX, AP, EP, DR, DS, AO, CH, RC, RP, LP, RG, RD
            announced delayed: PD
            announced rescheduled: RR, RM
            in_transit: PU, PX, AA, AC, AF, AR, AX, CC, CP, DP, EA, ED, EO, FD, IT, IX, LO, OF, OW, PF, PL, PM, SF, SP, TR
            in_transit delayed: DD, DY
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
     * Checkpoint codes. CI, NA, PO, RW, SI, SM, TD, TI and UV are in common use and not on the list.
     *
     * @see <a href="https://developer.dhl.com/sites/default/files/2024-10/status_1.csv">DHL, Shipment Tracking Unified, list of
     *     statuses, service "express"</a>
     */
    private static final String DHL_EXPRESS = """
            announced: CS, RR, SC
            in_transit: AF, AR, BN, BR, CI, CR, DF, FD, IC, PL, PO, PU, RW, SA, SI, SM, TP, TR
            in_transit rescheduled: AD
            in_transit delayed: TD, NA
            out_for_delivery: WC
            attempted: ND
            attempted no_time: MD
            attempted nobody_home: NH
            attempted closed: CA
            attempted refused: RD
            pickup_ready: CC
            delivered: OK, PD
            delivered damaged: DD
            problem: DS, OH, SS, UV
            problem address_wrong: BA
            problem recipient_unknown: CM
            problem customs_action: CD
            problem customs: UD
            problem not_paid: HP
            problem misrouted: MC, MS
            problem lost: TI
            returning: RT
            """;

    /**
     * Event codes of DHL Paket. LA is "in storage, e.g. waiting for pickup", ZF "delivery to agency, postal office, Packstation".
     *
     * @see <a href="https://developer.dhl.com/sites/default/files/2024-10/status_1.csv">DHL, Shipment Tracking Unified, list of
     *     statuses, service "parcel-de"</a>
     */
    private static final String DHL = """
            announced: VA, AN, DD, GT
            in_transit: AA, AE, EE, ES, NB, ZO
            out_for_delivery: PO
            attempted: ZN
            pickup_ready: LA, ZF
            delivered: ZU
            problem: BV
            """;

    private static final Map<Carrier, CodeTable> TABLES = new EnumMap<>(Map.of(
            Carrier.DPD, CodeTable.of(DPD),
            Carrier.GLS, CodeTable.of(GLS),
            Carrier.HERMES, CodeTable.of(HERMES),
            Carrier.UPS, CodeTable.of(UPS),
            Carrier.FEDEX, CodeTable.of(FEDEX),
            Carrier.DHL, CodeTable.of(DHL),
            Carrier.DHL_EXPRESS, CodeTable.of(DHL_EXPRESS)));

    private static final Pattern WITHOUT_ZEROS = Pattern.compile("[0-9]{1,2}");

    private CarrierCodes() {}

    /** The carriers whose codes are known, each with its table. */
    public static Map<Carrier, CodeTable> tables() {
        return Map.copyOf(TABLES);
    }

    /** What a carrier's code means; unknown where the carrier is none of these. */
    public static CodeTable.Meaning of(Carrier carrier, String code) {
        return Optional.ofNullable(TABLES.get(carrier))
                .map(table -> table.of(padded(carrier, code), code, general(code)))
                .orElseGet(() -> CodeTable.Meaning.unknown(code));
    }

    /** As {@link #of(Carrier, String)}, where the carrier goes by any of its names. */
    public static CodeTable.Meaning of(String carrier, String code) {
        return Carriers.named(carrier).map(known -> of(known, code)).orElseGet(() -> CodeTable.Meaning.unknown(code));
    }

    /** UPS' list has "5" where its interface has "005". */
    private static String padded(Carrier carrier, String code) {
        String stripped = code.strip();
        return carrier == Carrier.UPS && WITHOUT_ZEROS.matcher(stripped).matches()
                ? "0".repeat(3 - stripped.length()) + stripped
                : code;
    }

    /** An exception code that is new leaves us with its event type. */
    private static String general(String code) {
        int slash = code.indexOf('/');
        return slash < 0 ? code : code.substring(0, slash);
    }
}
