package io.buyerstatus.core.tracking.code;

import io.buyerstatus.core.tracking.code.CodeSystem.Source;
import java.util.List;

/**
 * DHL Paket and DHL Express. At DHL Paket LA is "in storage, e.g. waiting for pickup", ZF "delivery to agency, postal office,
 * Packstation". Of DHL Express' checkpoints CI, NA, PO, RW, SI, SM, TD, TI and UV are in common use and not on the list.
 */
final class DhlCodes {
    private static final Source LIST = new Source(
            "DHL, Shipment Tracking Unified, list of statuses",
            "https://developer.dhl.com/sites/default/files/2024-10/status_1.csv");

    private static final String PAKET_EVENTS = """
            announced: VA, AN, DD, GT
            in_transit: AA, AE, EE, ES, NB, ZO
            out_for_delivery: PO
            attempted: ZN
            pickup_ready: LA, ZF
            delivered: ZU
            problem: BV
            """;

    private static final String EXPRESS_CHECKPOINTS = """
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

    private static final CodeSystem UNIFIED = CodeSystem.of(
            "statusCode of Shipment Tracking Unified",
            new Source(
                    "DHL, Shipment Tracking Unified, \"What are the different status codes available\"",
                    "https://support-developer.dhl.com/support/solutions/articles/47001197243"),
            """
            announced: pre-transit, unknown
            in_transit: transit
            delivered: delivered
            problem: failure
            """);

    static final List<CodeSystem> PAKET = List.of(CodeSystem.of("event codes", LIST, PAKET_EVENTS), UNIFIED);

    static final List<CodeSystem> EXPRESS = List.of(CodeSystem.of("checkpoints", LIST, EXPRESS_CHECKPOINTS), UNIFIED);

    static final List<CodeSystem> POST = List.of(UNIFIED);

    private DhlCodes() {}
}
