package io.buyerstatus.pages.map;

import io.buyerstatus.pages.map.MapView.Kind;
import io.buyerstatus.pages.map.MapView.Mark;
import io.buyerstatus.pages.map.RouteCurve.Point;
import io.buyerstatus.pages.map.outline.Frame;
import io.buyerstatus.pages.map.place.Towns;
import io.buyerstatus.pages.map.place.Towns.Town;
import java.util.ArrayList;
import java.util.List;

/** A few big towns that everybody knows, so that a map without a coast says where it is. */
final class Orientation {

    private static final int MOST = 4;
    /** Of a frame's towns, those that are big there; the next ones would rather puzzle. */
    private static final int KNOWN = 14;
    /** Units per degree below which countries' shapes say enough. */
    private static final int WIDE = 14;
    /** Units between two of them. */
    private static final int APART = 190;

    private static final int EDGE = 24;

    private final Frame frame;
    private final Labels labels;
    private final List<Mark> marks = new ArrayList<>();

    /** After everything that matters more was named. */
    Orientation(Frame frame, Labels labels) {
        this.frame = frame;
        this.labels = labels;
    }

    List<Mark> add() {
        if (frame.scale() < WIDE) {
            return marks;
        }
        Towns.biggestFirst().stream()
                .filter(town -> shown(point(town)))
                .limit(KNOWN)
                .forEach(this::add);
        return marks;
    }

    private void add(Town town) {
        Point point = point(town);
        Mark mark = new Mark(Kind.TOWN, point.x(), point.y());
        if (marks.size() < MOST
                && marks.stream().noneMatch(other -> point.away(new Point(other.x(), other.y())) < APART)
                && labels.addAside(mark, town.name())) {
            marks.add(mark);
        }
    }

    private Point point(Town town) {
        return new Point(frame.x(town.at()), frame.y(town.at()));
    }

    private static boolean shown(Point point) {
        return point.x() > EDGE
                && point.y() > EDGE
                && point.x() < Frame.WIDTH - EDGE
                && point.y() < Frame.HEIGHT - EDGE;
    }
}
