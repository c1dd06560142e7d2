package io.buyerstatus.pages.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A TopoJSON file: land as closed rings, and the borders between two countries as lines, in degrees. */
final class Topology {

    /** A point, its longitude unwrapped: a ring over the antimeridian goes on beyond 180 degrees. */
    record Point(double longitude, double latitude) {}

    private final List<List<Point>> arcs;
    private final Map<?, ?> objects;

    private Topology(List<List<Point>> arcs, Map<?, ?> objects) {
        this.arcs = arcs;
        this.objects = objects;
    }

    static Topology of(String json) {
        Map<?, ?> file = Json.object(json);
        Map<?, ?> transform = map(file.get("transform"));
        List<List<Point>> arcs = list(file.get("arcs"))
                .map(arc -> points(
                        arc,
                        list(transform.get("scale")).toList(),
                        list(transform.get("translate")).toList()))
                .toList();
        return new Topology(arcs, map(file.get("objects")));
    }

    private static List<Point> points(Object arc, List<Object> scale, List<Object> translate) {
        List<Point> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (Object delta : list(arc).toList()) {
            List<Object> step = list(delta).toList();
            x += number(step.get(0));
            y += number(step.get(1));
            points.add(new Point(
                    x * number(scale.get(0)) + number(translate.get(0)),
                    y * number(scale.get(1)) + number(translate.get(1))));
        }
        return points;
    }

    /** The coasts: every ring of the land, holes too; a ring around the pole is closed through it. */
    List<List<Point>> land() {
        return list(map(objects.get("land")).get("geometries"))
                .flatMap(Topology::polygons)
                .flatMap(Topology::list)
                .map(ring -> unwrapped(joined(list(ring).toList()), true))
                .toList();
    }

    private static Stream<Object> polygons(Object geometry) {
        Map<?, ?> shape = map(geometry);
        return "Polygon".equals(shape.get("type"))
                ? list(List.of(list(shape.get("arcs")).toList()))
                : list(shape.get("arcs"));
    }

    private List<Point> joined(List<Object> indices) {
        List<Point> ring = new ArrayList<>();
        for (Object index : indices) {
            int arc = (int) number(index);
            List<Point> points = arc < 0 ? arcs.get(~arc).reversed() : arcs.get(arc);
            ring.addAll(ring.isEmpty() ? points : points.subList(1, points.size()));
        }
        return ring;
    }

    /** Every arc that two countries share. */
    List<List<Point>> borders() {
        Map<Integer, Integer> uses = new HashMap<>();
        list(map(objects.get("countries")).get("geometries"))
                .flatMap(country -> country instanceof Map<?, ?> shape && shape.get("arcs") != null
                        ? polygons(shape)
                        : Stream.empty())
                .flatMap(Topology::list)
                .flatMap(Topology::list)
                .map(index -> (int) number(index))
                .map(arc -> arc < 0 ? ~arc : arc)
                .forEach(arc -> uses.merge(arc, 1, Integer::sum));
        return uses.entrySet().stream()
                .filter(use -> use.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .map(arc -> unwrapped(arcs.get(arc), false))
                .toList();
    }

    private static List<Point> unwrapped(List<Point> points, boolean closed) {
        List<Point> unwrapped = new ArrayList<>();
        double turn = 0;
        double before = points.getFirst().longitude();
        for (Point point : points) {
            turn -= 360 * Math.round((point.longitude() + turn - before) / 360);
            before = point.longitude() + turn;
            unwrapped.add(new Point(before, point.latitude()));
        }
        if (closed && turn != 0) {
            unwrapped.add(new Point(unwrapped.getLast().longitude(), -90));
            unwrapped.add(new Point(unwrapped.getFirst().longitude(), -90));
        }
        return unwrapped;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static Stream<Object> list(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value)).stream().map(Object.class::cast);
    }

    private static double number(Object value) {
        return (Double) value;
    }
}
