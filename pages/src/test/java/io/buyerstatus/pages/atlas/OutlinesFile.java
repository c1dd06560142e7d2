package io.buyerstatus.pages.atlas;

import io.buyerstatus.pages.atlas.Topology.Point;
import io.buyerstatus.pages.map.outline.OutlineFile;
import java.util.ArrayList;
import java.util.List;

/** Makes an outlines file; its format stands at {@link OutlineFile}. */
final class OutlinesFile {

    private static final int PIECE = 96;

    private final int perDegree;
    private final double tolerance;

    /** @param tolerance degrees by which a line may be off after it was made simpler */
    OutlinesFile(int perDegree, double tolerance) {
        this.perDegree = perDegree;
        this.tolerance = tolerance;
    }

    byte[] make(Topology topology) {
        Output file = new Output().number(perDegree);
        lines(topology.land(), 3, file);
        lines(topology.borders(), 2, file);
        return file.toBytes();
    }

    private void lines(List<List<Point>> lines, int fewest, Output file) {
        List<List<int[]>> kept = lines.stream()
                .map(this::steps)
                .filter(line -> line.size() >= fewest)
                .toList();
        file.number(kept.size());
        for (List<int[]> line : kept) {
            byte[] bytes = line(line);
            box(line, file).number(bytes.length).all(bytes);
        }
    }

    private List<int[]> steps(List<Point> line) {
        List<int[]> steps = new ArrayList<>();
        for (Point point : Simpler.line(line, tolerance)) {
            int[] step = {
                (int) Math.round(point.longitude() * perDegree), (int) Math.round(point.latitude() * perDegree)
            };
            if (steps.isEmpty() || steps.getLast()[0] != step[0] || steps.getLast()[1] != step[1]) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static byte[] line(List<int[]> line) {
        List<List<int[]>> pieces = new ArrayList<>();
        for (int from = 0; from + 1 < line.size(); from += PIECE) {
            pieces.add(line.subList(from, Math.min(from + PIECE + 1, line.size())));
        }
        Output bytes = new Output().number(pieces.size());
        for (List<int[]> piece : pieces) {
            Output points = points(piece);
            box(piece, bytes).number(piece.getFirst()[0]).number(piece.getFirst()[1]);
            bytes.number(piece.getLast()[0]).number(piece.getLast()[1]);
            bytes.number(piece.size() - 1).number(points.size()).all(points.toBytes());
        }
        return bytes.toBytes();
    }

    private static Output points(List<int[]> piece) {
        Output points = new Output();
        for (int index = 1; index < piece.size(); index++) {
            points.number(piece.get(index)[0] - piece.get(index - 1)[0]);
            points.number(piece.get(index)[1] - piece.get(index - 1)[1]);
        }
        return points;
    }

    private static Output box(List<int[]> line, Output bytes) {
        for (int axis = 0; axis < 2; axis++) {
            int along = axis;
            bytes.number(line.stream().mapToInt(point -> point[along]).min().orElseThrow());
            bytes.number(line.stream().mapToInt(point -> point[along]).max().orElseThrow());
        }
        return bytes;
    }
}
