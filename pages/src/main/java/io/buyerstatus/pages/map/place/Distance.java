package io.buyerstatus.pages.map.place;

import io.buyerstatus.core.tracking.Place.Coordinates;

/** How far places are apart. */
public final class Distance {

    private static final double EARTH_RADIUS_KM = 6371;

    private Distance() {}

    /** Along a great circle, in kilometres. */
    public static double km(Coordinates one, Coordinates other) {
        double latitude = Math.toRadians(other.latitude() - one.latitude()) / 2;
        double longitude = Math.toRadians(other.longitude() - one.longitude()) / 2;
        double chord = square(Math.sin(latitude))
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * square(Math.sin(longitude));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    private static double square(double value) {
        return value * value;
    }
}
