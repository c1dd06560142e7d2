package io.buyerstatus.pages.atlas;

import io.buyerstatus.pages.atlas.Topology.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Leaves out points of a line that nobody would miss (Douglas and Peucker); degrees are as wide as they are at the point. */
final class Simpler {

    private Simpler() {}

    static List<Point> line(List<Point> points, double tolerance) {
        BitSet kept = new BitSet(points.size());
        kept.set(0);
        kept.set(points.size() - 1);
        Deque<int[]> spans = new ArrayDeque<>();
        if (points.getFirst().equals(points.getLast())) {
            int far = farthest(points, 0, points.size() - 1);
            kept.set(far);
            spans.push(new int[] {0, far});
            spans.push(new int[] {far, points.size() - 1});
        } else {
            spans.push(new int[] {0, points.size() - 1});
        }
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int far = farthest(points, span[0], span[1]);
            if (far > span[0] && distance(points, span, far) > tolerance) {
                kept.set(far);
                spans.push(new int[] {span[0], far});
                spans.push(new int[] {far, span[1]});
            }
        }
        List<Point> line = new ArrayList<>();
        kept.stream().forEach(index -> line.add(points.get(index)));
        return line;
    }

    private static int farthest(List<Point> points, int from, int until) {
        int farthest = from;
        double most = 0;
        for (int index = from + 1; index < until; index++) {
            double distance = distance(points, new int[] {from, until}, index);
            if (distance > most) {
                farthest = index;
                most = distance;
            }
        }
        return farthest;
    }

    private static double distance(List<Point> points, int[] span, int index) {
        Point from = points.get(span[0]);
        Point until = points.get(span[1]);
        Point point = points.get(index);
        double wide = Math.cos(Math.toRadians(point.latitude()));
        double x = (until.longitude() - from.longitude()) * wide;
        double y = until.latitude() - from.latitude();
        double px = (point.longitude() - from.longitude()) * wide;
        double py = point.latitude() - from.latitude();
        double length = x * x + y * y;
        double along = length == 0 ? 0 : Math.clamp((px * x + py * y) / length, 0, 1);
        return Math.hypot(px - along * x, py - along * y);
    }
}
