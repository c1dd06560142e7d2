package io.buyerstatus.core.tracking.carrier;

import static io.buyerstatus.core.tracking.carrier.Carrier.BRING;
import static io.buyerstatus.core.tracking.carrier.Carrier.POSTNORD;

import io.buyerstatus.core.value.Country;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms of tracking numbers, one per row. A form is <em>definite</em> where nobody else's numbers look so: by a prefix
 * that belongs to the carrier, or by a length and a check that no other carrier uses. Other forms only suggest a carrier.
 *
 * <p>Letters are in upper case; {@code (?<body>)} and {@code (?<check>)} name the parts that the check digit joins.
 */
@SuppressWarnings("ImmutableEnumChecker") // the fields are records of immutable sets, lists and maps
enum NumberFormat {
    /**
     * Deutsche Post DHL's SSCC, written with its application identifier 00; 340433 and 340434 are DHL's. Source: DHL,
     * "Versenden: Sendungsnummern und Barcodes" in the Business Customer Shipping API; GS1 General Specifications 3.3.1.
     */
    DHL_SSCC(definite(Carrier.DHL), "(00)?(?<body>34043[34][0-9]{11})(?<check>[0-9])", CheckDigit.GS1),
    /** Deutsche Post's 12-digit Identcode. Source: Deutsche Post, "Identcode und Leitcode". */
    DHL_IDENTCODE(possible(Carrier.DHL).within("DE"), "(?<body>[0-9]{11})(?<check>[0-9])", CheckDigit.IDENTCODE),
    /**
     * DHL's licence plate: J, the issuing agency JD, and a number; parcels and courier shipments alike. Sources: ISO/IEC
     * 15459-2, register of issuing agencies; dhl.com, "Tracking ID labels", where JJD stands for both.
     */
    DHL_LICENCE_PLATE(definite(Carrier.DHL, Carrier.DHL_EXPRESS), "JJD[0-9]{10,20}", CheckDigit.NONE),
    /** A piece of a courier shipment. Source: DHL Shipment Tracking Unified API, "pieceIds". */
    DHL_EXPRESS_PIECE(definite(Carrier.DHL_EXPRESS), "JD0[0-9]{17}", CheckDigit.NONE),
    /** A courier's waybill. Sources: DHL Express, MyDHL API, "Waybill number"; dhl.com, "Tracking ID labels": ten digits. */
    DHL_EXPRESS_WAYBILL(possible(Carrier.DHL_EXPRESS), "(?<body>[0-9]{9})(?<check>[0-6])", CheckDigit.MODULO_7),
    /** The parcel label's whole barcode: postcode, parcel, service, country. Source: DPD, "Parcel Label Specification". */
    DPD_LABEL(definite(Carrier.DPD), "(?<body>[0-9A-Z]{7}[0-9]{20})(?<check>[0-9A-Z])", CheckDigit.MODULO_37_36),
    /** The parcel's number with its check character. Source: DPD, "Parcel Label Specification". */
    DPD_PARCEL_CHECKED(possible(Carrier.DPD), "(?<body>[0-9]{14})(?<check>[0-9A-Z])", CheckDigit.MODULO_37_36),
    /** The parcel's number without it, as buyers are told it. Source: DPD, "Parcel Label Specification". */
    DPD_PARCEL(possible(Carrier.DPD), "[0-9]{14}", CheckDigit.NONE),
    /** The parcel number: depot, kind of shipment, serial number. Source: GLS, Track and Trace API, "unitno". */
    GLS_PARCEL(possible(Carrier.GLS), "[0-9]{11,12}", CheckDigit.NONE),
    /** The Track ID, letters and digits. Source: GLS, Track and Trace API, "trackid". */
    GLS_TRACK_ID(possible(Carrier.GLS), "(?=.*[0-9])[A-Z][0-9A-Z]{7}", CheckDigit.NONE),
    /** The shipment's number. Source: Hermes Germany, HSI API, "shipmentID"; the check is GS1's. */
    HERMES_14(possible(Carrier.HERMES).within("DE", "AT"), "(?<body>[0-9]{13})(?<check>[0-9])", CheckDigit.GS1),
    /** The longer number that begins with H. Source: Hermes Germany, HSI API, "shipmentID". */
    HERMES_20(definite(Carrier.HERMES), "H[0-9]{19}", CheckDigit.NONE),
    /** Shipper, service, number. Source: UPS, "Guide to Labeling", 1Z tracking numbers. */
    UPS_1Z(definite(Carrier.UPS), "1Z(?<body>[0-9A-Z]{15})(?<check>[0-9])", CheckDigit.UPS),
    /** A letter, which names the service, and ten digits. Source: jkeen/tracking_number_data, "UPS Waybill". */
    UPS_WAYBILL(possible(Carrier.UPS), "[A-Z](?<body>[0-9]{9})(?<check>[0-9])", CheckDigit.UPS),
    /** FedEx Express. Source: FedEx, "Barcode specifications", 12-digit tracking numbers. */
    FEDEX_EXPRESS(possible(Carrier.FEDEX), "(?<body>[0-9]{11})(?<check>[0-9])", CheckDigit.FEDEX),
    /** FedEx Ground. Source: FedEx, "Barcode specifications", 15-digit tracking numbers. */
    FEDEX_GROUND(possible(Carrier.FEDEX).within("US", "CA"), "(?<body>[0-9]{14})(?<check>[0-9])", CheckDigit.GS1),
    /** FedEx Ground, the barcode of 22 digits: 96 is what GS1 leaves to companies. Source: jkeen/tracking_number_data. */
    FEDEX_GROUND_96(definite(Carrier.FEDEX), "96[0-9]{5}(?<body>[0-9]{14})(?<check>[0-9])", CheckDigit.GS1),
    /** FedEx Express and Ground, the barcode of 34 digits, which ends with the number. Source: jkeen/tracking_number_data. */
    FEDEX_LABEL(definite(Carrier.FEDEX), "(96|10)[0-9]{18}(?<body>[0-9]{13})(?<check>[0-9])", CheckDigit.FEDEX),
    /** The same with the beginnings that newer labels have. Source: jkeen/tracking_number_data, issues 51 and 113. */
    FEDEX_LABEL_OF_LATE(possible(Carrier.FEDEX), "1[1-9][0-9]{18}(?<body>[0-9]{13})(?<check>[0-9])", CheckDigit.FEDEX),
    /** FedEx Express, the ASTRA label's 32 digits, with the number at 17 to 28. Source: jkeen/tracking_number_data, issue 24. */
    FEDEX_ASTRA(possible(Carrier.FEDEX), "[0-9]{16}(?<body>[0-9]{11})(?<check>[0-9])[0-9]{4}", CheckDigit.FEDEX),
    /**
     * FedEx Ground, an SSCC of the shipper's own; it names the shipper and no carrier. Sources: jkeen/tracking_number_data, "FedEx
     * Ground (SSCC-18)"; GS1 General Specifications 3.3.1.
     */
    FEDEX_SSCC(possible(Carrier.FEDEX).within("US", "CA"), "(?<body>0[0-9]{16})(?<check>[0-9])", CheckDigit.GS1),
    /** What the courier leaves at a door where nobody was. Source: fedex.com, "Track with a door tag". */
    FEDEX_DOOR_TAG(possible(Carrier.FEDEX).within("US", "CA"), "DT[0-9]{12}", CheckDigit.NONE),
    /**
     * FedEx SmartPost, which the United States' post delivers: mailer identifiers that begin with 612. Both know the number.
     * Source: jkeen/tracking_number_data.
     */
    FEDEX_SMARTPOST(definite(Carrier.FEDEX, Carrier.USPS), "(?<body>92612[0-9]{16})(?<check>[0-9])", CheckDigit.GS1),
    /** The same without its application identifier, which the check counts nevertheless. */
    FEDEX_SMARTPOST_20(
            possible(Carrier.FEDEX).within("US"), "(?<body>612[0-9]{16})(?<check>[0-9])", CheckDigit.GS1_AFTER_92),
    /** Parcels and express mail from Germany (service indicators C, E and H). Source: UPU S10-12, S10 code list. */
    DHL_S10(definite(Carrier.DHL), s10("[CEH][A-Z]", "DE"), CheckDigit.S10),
    /** Registered and tracked letters from Germany. Source: UPU S10-12. */
    DEUTSCHE_POST_S10(definite(Carrier.DEUTSCHE_POST), s10("[ABDFGI-Z][A-Z]", "DE"), CheckDigit.S10),
    /** What a letter's matrix code says, in hexadecimal digits. Source: jkeen/tracking_number_data; its check did not compute. */
    DEUTSCHE_POST_MATRIX(possible(Carrier.DEUTSCHE_POST).within("DE"), "(?=[0-9]*[A-F])[0-9A-F]{20}", CheckDigit.NONE),
    /** Items of Norway's post. Source: UPU S10-12. */
    NORWAY_S10(definite(BRING), s10("[A-Z]{2}", "NO"), CheckDigit.S10),
    /** Items of Sweden's and Denmark's post. Source: UPU S10-12. */
    POSTNORD_S10(definite(POSTNORD), s10("[A-Z]{2}", "SE|DK"), CheckDigit.S10),
    /** Items of Austria's post. Source: UPU S10-12. */
    AUSTRIA_S10(definite(Carrier.OESTERREICHISCHE_POST), s10("[A-Z]{2}", "AT"), CheckDigit.S10),
    /** Items of Switzerland's post. Source: UPU S10-12. */
    SWITZERLAND_S10(definite(Carrier.SWISS_POST), s10("[A-Z]{2}", "CH"), CheckDigit.S10),
    /** Items of the United States' post. Source: UPU S10-12. */
    USPS_S10(definite(Carrier.USPS), s10("[A-Z]{2}", "US"), CheckDigit.S10),
    /** Items of the United Kingdom's post. Source: UPU S10-12. */
    ROYAL_MAIL_S10(definite(Carrier.ROYAL_MAIL), s10("[A-Z]{2}", "GB"), CheckDigit.S10),
    /**
     * SSCCs of Norwegian, Swedish and Danish senders (GS1 prefixes 70, 73, 57): both carriers of the north use them.
     * Sources: Bring, Booking API, "packageNumbers"; PostNord, Booking API, "itemIds"; GS1 General Specifications 3.3.1.
     */
    NORDIC_SSCC(definite(BRING, POSTNORD), "(00)?(?<body>3(70|73|57)[0-9]{14})(?<check>[0-9])", CheckDigit.GS1),
    /** A Norwegian shipment of several parcels. Source: Bring, Booking API, "consignmentNumber". */
    BRING_SHIPMENT(possible(BRING).within("NO"), "(?<body>70[0-9]{14})(?<check>[0-9])", CheckDigit.GS1),
    /** Parcels within Austria. Source: Österreichische Post, "Sendungsnummern" in the Post Label Center. */
    AUSTRIA_PARCEL(possible(Carrier.OESTERREICHISCHE_POST).within("AT"), "10[0-9]{20}", CheckDigit.NONE),
    /** Domestic parcels and registered letters. Source: Swiss Post, "Barcode specification for letters and parcels". */
    SWISS_POST_ITEM(definite(Carrier.SWISS_POST).within("CH", "LI"), "9[89][0-9]{16}", CheckDigit.NONE),
    /**
     * The service's two digits, the mailer and the package, as on certified mail; 00 begins an SSCC. Source: jkeen/tracking_number_data,
     * "USPS 20".
     */
    USPS_20(possible(Carrier.USPS).within("US"), "(?!00)(?<body>[0-9]{19})(?<check>[0-9])", CheckDigit.GS1),
    /** The same without its application identifier, which the check counts nevertheless. Source: there, "USPS 91". */
    USPS_20_WITHOUT_91(
            possible(Carrier.USPS).within("US"), "(?<body>7[0-9]{18})(?<check>[0-9])", CheckDigit.GS1_AFTER_91),
    /** The package's identification code, after its ZIP code or without it: 20, 22, 26 or 30 digits. Source: USPS, Publication 199. */
    USPS_IMPB(
            definite(Carrier.USPS),
            "(420[0-9]{5}([0-9]{4})?)?(?<body>9[1-5][0-9]{17}([0-9]{2}|[0-9]{6}|[0-9]{10})?)(?<check>[0-9])",
            CheckDigit.GS1);

