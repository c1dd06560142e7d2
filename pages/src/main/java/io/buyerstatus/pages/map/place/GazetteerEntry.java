package io.buyerstatus.pages.map.place;

import io.buyerstatus.core.tracking.Place.Coordinates;

/**
 * A place of the gazetteer under one of its names.
 *
 * @param name as people write it
 * @param country ISO 3166-1 alpha-2
 * @param region the state or province, where the country's places are told apart by it; else empty
 * @param size a measure of its inhabitants: four times the binary logarithm
 */
public record GazetteerEntry(String name, String country, String region, int size, Coordinates at) {

    /** Stands for a whole country: a name that says in which country to look, and is no place. */
    static final int COUNTRY = 255;

    boolean isCountry() {
        return size == COUNTRY;
    }
}
