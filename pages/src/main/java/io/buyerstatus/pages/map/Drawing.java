package io.buyerstatus.pages.map;

import io.buyerstatus.core.tracking.Place.Coordinates;
import io.buyerstatus.pages.kit.text.Isolates;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.pages.map.MapView.Kind;
import io.buyerstatus.pages.map.MapView.Mark;
import io.buyerstatus.pages.map.Route.Stop;
import io.buyerstatus.pages.map.Route.Town;
import io.buyerstatus.pages.map.RouteCurve.Point;
import io.buyerstatus.pages.map.outline.Frame;
import io.buyerstatus.pages.map.outline.Landscape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The map of a route. */
final class Drawing {

    /** Marks nearer than this are one to the eye. */
    private static final int ONE_TO_THE_EYE = 26;

    private static final int SHORTEST_LEG = 70;

    private final Wording wording;
    private final Route route;
    private final Frame frame;

    Drawing(Wording wording, Route route) {
        this.wording = wording;
        this.route = route;
        this.frame = frame(route);
    }

    /** The whole way, or as much of it as leaves the newest leg long enough to be seen. */
    private static Frame frame(Route route) {
        List<Coordinates> points = route.points();
        Frame frame = Frame.around(points);
        while (points.size() > 2 && lastLeg(points, frame) < SHORTEST_LEG) {
            points = points.subList(1, points.size());
            frame = Frame.around(points);
        }
        return frame;
    }

    private static double lastLeg(List<Coordinates> points, Frame frame) {
        return point(points.get(points.size() - 2), frame).away(point(points.getLast(), frame));
    }

    MapView view() {
        Landscape landscape = Landscape.of(frame);
        List<Point> stops =
                route.stops().stream().map(Stop::town).map(this::point).toList();
        RouteCurve way = RouteCurve.through(stops);
        Optional<RouteCurve> ahead =
                route.ahead().map(town -> RouteCurve.through(List.of(stops.getLast(), point(town))));
        List<Named> places = places();
        List<Point> line = Stream.concat(way.along().stream(), ahead.stream().flatMap(rest -> rest.along().stream()))
                .toList();
        Labels labels = new Labels(places.stream().map(Named::mark).toList(), line);
        places.reversed().forEach(place -> labels.add(place.mark(), place.name()));
        List<Mark> towns = new Orientation(frame, labels).add();
        return new MapView(
                wording.texts().get("map.title"),
                description(),
                text(),
                landscape.land(),
                landscape.borders(),
                way.data(),
                ahead.map(RouteCurve::data).orElse(""),
                Stream.concat(towns.stream(), places.stream().map(Named::mark)).toList(),
                labels.placed());
    }

    private record Named(Mark mark, String name) {}

    /** Where the parcel was, oldest first, each place once; then where it goes; on top, where it is. */
    private List<Named> places() {
        Named newest = named(Kind.NEWEST, route.newest().town());
        List<Named> important = new ArrayList<>(List.of(newest));
        route.ahead().map(town -> named(Kind.DESTINATION, town)).ifPresent(important::addFirst);
        List<Named> places = new ArrayList<>();
        route.stops().stream().map(stop -> named(Kind.PASSED, stop.town())).forEach(passed -> {
            if (point(passed.mark()).inside()
                    && Stream.concat(important.stream(), places.stream()).noneMatch(other -> near(other, passed))) {
                places.add(passed);
            }
        });
        places.addAll(important);
        return places;
    }

    private static boolean near(Named one, Named other) {
        return point(one.mark()).away(point(other.mark())) < ONE_TO_THE_EYE;
    }

    private Named named(Kind kind, Town town) {
        Point point = point(town);
        return new Named(new Mark(kind, point.x(), point.y()), town.name());
    }

    private static Point point(Mark mark) {
        return new Point(mark.x(), mark.y());
    }

    private Point point(Town town) {
        return point(town.at(), frame);
    }

    private static Point point(Coordinates at, Frame frame) {
        return new Point(frame.x(at), frame.y(at));
    }

    private String description() {
        return Stream.concat(route.stops().stream().map(Stop::town), route.ahead().stream())
                .map(town -> Isolates.around(town.name()))
                .collect(Collectors.joining(" → "));
    }

    private String text() {
        Map<String, String> seen = Map.of(
                "place", route.newest().town().name(),
                "date", wording.formats().dayAndMonth(route.newest().seen()));
        if (route.destination().isEmpty()) {
            return wording.texts().get("map.seen", seen);
        }
        if (route.arrived()) {
            return wording.texts().get("map.arrived", seen);
        }
        Map<String, String> way = Map.of(
                "place", seen.getOrDefault("place", ""),
                "date", seen.getOrDefault("date", ""),
                "destination", route.destination().map(Town::name).orElse(""));
        return wording.texts().get(route.upToDate() ? "map.way" : "map.passed", way);
    }
}
