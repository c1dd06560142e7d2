package io.buyerstatus.local.gateway;

import io.buyerstatus.local.wiring.RouteDefinition;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request as an HTTP API does: the most specific one that matches, exact segments before variables. */
final class RouteTable {

    /**
     * A route that matches a request.
     *
     * @param variables the values of the path's variables, still encoded
     */
    record Match(RouteDefinition route, Map<String, String> variables) {}

    private record Candidate(RouteDefinition route, List<String> segments) {

        Optional<Match> match(String method, List<String> path) {
            if (!route.method().equals("ANY") && !route.method().equals(method)) {
                return Optional.empty();
            }
            boolean greedy = segments.getLast().endsWith("+}");
            if (greedy ? path.size() < segments.size() : path.size() != segments.size()) {
                return Optional.empty();
            }
            Map<String, String> variables = new LinkedHashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                String segment = segments.get(i);
                boolean last = i == segments.size() - 1;
                String value = greedy && last ? String.join("/", path.subList(i, path.size())) : path.get(i);
                if (isVariable(segment)) {
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    variables.put(segment.substring(1, segment.length() - (segment.endsWith("+}") ? 2 : 1)), value);
                } else if (!segment.equals(value)) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Match(route, variables));
        }

        /** Sorts exact segments before variables, variables before the greedy one, a method before any. */
        String rank() {
            StringBuilder rank = new StringBuilder();
            for (String segment : segments) {
                rank.append(segment.endsWith("+}") ? '2' : isVariable(segment) ? '1' : '0');
            }
            return rank.append(route.method().equals("ANY") ? '1' : '0').toString();
        }
    }

    private final List<Candidate> candidates;

    RouteTable(List<RouteDefinition> routes) {
        candidates = routes.stream()
                .map(route -> new Candidate(route, segments(route.path())))
                .sorted(Comparator.comparing(Candidate::rank))
                .toList();
    }

    /** The route of a request, or empty if no route matches method and path. */
    Optional<Match> find(String method, String rawPath) {
        List<String> path = segments(rawPath);
        return candidates.stream()
                .flatMap(candidate -> candidate.match(method, path).stream())
                .findFirst();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
