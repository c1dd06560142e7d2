package io.buyerstatus.core.tracking.code;

import io.buyerstatus.core.tracking.code.CodeSystem.Source;
import java.util.List;

/**
 * GLS. Each event of the group has a word and a number, {@code DELIVD.NORMAL} and 3.0; {@code 4.*} stands for all numbers with
 * this beginning that have no row of their own. {@code FINAL} closes a history, whatever came before it. Of delivered parcels
 * there is no such row: 3.124 lies in a ParcelShop, 3.896 in a locker. The numbers' meanings are those that GLS Netherlands
 * gives them; 0.0, 1.0, 2.0, 3.0, 11.0 and 43.0 were compared with the group's list of events.
 *
 * <p>The numbers of MyGLS, in the countries from Czechia to Romania, are others: 3 has reached a parcel centre. Their document
 * has "returned to sender" twice and does not tell the two apart.
 */
final class GlsCodes {
    private static final String WORDS = """
            announced: PLANNEDPICKUP, INPICKUP, NOTPICKEDUP, PREADVICE, FINAL, INTIAL.PREADVICE, INTIAL.E48_DATA
            in_transit: INTRANSIT, INWAREHOUSE, INTIAL.NORMAL, INBOUD.*, OUTBOD.*
            out_for_delivery: INDELIVERY, OUTDEL.*
            attempted: NOTDELIVERED
            pickup_ready: DELIVEREDPS, DELIVD.PARCELSHOP
            delivered: DELIVERED, DELIVD.NORMAL
            problem recalled: CANCELED, CANCEL.NORMAL
            """;

    private static final String NUMBERS = """
            announced: 0.100, 0.258, 9.0, 89.*, 95.*, 96.*
            announced rescheduled: 25.*, 33.*
            in_transit: 0.0, 1.*, 2.*, 6.*, 8.*, 35.*, 46.*, 49.*, 67.*, 72.*, 74.*, 81.*
            in_transit delayed: 12.*
            in_transit misrouted: 6.2, 6.12, 12.2, 12.12, 12.36, 35.36
            in_transit rescheduled: 6.13, 12.80, 12.83
            out_for_delivery: 11.*
            attempted: 4.*
            attempted address_wrong: 4.31, 4.32, 35.32
            attempted closed: 4.37, 4.42, 12.38, 12.41, 35.37
            attempted misrouted: 4.36
            attempted no_access: 4.319
            attempted nobody_home: 4.40, 30.40, 35.40
            attempted no_time: 4.55
            attempted recipient_unknown: 4.30
            attempted rescheduled: 4.80
            pickup_ready: 3.124, 3.896
            delivered: 3.0, 3.120, 3.121
            problem address_wrong: 8.32, 12.32
            problem customs_action: 14.60
            problem damaged: 2.20, 12.20, 46.160, 46.161, 46.183
            problem lost: 12.52
            problem not_collected: 4.129, 35.129
            problem recalled: 43.0
            returned: 5.0
            """;

    private static final String SHIP_IT = """
            announced: DATA_RECEIVED
            in_transit: PICKUP, HUB, DELIVERY_DEPOT
            out_for_delivery: IN_DELIVERY
            delivered: DELIVERED
            problem recalled: CANCELLED
            """;

    private static final String MY_GLS = """
            announced: 51, 52, 83, 84, 85, 87, 88, 89, 90, 91, 93, 99
            announced rescheduled: 24, 37, 46
            in_transit: 1, 2, 3, 6, 7, 10, 22, 26, 27, 41, 47, 64, 65, 76, 86
            in_transit customs: 61, 67, 72
            in_transit delayed: 69
            in_transit misrouted: 13, 21, 25
            in_transit rescheduled: 9, 80
            out_for_delivery: 4, 32
            attempted: 38, 39
            attempted address_wrong: 18, 20
            attempted closed: 14
            attempted nobody_home: 11, 12, 36
            attempted no_time: 15, 33
            attempted not_paid: 16, 68
            attempted refused: 17, 34, 35
            attempted weather: 19
            pickup_ready: 8, 55, 56
            delivered: 5, 54, 58, 92
            problem: 28, 29
            problem customs: 73, 74, 75
            problem customs_action: 60, 62, 66, 70, 71
            problem damaged: 30, 31
            problem lost: 43
            problem not_allowed: 44
            problem not_collected: 57
            problem recalled: 42
            returned: 23, 40
            """;

    static final List<CodeSystem> SYSTEMS = List.of(
            CodeSystem.of(
                    "statuses and events of Track And Trace",
                    new Source(
                            "GLS, \"Track And Trace V1\" 1.0.7, ParcelDTO, EventDTO and /tracking/events/codes",
                            "https://github.com/karrioapi/karrio/blob/main/modules/connectors/gls/vendor/ecitrackandtrace.yaml"),
                    WORDS),
            CodeSystem.of(
                    "numbers of the group's events",
                    new Source(
                            "GLS, \"Track And Trace V1\", /tracking/events/codes, \"codeNo\"; GLS Netherlands' texts",
                            "https://dev-portal.gls-group.net"),
                    NUMBERS),
            CodeSystem.of(
                    "statuses of ShipIT",
                    new Source(
                            "GLS, ShipIT 5.0.11, \"Track your parcels\"",
                            "https://github.com/karrioapi/karrio/blob/main/modules/connectors/gls/vendor/doxygen/rest_tracking.html"),
                    SHIP_IT),
            CodeSystem.of(
                    "StatusCode of MyGLS",
                    new Source("GLS, \"MyGLS API\", appendix G, parcel statuses", "https://api.mygls.hu"),
                    MY_GLS));

    private GlsCodes() {}
}
