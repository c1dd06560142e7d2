package io.buyerstatus.pages.map.outline;

import java.util.ArrayList;
import java.util.List;

/** Cuts off what is outside of the frame and its margin. */
final class Clip {

    private static final double LEFT = -OutlineFile.MARGIN;
    private static final double TOP = -OutlineFile.MARGIN;
    private static final double RIGHT = Frame.WIDTH + OutlineFile.MARGIN;
    private static final double BOTTOM = Frame.HEIGHT + OutlineFile.MARGIN;

    private enum Edge {
        LEFTMOST,
        RIGHTMOST,
        TOPMOST,
        BOTTOMMOST;

        /** How far inside of the edge a point is; negative outside. */
        double inside(double x, double y) {
            return switch (this) {
                case LEFTMOST -> x - LEFT;
                case RIGHTMOST -> RIGHT - x;
                case TOPMOST -> y - TOP;
                case BOTTOMMOST -> BOTTOM - y;
            };
        }
    }

    private Clip() {}

    /** What is left of an area (Sutherland and Hodgman); its cuts run along the margin. */
    static Points area(Points ring) {
        Points left = ring;
        for (Edge edge : Edge.values()) {
            left = cut(left, edge);
        }
        return left;
    }

    private static Points cut(Points ring, Edge edge) {
        Points left = new Points();
        for (int index = 0; index < ring.size(); index++) {
            int before = index == 0 ? ring.size() - 1 : index - 1;
            double from = edge.inside(ring.x(before), ring.y(before));
            double to = edge.inside(ring.x(index), ring.y(index));
            if (from >= 0 != to >= 0) {
                addCrossing(ring, before, index, from / (from - to), left);
            }
            if (to >= 0) {
                left.add(ring.x(index), ring.y(index));
            }
        }
        return left;
    }

    /** The runs of a line that are inside. */
    static List<Points> line(Points line) {
        List<Points> runs = List.of(line);
        for (Edge edge : Edge.values()) {
            List<Points> inside = new ArrayList<>();
            runs.forEach(run -> split(run, edge, inside));
            runs = inside;
        }
        return runs;
    }

    private static void split(Points line, Edge edge, List<Points> runs) {
        Points run = new Points();
        double from = -1;
        for (int index = 0; index < line.size(); index++) {
            double to = edge.inside(line.x(index), line.y(index));
            if (index > 0 && from >= 0 != to >= 0) {
                addCrossing(line, index - 1, index, from / (from - to), run);
            }
            if (to >= 0) {
                run.add(line.x(index), line.y(index));
            } else if (run.size() > 0) {
                runs.add(run);
                run = new Points();
            }
            from = to;
        }
        if (run.size() > 0) {
            runs.add(run);
        }
    }

    private static void addCrossing(Points line, int from, int to, double share, Points points) {
        points.add(
                line.x(from) + (line.x(to) - line.x(from)) * share, line.y(from) + (line.y(to) - line.y(from)) * share);
    }
}
