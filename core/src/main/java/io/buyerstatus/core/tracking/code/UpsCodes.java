package io.buyerstatus.core.tracking.code;

import io.buyerstatus.core.tracking.code.CodeSystem.Source;
import java.util.List;

/**
 * UPS. Its answers have a status code of three digits, and a type with a code of two characters; which list the two characters
 * are of, only the type tells: X/DP is not DP.
 *
 * <p><b>Status codes</b>: UPS' list writes them without leading zeros. What is requested or confirmed, without the parcel having
 * moved, changes nothing of where it is. 143, "Delivered to Agent", does not say whose agent it is.
 *
 * <p><b>Types</b>: the list says that D is "Delivered", and the Track Alert API uses it for "loaded on delivery vehicle, out for
 * delivery, delivered"; so a code beside it is read first, also as a movement scan. P, O and RS are in use and not on the list.
 *
 * <p><b>Codes alone</b> are movement scans, which every parcel has; of the manifest's MP is so common that it stands there too.
 */
final class UpsCodes {
    private static final String STATUSES = """
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

    private static final String TYPES = """
            announced: M, NA, U
            in_transit: I, P, W, DO, DD
            out_for_delivery: O
            delivered: D
            problem: X
            problem recalled: MV
            returned: RS
            """;

    private static final String MOVEMENTS = """
            announced: OC, PL, SP, VP
            in_transit: AG, AR, AT, CA, CD, CL, DP, DS, EP, HU, IP, LC, LM, OR, PC, PT, PU, UA, UD, UL, WH, XA, XD
            in_transit: XR, YH, YM, YN, YP
            out_for_delivery: DL, OD, OF, OT, YF, YI
            """;

    private static final String MANIFESTS = """
            announced: MP
            announced: M/DP, M/MP, M/RD
            problem recalled: M/VP
            """;

    private static final String DELIVERIES = """
            delivered: D/MP
            announced: D/38, D/8N, D/8Q, D/AU, D/CO, D/EB, D/EE, D/FD, D/FI, D/GW, D/L6, D/MY, D/SB, D/SE, D/ZE, D/1Z
            announced: D/2C
            in_transit: D/2D, D/2J, D/4X, D/7A, D/7B, D/83, D/85, D/86, D/BN, D/EC, D/EG, D/EZ, D/F0, D/F1, D/F3
            in_transit: D/F7, D/FB, D/UJ, D/VS, D/YH
            in_transit delayed: D/0, D/9, D/12, D/32, D/41, D/42, D/44, D/57, D/98, D/CB, D/EF, D/EI, D/EK, D/EL
            in_transit delayed: D/EM, D/EQ
            in_transit weather: D/CR, D/EJ
            out_for_delivery: D/2K, D/7K
            attempted: D/DO, D/EA, D/FZ
            attempted closed: D/BI, D/FO
            attempted no_access: D/NS, D/NX, D/OE
            attempted nobody_home: D/CI
            attempted not_paid: D/DI
            attempted refused: D/53
            pickup_ready: D/1N, D/2Q, D/EP, D/ZI, D/ZQ
            problem: D/BS, D/F2, D/FC, D/KU, D/LM, D/TW
            problem address_wrong: D/50, D/74, D/BO, D/CU, D/DZ, D/MV
            problem customs: D/70, D/B2, D/DK, D/L4, D/RQ, D/SG, D/ST
            problem customs_action: D/ET
            problem damaged: D/28
            problem lost: D/GK
            problem not_allowed: D/61, D/62, D/BL, D/BM, D/RN
            problem not_collected: D/5F
            problem recalled: D/HI
            returned: D/B0
            """;

    private static final String EXCEPTIONS = """
            announced: X/L0, X/L8, X/R3, X/R8, X/S0, X/SO, X/SU, X/UT, X/H6, X/9D, X/9J, X/9K, X/9C, X/LU, X/79, X/JB
            announced: X/Y2, X/KO, X/VH, X/TA, X/TK, X/BR, X/BT, X/DT, X/UL, X/GN, X/GO, X/GQ, X/GR, X/I9, X/5A, X/5B
            announced: X/6W, X/6X, X/2G, X/3Z, X/K5, X/K6, X/UX, X/G4, X/G5, X/KY, X/TR, X/5D, X/HQ
            announced rescheduled: X/78, X/O1, X/O2, X/O3, X/ZA, X/ZB, X/ZC, X/VM, X/T3, X/T4, X/T5, X/T6, X/TB, X/UD
            announced rescheduled: X/TL, X/O5, X/O6, X/O7, X/O8, X/O9, X/VN, X/ZD, X/RF, X/RG, X/RW, X/37, X/JA
            in_transit: X/F0, X/F3, X/GD, X/HL, X/IP, X/YX, X/XD, X/PG, X/RB, X/Z5, X/HF, X/P4, X/LX, X/RC, X/ZK
            in_transit: X/ZW, X/YT, X/DA, X/2O, X/4B, X/4F, X/4J, X/2S, X/2V, X/UI, X/LY, X/ZN, X/ZV, X/YG, X/77
            in_transit: X/VZ, X/89, X/2X, X/5R, X/6R, X/6H, X/6J, X/6K, X/6P, X/ZL, X/2R, X/2U, X/8M, X/7C, X/7D
            in_transit: X/7E, X/Y9, X/YR, X/9I, X/HM, X/HJ, X/1D, X/1M, X/3P, X/3Q, X/3R, X/3V, X/3U, X/X0, X/Z3
            in_transit: X/E7, X/T7, X/T8, X/W8, X/TE, X/92, X/EO
            in_transit customs: X/4C, X/7I, X/7M, X/B3, X/B6, X/BV, X/C3, X/D5, X/DB, X/ER, X/HW, X/S4, X/S5, X/SI
            in_transit customs: X/SY, X/X4, X/Y5, X/TT, X/Z1
            in_transit delayed: X/2, X/3, X/4, X/8, X/11, X/15, X/16, X/17, X/18, X/19, X/22, X/23, X/31, X/46, X/68
            in_transit delayed: X/72, X/87, X/1A, X/1B, X/1G, X/1H, X/1K, X/1L, X/1O, X/1P, X/1Q, X/1V, X/1X, X/2H
            in_transit delayed: X/2Y, X/2Z, X/3A, X/3B, X/3C, X/3T, X/4K, X/4Y, X/6E, X/7G, X/7N, X/7R, X/7S, X/7Z
            in_transit delayed: X/8A, X/8K, X/8L, X/8R, X/8Y, X/8Z, X/9L, X/9M, X/9N, X/9O, X/9P, X/9Q, X/9R, X/9S
            in_transit delayed: X/9T, X/9U, X/9V, X/9X, X/9Y, X/9Z, X/B1, X/C6, X/CC, X/CD, X/CK, X/CL, X/CM, X/CN
            in_transit delayed: X/CP, X/CQ, X/DC, X/DG, X/DR, X/DU, X/E3, X/ED, X/EH, X/EN, X/FG, X/G6, X/G9, X/GC
            in_transit delayed: X/GH, X/GI, X/GV, X/HA, X/HG, X/HH, X/I8, X/K1, X/K2, X/LE, X/LF, X/MT, X/NP, X/NW
            in_transit delayed: X/OD, X/OS, X/P6, X/P7, X/Q0, X/Q1, X/RY, X/S8, X/SX, X/TI, X/TN, X/UK, X/VL, X/XZ
            in_transit weather: X/1E, X/2A, X/3D, X/6D, X/7V, X/7W, X/7X, X/C5, X/DF, X/DJ, X/PZ
            in_transit misrouted: X/6, X/7, X/34, X/8G, X/D1, X/YI
            in_transit rescheduled: X/14, X/AH, X/AT, X/AZ, X/DQ, X/G1, X/J8, X/LH, X/LI, X/MF, X/OL, X/RO, X/S6
            in_transit rescheduled: X/TH, X/UG, X/Y7, X/7Q, X/4M, X/VA, X/VD, X/IB, X/IJ, X/E0
            out_for_delivery: X/76, X/RK, X/RL, X/VG, X/ZS, X/ZX, X/ZY, X/ZZ
            attempted: X/1, X/5Z, X/GB, X/YD
            attempted nobody_home: X/48, X/49, X/7L, X/AX, X/C4, X/KX, X/OH
            attempted not_paid: X/51, X/52, X/KI, X/KZ
            attempted closed: X/55, X/3J, X/AY, X/G3, X/L1, X/ZM
            attempted refused: X/AM, X/AN, X/AP, X/AQ, X/AS, X/KQ, X/KR, X/KS, X/KT, X/YE
            attempted no_proof_of_identity: X/FM, X/G7, X/G8, X/IQ, X/IR, X/PI
            attempted no_access: X/95, X/H7
            pickup_ready: X/54, X/I5, X/ZP, X/6B, X/8I, X/5G, X/UE, X/E2, X/VB, X/VE, X/LZ
            delivered: X/F4, X/FN, X/FT, X/K7, X/KM, X/KN
            delivered damaged: X/64
            problem address_wrong: X/4Z, X/A6, X/A8, X/A9, X/AA, X/AC, X/AE, X/AF, X/AG, X/AK, X/AL, X/AV, X/AW, X/CW
            problem address_wrong: X/CY, X/DS, X/E1, X/FA, X/H1, X/H2, X/H3, X/H4, X/H5, X/OJ, X/PH, X/TF, X/YF
            problem recipient_unknown: X/A7, X/AB, X/AD, X/C8, X/DW
            problem customs: X/5, X/1U, X/2N, X/2T, X/B4, X/B8, X/BW, X/BX, X/CE, X/CF, X/CT, X/DE, X/E4, X/E8, X/E9
            problem customs: X/L3, X/LV, X/MI, X/OB, X/OI, X/R1, X/R4, X/R5, X/RD, X/RE, X/RJ, X/RM, X/RP, X/RU, X/RZ
            problem customs: X/SF, X/SS, X/SV, X/T9, X/TG, X/VK, X/X2, X/X3, X/X7, X/XJ, X/XK, X/XL, X/XY, X/Y1, X/Y4
            problem customs: X/YA
            problem customs_action: X/29, X/40, X/43, X/71, X/1C, X/1W, X/2B, X/4T, X/7F, X/7P, X/7T, X/7U, X/AO
            problem customs_action: X/B5, X/B9, X/BA, X/BB, X/BD, X/BE, X/BG, X/BH, X/BJ, X/BK, X/BP, X/CX, X/CZ
            problem customs_action: X/D0, X/DN, X/DY, X/EU, X/EV, X/EW, X/EY, X/FE, X/FF, X/GF, X/GZ, X/L2, X/L5
            problem customs_action: X/OM, X/OQ, X/OT, X/R6, X/R7, X/RA, X/RR, X/RS, X/RX, X/S1, X/S2, X/S3, X/SJ
            problem customs_action: X/SL, X/SN, X/SP, X/VP, X/X5, X/X6, X/X8, X/X9, X/XA, X/XB, X/XC, X/XE, X/XG
            problem customs_action: X/XN, X/XO, X/XV, X/XW
            problem damaged: X/13, X/45, X/24, X/25, X/66, X/67, X/A2, X/A3, X/A4, X/HD, X/HE, X/HR, X/LN, X/LO, X/LQ
            problem damaged: X/TV
            problem lost: X/26, X/AJ, X/F8, X/S9, X/TC, X/TJ, X/UO, X/UP
            problem not_allowed: X/47, X/60, X/73, X/84, X/4P, X/9F, X/C9, X/CA, X/CV, X/D2, X/D4, X/DP, X/EX, X/H9
            problem not_allowed: X/HK, X/HO, X/I2, X/OR, X/TX, X/U0, X/U3, X/UN, X/UR, X/US
            returning: X/27, X/65, X/90, X/7H, X/A1, X/CS, X/DL, X/H8, X/I1, X/KP, X/O0, X/O4, X/RV, X/UF
            returning not_collected: X/3N, X/6C
            returning refused: X/8H
            returned: X/4S, X/PP, X/UA, X/YJ, X/YK
            returned address_wrong: X/TU
            """;

    static final List<CodeSystem> SYSTEMS = List.of(
            system("status codes", "Status/Description Codes", "status-description-codes", STATUSES),
            system("types", "Package Activity Types", "package-activity-types", TYPES),
            system("movement scans, alone or behind I/", "Movement Scans", "movement-scans", MOVEMENTS),
            system("manifest codes behind M/", "Manifest Codes", "manifest-codes", MANIFESTS),
            system("delivery codes behind D/", "Delivery Codes", "delivery-codes", DELIVERIES),
            system("exceptions behind X/", "Package Exceptions", "package-exceptions", EXCEPTIONS));

    private UpsCodes() {}

    /** UPS' own page is loaded in parts; the links lead to copies of them. */
    private static CodeSystem system(String name, String list, String copy, String rows) {
        return CodeSystem.of(
                name,
                new Source(
                        "UPS, Tracking API, appendix, \"" + list + "\"",
                        "https://github.com/karrioapi/karrio/blob/main/modules/connectors/ups/vendors/Tracking-" + copy
                                + ".html"),
                rows);
    }
}
