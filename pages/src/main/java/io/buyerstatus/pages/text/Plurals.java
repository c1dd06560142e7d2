package io.buyerstatus.pages.text;

import java.util.List;

/** CLDR's plural categories of a language, for whole numbers. A text that counts exists once per category. */
enum Plurals {
    /** 1 parcel, 2 parcels: German, English, Norwegian and their neighbours. */
    ONE_OTHER {
        @Override
        String category(long number) {
            return number == 1 ? "one" : "other";
        }

        @Override
        List<String> categories() {
            return List.of("one", "other");
        }
    };

    abstract String category(long number);

    abstract List<String> categories();
}
