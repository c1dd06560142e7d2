package io.buyerstatus.pages.map.place;

import java.util.List;

/**
 * What a carrier's or buyer's words for a place may mean.
 *
 * @param spots every place of that name, as far as the words themselves tell them apart
 * @param countryKnown whether the words, or the scan, named the country
 */
public record Reading(List<GazetteerEntry> spots, boolean countryKnown) {

    static final Reading NOTHING = new Reading(List.of(), false);

    public Reading {
        spots = List.copyOf(spots);
    }
}
