package io.buyerstatus.pages.map.outline;

import io.buyerstatus.core.tracking.Place.Coordinates;
import java.util.Collection;

/**
 * The piece of the world that a picture shows, in Mercator's projection: {@value #WIDTH} x {@value #HEIGHT} units, y
 * downwards. Computed with {@link StrictMath}, so that one route gives the same bytes on every machine.
 *
 * @param west the left edge's longitude, possibly beyond 180 degrees
 * @param top the upper edge, in degrees of Mercator's projection
 * @param scale units per degree of longitude
 */
public record Frame(double west, double top, double scale) {

    public static final int WIDTH = 960;
    public static final int HEIGHT = 540;

    /** Where the world ends for Mercator: no parcel is seen beyond. */
    private static final double LAST_LATITUDE = 84;
    /** Room for markers and labels. */
    private static final int SIDE = 170;

    private static final int ABOVE = 110;
    /** The nearest that coasts and borders still say where one is: some 400 km across Germany. */
    private static final double NEAREST = 160;

    /** The smallest frame around all points that shows something beyond them, over the antimeridian where that is shorter. */
    public static Frame around(Collection<Coordinates> points) {
        double first = beforeGap(
                points.stream().mapToDouble(Coordinates::longitude).sorted().toArray());
        double[] x = points.stream()
                .mapToDouble(point -> turned(point.longitude(), first))
                .sorted()
                .toArray();
        double[] y = points.stream()
                .mapToDouble(point -> projected(point.latitude()))
                .sorted()
                .toArray();
        double wide = x[x.length - 1] - x[0];
        double high = y[y.length - 1] - y[0];
        double scale = Math.min(NEAREST, Math.min((WIDTH - 2 * SIDE) / wide, (HEIGHT - 2 * ABOVE) / high));
        double west = (x[0] + x[x.length - 1] - WIDTH / scale) / 2;
        double top = (y[0] + y[y.length - 1] + HEIGHT / scale) / 2;
        return new Frame(west, inWorld(top, HEIGHT / scale), scale);
    }

    /** The longitude after the widest gap between neighbours on the globe. */
    private static double beforeGap(double[] sorted) {
        double first = sorted[0];
        double widest = first + 360 - sorted[sorted.length - 1];
        for (int index = 1; index < sorted.length; index++) {
            if (sorted[index] - sorted[index - 1] > widest) {
                widest = sorted[index] - sorted[index - 1];
                first = sorted[index];
            }
        }
        return first;
    }

    /** Keeps a frame that fits between the poles from showing what is beyond them. */
    private static double inWorld(double top, double high) {
        double end = projected(LAST_LATITUDE);
        return high > 2 * end ? top : Math.clamp(top, high - end, end);
    }

    private static double turned(double longitude, double west) {
        return longitude < west ? longitude + 360 : longitude;
    }

    private static double projected(double latitude) {
        double radians = StrictMath.toRadians(Math.clamp(latitude, -LAST_LATITUDE, LAST_LATITUDE));
        return StrictMath.toDegrees(StrictMath.log(StrictMath.tan(Math.PI / 4 + radians / 2)));
    }

    private static double latitude(double projected) {
        return StrictMath.toDegrees(2 * StrictMath.atan(StrictMath.exp(StrictMath.toRadians(projected))) - Math.PI / 2);
    }

    /** Where a longitude stands, without turning it into the frame. */
    double x(double longitude) {
        return (longitude - west) * scale;
    }

    /** Where a place stands, from the left; one outside of the frame on the side where it is nearer. */
    public int x(Coordinates place) {
        double middle = west + WIDTH / scale / 2;
        double turns = Math.rint((middle - place.longitude()) / 360);
        return (int) Math.round(x(place.longitude() + 360 * turns));
    }

    /** Where a place stands, from the top. */
    public int y(Coordinates place) {
        return (int) Math.round(y(place.latitude()));
    }

    /** Where a latitude stands, from the top. */
    double y(double latitude) {
        return (top - projected(latitude)) * scale;
    }

    double east() {
        return west + WIDTH / scale;
    }

    double north() {
        return latitude(top);
    }

    double south() {
        return latitude(top - HEIGHT / scale);
    }
}
