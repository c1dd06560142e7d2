package io.buyerstatus.aws.order;

/**
 * The names of the orders' table's attributes, and of the maps in them, one class for each row or map. Every page reads
 * these items and every event writes some of them: the names are short.
 */
final class Attributes {
    /** The stamps that an item's registers point to. */
    static final String STAMPS = "st";

    /** Of {@link OrdersTable#HEAD} and {@link OrdersTable#EARLY}: how often it was written; see {@link Head#VERSION_WITH_NEWS}. */
    static final String VERSION = "ver";

    private Attributes() {}

    /** Of a stamp in {@link #STAMPS}. */
    static final class Stamps {
        static final String TIME = "t";
        static final String EVENT = "e";

        private Stamps() {}
    }

    /** Of {@link OrdersTable#HEAD}. */
    static final class Head {
        static final String CONNECTION = "con";
        static final String CHANNEL = "chn";
        /** By parcel: what is not yet in its row. */
        static final String NEWS = "nw";
        /** How often it was written, where it has {@link #NEWS}: {@link Attributes#VERSION} is 0 then. */
        static final String VERSION_WITH_NEWS = "verw";

        /** The shop system's id of it; absent where an earlier release wrote the head last. */
        static final String SUBJECT = "xid";
        /** Absent while the order's placing was not seen. */
        static final String ADMISSION = "adm";

        static final String RULE = "rule";
        /** Of an order of which what was personal was erased: when. */
        static final String ERASED_AT = "era";

        /** For readers of the head alone; everybody else has it from the order. */
        static final String GLIMPSE = "gl";
        /** For them, too: a digest of the buyer's e-mail address. */
        static final String EMAIL = "emd";
        /** For them, too, and absent where the head was last written before there were this and {@link #EMAIL}. */
        static final String NEWEST = "new";

        static final String NUMBER = "no";
        static final String LANGUAGE = "lang";
        /** By milestone: the first time that it was reached. */
        static final String REACHED = "ms";
        /** By milestone: the last time, where that is another. */
        static final String REACHED_LAST = "msl";
        /** By milestone: when it was taken back. */
        static final String TAKEN_BACK = "msn";

        static final String PAYMENTS = "pay";
        static final String REFUNDS = "ref";
        static final String RECEIVED = "rcv";
        static final String LISTED_PAYMENTS = "lpay";
        static final String LISTED_REFUNDS = "lref";
        static final String LISTED_PARCELS = "lpar";
        static final String PLANNED = "told";
        static final String DEFERRED = "owed";
        static final String TO_BUYER = "toBuyer";
        static final String TO_SELLER = "toSeller";
        static final String AUTOMATED = "auto";
        static final String LINK_GENERATION = "gen";
        static final String LINK_HASH = "hash";
        static final String LINK_RENEWED = "ren";
        static final String LINK_REPLACED = "old";
        static final String SHARE_GENERATION = "sgen";
        /** Absent once the shared link is revoked. */
        static final String SHARE_HASH = "shash";

        private Head() {}
    }

    /** Of a refund in {@link Head#REFUNDS}. */
    static final class Refunds {
        static final String AT = "t";
        static final String AMOUNT = "a";
        static final String FULL = "f";
        static final String WITHDRAWN = "w";

        private Refunds() {}
    }

    /** Of a payment in {@link Head#PAYMENTS}. */
    static final class Payments {
        static final String STATE = "s";
        static final String AMOUNT = "a";
        static final String METHOD = "m";
        static final String LABEL = "l";
        static final String RETRY = "u";

        private Payments() {}
    }

    /** Of {@link OrdersTable#ACCESS}, which is absent while nobody was verified and nothing wished. */
    static final class Access {
        static final String BROWSERS = "br";
        static final String QUIET = "qu";
        static final String EMAIL = "em";
        static final String UNCONFIRMED = "un";
        static final String UPDATES = "up";
        static final String LANGUAGE = "la";

        private Access() {}
    }

    /** Of a browser in {@link Access#BROWSERS}. */
    static final class Browsers {
        static final String HASH = "h";
        static final String PROOF = "p";
        static final String UNTIL = "u";

        private Browsers() {}
    }

    /** Of {@link OrdersTable#DETAIL}. */
    static final class Detail {
        static final String BUYER = "by";
        static final String BILLING = "ba";
        static final String DELIVERY = "da";
        static final String LINES = "li";
        static final String PICTURES = "pi";
        static final String TOTALS = "to";
        static final String PAYMENT = "pa";
        static final String NOTE = "no";
        static final String INVOICES = "inv";
        static final String DOCUMENTS = "doc";

        private Detail() {}
    }

    /** Of {@link Detail#BUYER}. */
    static final class Buyers {
        static final String FIRST_NAME = "f";
        static final String LAST_NAME = "l";
        static final String COMPANY = "c";
        static final String EMAIL = "e";
        static final String PHONE = "p";
        static final String LOGIN = "u";
        static final String SMS_CONSENT = "s";
        static final String REVIEW_CONSENT = "r";
        /** In the consent. */
        static final String CONSENT_AT = "t";

        static final String CONSENT_WORDS = "w";

        private Buyers() {}
    }

