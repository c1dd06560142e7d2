package io.buyerstatus.pages.map;

import io.buyerstatus.pages.map.outline.Frame;
import java.util.ArrayList;
import java.util.List;

/** A line through places, each leg a calm curve. */
final class RouteCurve {

    /** How far a curve leaves the straight line, as a share of its length. */
    private static final double BEND = 0.12;
    /** Legs too short to see are left out. */
    private static final int SHORTEST = 4;

    private static final int SAMPLED = 20;
    private static final int MOST_SAMPLES = 500;

    /** A point of the picture. */
    record Point(int x, int y) {

        boolean inside() {
            return x >= 0 && y >= 0 && x <= Frame.WIDTH && y <= Frame.HEIGHT;
        }

        double away(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    private final StringBuilder data = new StringBuilder();
    private final List<Point> along = new ArrayList<>();

    private RouteCurve() {}

    /** @param points at least one */
    static RouteCurve through(List<Point> points) {
        RouteCurve way = new RouteCurve();
        Point from = points.getFirst();
        for (Point to : points.subList(1, points.size())) {
            if (from.away(to) >= SHORTEST) {
                way.leg(from, to);
                from = to;
            }
        }
        return way;
    }

    /** As path data, empty where there is no way to see. */
    String data() {
        return data.toString();
    }

    /** Points of the line, for what should not cover it. */
    List<Point> along() {
        return along;
    }

    private void leg(Point from, Point to) {
        Point bend = bend(from, to);
        if (data.isEmpty()) {
            data.append('M').append(from.x()).append(' ').append(from.y());
        }
        data.append('Q').append(bend.x()).append(' ').append(bend.y());
        data.append(' ').append(to.x()).append(' ').append(to.y());
        int samples = (int) Math.clamp(from.away(to) / SAMPLED, 1, MOST_SAMPLES);
        for (int sample = 0; sample <= samples; sample++) {
            along.add(curve(from, bend, to, (double) sample / samples));
        }
    }

    /** Upwards, as a throw would go. */
    private static Point bend(Point from, Point to) {
        double x = (to.y() - from.y()) * BEND;
        double y = (from.x() - to.x()) * BEND;
        double up = y > 0 || (y == 0 && x > 0) ? -1 : 1;
        double bentX = (from.x() + to.x()) / 2.0 + up * x;
        double bentY = (from.y() + to.y()) / 2.0 + up * y;
        return from.inside() && to.inside()
                ? new Point(rounded(Math.clamp(bentX, 0, Frame.WIDTH)), rounded(Math.clamp(bentY, 0, Frame.HEIGHT)))
                : new Point(rounded(bentX), rounded(bentY));
    }

    private static int rounded(double value) {
        return (int) Math.round(value);
    }

    private static Point curve(Point from, Point bend, Point to, double share) {
        double rest = 1 - share;
        double x = rest * rest * from.x() + 2 * rest * share * bend.x() + share * share * to.x();
        double y = rest * rest * from.y() + 2 * rest * share * bend.y() + share * share * to.y();
        return new Point(rounded(x), rounded(y));
    }
}
