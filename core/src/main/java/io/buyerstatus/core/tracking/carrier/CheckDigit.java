package io.buyerstatus.core.tracking.carrier;

import java.util.List;
import java.util.Map;

/** How the last character of a number follows from those before it. */
sealed interface CheckDigit {
    /** There is none, or the carrier does not publish how it is made. */
    CheckDigit NONE = new Any();

    /** Modulo 10 with weights 3 and 1 (GS1 General Specifications 7.9.1); SSCC, and many carriers' own numbers. */
    CheckDigit GS1 = new Weighted(List.of(3, 1), 10, true, Map.of(10, 0));

    /** The same of a number that is written without the application identifier 92 that belongs to it. */
    CheckDigit GS1_AFTER_92 = new After("92", GS1);

    /** The same of a number that is written without the application identifier 91 that belongs to it. */
    CheckDigit GS1_AFTER_91 = new After("91", GS1);

    /** Modulo 10 with weights 4 and 9 (Deutsche Post, Identcode). */
    CheckDigit IDENTCODE = new Weighted(List.of(4, 9), 10, true, Map.of(10, 0));

    /** Modulo 11 (UPU S10-12, section 6.2.3). */
    CheckDigit S10 = new Weighted(List.of(7, 9, 5, 3, 2, 4, 6, 8), 11, true, Map.of(10, 0, 11, 5));

    /** Modulo 11 with weights 1, 3 and 7 (FedEx, 12-digit numbers). */
    CheckDigit FEDEX = new Weighted(List.of(1, 3, 7), 11, false, Map.of(10, 0));

    /** Modulo 10 with weights 1 and 2, letters counting from A = 2 (UPS, 1Z numbers and waybills). */
    CheckDigit UPS = new Weighted(List.of(1, 2), 10, true, Map.of(10, 0));

    /** The remainder of the whole number by 7 (DHL Express). */
    CheckDigit MODULO_7 = new Remainder(7);

    /** ISO/IEC 7064, MOD 37,36 (DPD). */
    CheckDigit MODULO_37_36 = new Iso7064();

    /**
     * Whether the check character belongs to the body.
     *
     * @param body digits and upper-case letters
     */
    boolean fits(String body, char check);

    /** Everything fits. */
    record Any() implements CheckDigit {
        @Override
        public boolean fits(String body, char check) {
            return true;
        }
    }

    /**
     * A weighted sum.
     *
     * @param weights for the characters from the right, repeated as needed
     * @param complement whether the digit is what the remainder lacks to the modulus, rather than the remainder itself
     * @param exceptions results that have no digit of their own, with the digit that stands for them
     */
    record Weighted(List<Integer> weights, int modulus, boolean complement, Map<Integer, Integer> exceptions)
            implements CheckDigit {
        /** A letter's value in a sum of digits: A = 2, B = 3, ..., I = 0, as UPS counts; no other sum has letters. */
        private static final int LETTER_OFFSET = 'A' - 2;

        @Override
        public boolean fits(String body, char check) {
            int sum = 0;
            for (int at = 0; at < body.length(); at++) {
                int weight = weights.get((body.length() - 1 - at) % weights.size());
                sum += weight * value(body.charAt(at));
            }
            int result = complement ? modulus - sum % modulus : sum % modulus;
            return check == '0' + exceptions.getOrDefault(result, result);
        }

        private static int value(char character) {
            return character <= '9' ? character - '0' : (character - LETTER_OFFSET) % 10;
        }
    }

    /** The check of another number, of which the first digits are not written. */
    record After(String unwritten, CheckDigit check) implements CheckDigit {
        @Override
        public boolean fits(String body, char character) {
            return check.fits(unwritten + body, character);
        }
    }

    /** The remainder of a number; the number may be longer than a {@code long}. */
    record Remainder(int modulus) implements CheckDigit {
        @Override
        public boolean fits(String body, char check) {
            int remainder = 0;
            for (int at = 0; at < body.length(); at++) {
                remainder = (remainder * 10 + body.charAt(at) - '0') % modulus;
            }
            return check == '0' + remainder;
        }
    }

    /** ISO/IEC 7064's hybrid system of two moduli over digits and letters. */
    record Iso7064() implements CheckDigit {
        private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        private static final int MODULUS = ALPHABET.length();

        @Override
        public boolean fits(String body, char check) {
            int product = MODULUS;
            for (int at = 0; at < body.length(); at++) {
                int sum = (product + ALPHABET.indexOf(body.charAt(at))) % MODULUS;
                product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
            }
            return check == ALPHABET.charAt((MODULUS + 1 - product) % MODULUS);
        }
    }
}
