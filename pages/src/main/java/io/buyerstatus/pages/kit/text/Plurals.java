package io.buyerstatus.pages.kit.text;

import java.util.List;

/**
 * CLDR's plural categories of a language, for whole numbers. A text that counts exists once per category. The form that
 * French, Italian and Spanish have for millions (<i>un million de colis</i>) is left out: nothing here is counted that far.
 *
 * <p>Source: Unicode CLDR, Language Plural Rules; the tests compare them with ICU.
 */
enum Plurals {
    /** 1 parcel, 2 parcels: English, German, Norwegian, Dutch, Italian, Spanish. */
    ONE_OTHER("one other") {
        @Override
        String category(long number) {
            return number == 1 ? "one" : "other";
        }
    },
    /** 0 colis, 1 colis, 2 colis: in French nothing is still singular. */
    ZERO_IS_ONE("one other") {
        @Override
        String category(long number) {
            return number == 0 || number == 1 ? "one" : "other";
        }
    },
    /** 1 paczka, 2 paczki, 5 paczek, 12 paczek, 22 paczki. */
    POLISH("one few many") {
        @Override
        String category(long number) {
            if (number == 1) {
                return "one";
            }
            long units = number % 10;
            long tens = number % 100;
            return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
        }
    };

    private final String categories;

    Plurals(String categories) {
        this.categories = categories;
    }

    abstract String category(long number);

    List<String> categories() {
        return List.of(categories.split(" "));
    }
}
