package io.buyerstatus.carriers;

import java.util.List;

/** A carrier, its own codes for each {@link Step} in their order, and the document that has them. */
enum Speaker {
    /** Behind the slash the additional code 019, "consignee not present". */
    DPD(
            "DPD",
            "dpd-de",
            "01475000123456",
            "DPD, \"Statusdata via SFTP\", section 2; DPD Belux, \"SCANINFO\"",
            true,
            "05 02 03 14/019 14/019 06 13 23 13"),
    HERMES(
            "Hermes",
            "hermes-de",
            "H1000730000123456789",
            "Hermes Germany, \"Eventcodes\", column \"2x2 Code\"",
            true,
            "1000 2000 3000 3731 3732 6084 7500 3410 3500"),
    /** GLS' schema has no status for a parcel that goes back. */
    GLS(
            "GLS",
            "gls",
            "42070311897",
            "GLS, \"Track And Trace V1\" 1.0.7, ParcelDTO.status",
            false,
            "INTRANSIT INWAREHOUSE INDELIVERY NOTDELIVERED NOTDELIVERED - - DELIVEREDPS DELIVERED"),
    /** What goes back is marked by returnFlag; the events keep their codes. */
    DHL(
            "DHL Paket",
            "dhl-germany",
            "00340434123456789012",
            "DHL, Shipment Tracking Unified, list of statuses (status_1.csv), service \"parcel-de\"",
            false,
            "ES EE PO ZN ZN ZN ZU ZF ZU"),
    UPS(
            "UPS",
            "ups",
            "1Z5R89390357567127",
            "UPS, Tracking API, \"Status/Description Codes\"",
            false,
            "038 005 021 022 023 035 011 040 011"),
    FEDEX(
            "FedEx",
            "fedex",
            "986578788855",
            "FedEx, API reference guide, \"Tracking Status Codes\"; Track API, exceptionCode 08",
            true,
            "PU AR OD DE/08 DE/08 RS DL HL DL");

    final String carrier;
    final String slug;
    final String number;
    final String source;
    /** Whether the code of a failed attempt says why it failed. */
    final boolean saysWhy;

    private final String codes;

    Speaker(String carrier, String slug, String number, String source, boolean saysWhy, String codes) {
        this.carrier = carrier;
        this.slug = slug;
        this.number = number;
        this.source = source;
        this.saysWhy = saysWhy;
        this.codes = codes;
    }

    /** The carrier's own code, "-" where it has none. */
    String code(Step step) {
        return codes.split(" ", -1)[List.of(Step.values()).indexOf(step)];
    }
}
