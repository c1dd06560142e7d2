package io.buyerstatus.core.tracking.code;

import java.util.List;

/** Hermes Germany. What comes back from a tour is a failed attempt until it is on its way to the sender. */
final class HermesCodes {
    private static final String EVENTS = """
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

    static final List<CodeSystem> SYSTEMS = List.of(CodeSystem.of(
            "four digits of the 2x2 code",
            new CodeSystem.Source(
                    "Hermes Germany, \"Eventcodes\", column \"2x2 Code\"",
                    "https://github.com/karrioapi/karrio/tree/main/modules/connectors/hermes/vendor"),
            EVENTS));

    private HermesCodes() {}
}