    /** Of {@link Detail#BILLING} and {@link Detail#DELIVERY}. */
    static final class Addresses {
        static final String NAME = "n";
        static final String COMPANY = "o";
        static final String STREET = "s";
        static final String STREET_2 = "t";
        static final String POSTCODE = "z";
        static final String CITY = "c";
        static final String REGION = "r";
        static final String COUNTRY = "k";
        static final String PHONE = "p";

        private Addresses() {}
    }

    /** Of a line in {@link Detail#LINES}. */
    static final class Lines {
        static final String ID = "i";
        static final String NAME = "n";
        static final String SKU = "k";
        static final String QUANTITY = "q";
        static final String UNIT = "m";
        static final String CANCELLED = "c";
        static final String RETURNED = "r";
        static final String BUNDLE = "b";
        static final String FURTHER = "f";
        static final String UNIT_PRICE = "u";
        static final String TOTAL = "t";
        static final String PICTURE = "p";
        static final String OPTIONS = "o";
        /** How the buyer gets it; absent for what a carrier brings, as in rows of older releases. */
        static final String KIND = "d";

        private Lines() {}
    }

    /** Of an option in {@link Lines#OPTIONS}. */
    static final class Options {
        static final String NAME = "n";
        static final String VALUE = "v";

        private Options() {}
    }

    /** Of {@link Detail#TOTALS}. */
    static final class Sums {
        static final String ITEMS = "i";
        static final String SHIPPING = "s";
        static final String DISCOUNT = "d";
        static final String TAX = "x";
        static final String TOTAL = "t";
        static final String TAX_INCLUDED = "n";
        static final String CHARGES = "c";

        private Sums() {}
    }

    /** Of a charge in {@link Sums#CHARGES}. */
    static final class Charges {
        static final String KIND = "k";
        static final String LABEL = "l";
        static final String AMOUNT = "a";

        private Charges() {}
    }

    /** Of {@link Detail#PAYMENT}. */
    static final class Payment {
        static final String METHOD = "m";
        static final String METHOD_ID = "i";
        static final String LABEL = "l";
        static final String DUE = "d";
        static final String PAY_AT = "u";

        private Payment() {}
    }

    /** Of an invoice in {@link Detail#INVOICES}. */
    static final class Invoices {
        static final String KIND = "k";
        static final String NUMBER = "n";
        static final String ISSUED_AT = "t";
        static final String URL = "u";

        private Invoices() {}
    }

    /** Of a document in {@link Detail#DOCUMENTS}. */
    static final class Documents {
        static final String ID = "i";
        static final String KIND = "k";
        static final String NAME = "n";
        static final String URL = "u";

        private Documents() {}
    }

    /** Of a parcel's fragment, and of {@link OrdersTable#EARLY}. */
    static final class Parcel {
        static final String CARRIER = "ca";
        static final String NUMBER = "no";
        static final String URL = "url";
        static final String CONTENTS = "co";
        static final String SENT_AT = "sent";
        /** The shop's latest word that there is this parcel; absent in rows of older releases. */
        static final String STATED = "is";

        static final String WITHDRAWN = "not";
        /** The shop's latest word that it lies ready. */
        static final String READY = "rdy";
        /** Every number that the shop gave it, each with the first time. */
        static final String NUMBERS = "nos";

        /** The shop's words that it has no number, or no longer. */
        static final String UNTRACKED = "un";
        /** How many parcels its shipment has. */
        static final String PARTS = "pts";

        static final String TRACKED_NUMBER = "tno";
        static final String EXPECTED = "ex";
        static final String PICKUP = "pu";
        static final String SCANS = "sc";
        static final String PLANNED = "told";
        /** Where the shop keeps the picture of it as it was packed. */
        static final String PHOTO = "ph";

        private Parcel() {}
    }

    /** Of a line in {@link Parcel#CONTENTS}. */
    static final class Contents {
        static final String LINE = "l";
        static final String QUANTITY = "q";

        private Contents() {}
    }

    /** Of {@link Parcel#PARTS}. */
    static final class Parts {
        static final String SHIPMENT = "s";
        static final String COUNT = "c";

        private Parts() {}
    }

    /** Of {@link Parcel#EXPECTED}. */
    static final class Expected {
        static final String FROM = "f";
        static final String UNTIL = "u";

        private Expected() {}
    }

    /** Of {@link Parcel#PICKUP}. */
    static final class Pickup {
        static final String NAME = "n";
        static final String ADDRESS = "a";
        static final String HOURS = "h";
        static final String UNTIL = "u";

        private Pickup() {}
    }

    /** Of a scan in {@link Parcel#SCANS}: most of what a page reads consists of these. */
    static final class Scans {
        static final String AT = "t";
        static final String STATUS = "s";
        static final String DESCRIPTION = "d";
        static final String REASON = "r";
        static final String RECEIVED_AT = "g";
        static final String PLACE = "p";

        private Scans() {}
    }

    /** Of {@link Scans#PLACE}. */
    static final class Places {
        static final String NAME = "n";
        static final String POSTCODE = "z";
        static final String COUNTRY = "c";
        static final String COORDINATES = "g";

        private Places() {}
    }

    /** Of an entry. */
    static final class Entries {
        static final String AUTHOR = "a";
        static final String NAME = "n";
        static final String TEXT = "t";
        /** In the row that makes an entry's id unique: the sort key of the entry. */
        static final String WHERE = "at";

        private Entries() {}
    }
}
