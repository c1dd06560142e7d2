package io.buyerstatus.core.tracking.code;

import java.util.List;

/**
 * FedEx. IN is the derived status "Label created" of FedEx' answers. RT is in common use and on no list that was found; of the
 * exceptions 08 was seen in FedEx' answers ("Customer not available or business closed"), 03 and 07 only with others who read
 * them.
 */
final class FedExCodes {
    private static final String EVENTS = """
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

    static final List<CodeSystem> SYSTEMS = List.of(CodeSystem.of(
            "event types and, behind a slash, exception codes",
            new CodeSystem.Source(
                    "FedEx, API reference guide, \"Tracking Status Codes\"",
                    "https://developer.fedex.com/api/en-us/guides/api-reference.html"),
            EVENTS));

    private FedExCodes() {}
}
