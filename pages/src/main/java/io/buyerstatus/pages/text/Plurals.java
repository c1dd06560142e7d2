package io.buyerstatus.pages.text;

import java.util.List;

/** CLDR's plural categories of a language, for whole numbers. A text that counts exists once per category. */
enum Plurals {
    /** 1 parcel, 2 parcels: German, English, Norwegian and their neighbours. */
    ONE_OTHER(List.of("one", "other")) {
        @Override
        String category(long number) {
            return number == 1 ? "one" : "other";
        }
    };

    private final List<String> categories;

    Plurals(List<String> categories) {
        this.categories = categories;
    }

    abstract String category(long number);

    List<String> categories() {
        return categories;
    }
}
