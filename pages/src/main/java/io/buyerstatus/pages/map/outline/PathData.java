package io.buyerstatus.pages.map.outline;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Writes lines as path data in whole units, without the points that nobody would see. */
final class PathData {

    private final double tolerance;
    private final StringBuilder data = new StringBuilder();
    private int written;

    /** @param tolerance units by which a line may be off */
    PathData(double tolerance) {
        this.tolerance = tolerance;
    }

    /** How many points were written. */
    int written() {
        return written;
    }

    @Override
    public String toString() {
        return data.toString();
    }

    /** An area; one smaller than the tolerance is left out. */
    void area(Points ring) {
        if (ring.size() > 2 && extent(ring) > 2 * tolerance) {
            write(ring, kept(ring, true), 3, "z");
        }
    }

    void line(Points line) {
        if (line.size() > 1) {
            write(line, kept(line, false), 2, "");
        }
    }

    private void write(Points line, BitSet kept, int fewest, String end) {
        StringBuilder path = new StringBuilder();
        int x = 0;
        int y = 0;
        int count = 0;
        for (int index = kept.nextSetBit(0); index >= 0; index = kept.nextSetBit(index + 1)) {
            int nextX = (int) Math.round(line.x(index));
            int nextY = (int) Math.round(line.y(index));
            if (count == 0) {
                path.append('M').append(nextX);
                number(nextY, path);
                path.append('l');
            } else if (nextX != x || nextY != y) {
                if (count > 1) {
                    number(nextX - x, path);
                } else {
                    path.append(nextX - x);
                }
                number(nextY - y, path);
            } else {
                continue;
            }
            count++;
            x = nextX;
            y = nextY;
        }
        if (count >= fewest) {
            data.append(path).append(end);
            written += count;
        }
    }

    /** A minus parts numbers as well as a blank does. */
    private static void number(int number, StringBuilder path) {
        if (number >= 0) {
            path.append(' ');
        }
        path.append(number);
    }

    private static double extent(Points ring) {
        double minX = ring.x(0);
        double maxX = minX;
        double minY = ring.y(0);
        double maxY = minY;
        for (int index = 1; index < ring.size(); index++) {
            minX = Math.min(minX, ring.x(index));
            maxX = Math.max(maxX, ring.x(index));
            minY = Math.min(minY, ring.y(index));
            maxY = Math.max(maxY, ring.y(index));
        }
        return Math.max(maxX - minX, maxY - minY);
    }

    /** The points that a line needs so as not to be off by more than the tolerance (Douglas and Peucker). */
    private BitSet kept(Points line, boolean closed) {
        int last = line.size() - 1;
        BitSet kept = new BitSet(line.size());
        kept.set(0);
        kept.set(last);
        Deque<int[]> spans = new ArrayDeque<>();
        if (closed) {
            int far = farthestFromStart(line);
            kept.set(far);
            spans.push(new int[] {0, far});
            spans.push(new int[] {far, last});
        } else {
            spans.push(new int[] {0, last});
        }
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int far = farthest(line, span[0], span[1]);
            if (far >= 0) {
                kept.set(far);
                spans.push(new int[] {span[0], far});
                spans.push(new int[] {far, span[1]});
            }
        }
        return kept;
    }

    private static int farthestFromStart(Points ring) {
        int farthest = 0;
        double most = -1;
        for (int index = 1; index < ring.size(); index++) {
            double distance = square(ring.x(index) - ring.x(0)) + square(ring.y(index) - ring.y(0));
            if (distance > most) {
                farthest = index;
                most = distance;
            }
        }
        return farthest;
    }

    /** The point between two others that is farthest from the straight line; negative where none is beyond the tolerance. */
    private int farthest(Points line, int from, int until) {
        double x = line.x(until) - line.x(from);
        double y = line.y(until) - line.y(from);
        double length = x * x + y * y;
        int farthest = -1;
        double most = square(tolerance);
        for (int index = from + 1; index < until; index++) {
            double pointX = line.x(index) - line.x(from);
            double pointY = line.y(index) - line.y(from);
            double along = length == 0 ? 0 : Math.clamp((pointX * x + pointY * y) / length, 0, 1);
            double distance = square(pointX - along * x) + square(pointY - along * y);
            if (distance > most) {
                farthest = index;
                most = distance;
            }
        }
        return farthest;
    }

    private static double square(double value) {
        return value * value;
    }
}