    private final Meaning meaning;
    private final Pattern pattern;
    private final CheckDigit checkDigit;

    NumberFormat(Meaning meaning, String pattern, CheckDigit checkDigit) {
        this.meaning = meaning;
        this.pattern = Pattern.compile(pattern);
        this.checkDigit = checkDigit;
    }

    /** Whose numbers look so, and where. */
    private record Meaning(Set<Carrier> carriers, boolean definite, Set<Country> countries) {
        /** Seen only where the parcel comes from, or goes to, one of these countries. */
        Meaning within(String... codes) {
            return new Meaning(
                    carriers,
                    definite,
                    Set.of(codes).stream().map(Country::new).collect(Collectors.toUnmodifiableSet()));
        }
    }

    Set<Carrier> carriers() {
        return meaning.carriers;
    }

    /** Whether the form by itself proves that it is one of the carriers'. */
    boolean definite() {
        return meaning.definite;
    }

    /** Whether a normalised number has this form, its check digit included, and may have been given out there. */
    boolean fits(String number, Set<Country> countries) {
        return fits(number)
                && (meaning.countries.isEmpty()
                        || countries.isEmpty()
                        || countries.stream().anyMatch(meaning.countries::contains));
    }

    private boolean fits(String number) {
        Matcher matcher = pattern.matcher(number);
        return matcher.matches()
                && (checkDigit instanceof CheckDigit.Any
                        || checkDigit.fits(
                                matcher.group("body"), matcher.group("check").charAt(0)));
    }

    private static Meaning definite(Carrier... carriers) {
        return new Meaning(Set.of(carriers), true, Set.of());
    }

    private static Meaning possible(Carrier... carriers) {
        return new Meaning(Set.of(carriers), false, Set.of());
    }

    private static String s10(String service, String countries) {
        return service + "(?<body>[0-9]{8})(?<check>[0-9])(" + countries + ")";
    }
}
