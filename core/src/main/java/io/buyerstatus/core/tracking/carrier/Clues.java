package io.buyerstatus.core.tracking.carrier;

import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.value.Country;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a parcel whose carrier is sought. Everything may be missing.
 *
 * @param number as people and systems write it; spaces, dots, dashes and case do not matter
 * @param name what the shop calls the carrier or the service; empty where it says nothing
 * @param countries where the parcel comes from and goes to, as far as that is known
 * @param usual the carriers that the shop works with, as far as that is known
 */
public record Clues(String number, String name, Set<Country> countries, Set<Carrier> usual) {
    public Clues {
        countries = Set.copyOf(countries);
        usual = Set.copyOf(usual);
    }

    /**
     * What an order knows of its parcel.
     *
     * @param destination where the order goes, as far as that is known
     * @param usual the carriers that the shop works with
     */
    public static Clues of(Parcel parcel, Optional<Country> destination, Set<Carrier> usual) {
        return new Clues(
                parcel.number(), parcel.carrier(), destination.map(Set::of).orElse(Set.of()), usual);
    }
}
