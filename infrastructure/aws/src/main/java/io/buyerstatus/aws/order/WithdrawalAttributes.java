package io.buyerstatus.aws.order;

/** The names of the attributes of declarations of withdrawal in the orders' table, as in {@link Attributes}. */
public final class WithdrawalAttributes {
    private WithdrawalAttributes() {}

    /** Of a declaration of withdrawal, by itself and beside its order. */
    public static final class Withdrawals {
        static final String ID = "id";
        static final String AT = "at";
        static final String NAME = "name";
        static final String CONTRACT = "con";
        public static final String RECEIPT_TO = "to";
        static final String LANGUAGE = "lang";
        static final String WORDS = "words";
        /** Absent where no order fits. */
        public static final String ORDER = "order";

        static final String TIMELINESS = "time";
        /** By lines; absent where it is the whole contract, or described. */
        static final String PIECES = "pcs";

        static final String DESCRIBED = "desc";
        /** Over all the others. */
        static final String SEAL = "seal";

        private Withdrawals() {}
    }

    /** Of a piece in {@link Withdrawals#PIECES}. */
    static final class Pieces {
        static final String LINE = "line";
        static final String NAME = "name";
        static final String QUANTITY = "qty";
        static final String UNIT = "unit";

        private Pieces() {}
    }

    /** With which declaration somebody of the staff is done. */
    static final class SettledRows {
        static final String BY = "by";
        static final String AT = "at";

        private SettledRows() {}
    }

    /** Which order somebody of the staff found for a declaration. */
    public static final class AssignedRows {
        public static final String ORDER = "order";
        static final String TIMELINESS = "time";
        static final String BY = "by";
        static final String AT = "at";

        private AssignedRows() {}
    }
}
