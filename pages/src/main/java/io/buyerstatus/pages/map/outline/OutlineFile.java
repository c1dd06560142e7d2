package io.buyerstatus.pages.map.outline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Coasts and borders of one degree of detail, from {@code /io/buyerstatus/atlas/outlines-*.bin} (Natural Earth, public
 * domain; made by the project's own converter, see {@code atlas/README.md}). The file stays as it is in memory; of what a
 * frame does not show, only the boxes are read.
 *
 * <p>The file: steps per degree; coasts; borders. Coasts and borders: their number; for each its box, the length of what
 * follows in bytes, the number of its pieces, the pieces. A piece: its box, its first point, its last point, how many points
 * follow the first, their length in bytes, each as its difference from the one before. A box: least and most x, least and most
 * y; x is the longitude, unwrapped, y the latitude. Every number as {@link Numbers} reads it.
 */
public final class OutlineFile {

    /** Degrees of detail; each is read when the first map needs it. */
    private static final class Fine {
        static final OutlineFile FILE = new OutlineFile(read("fine"));
    }

    private static final class Middle {
        static final OutlineFile FILE = new OutlineFile(read("middle"));
    }

    private static final class Far {
        static final OutlineFile FILE = new OutlineFile(read("far"));
    }

    /** Units per degree from which on the finer files are worth their points. */
    private static final int FINE = 36;

    private static final int MIDDLE = 9;
    /** Units beyond the frame that still count as shown, so that no cut is seen. */
    static final int MARGIN = 12;

    private final byte[] bytes;

    private OutlineFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The detail that suits a frame. */
    static OutlineFile of(Frame frame) {
        if (frame.scale() >= FINE) {
            return Fine.FILE;
        }
        return frame.scale() >= MIDDLE ? Middle.FILE : Far.FILE;
    }

    private static byte[] read(String detail) {
        String file = "/io/buyerstatus/atlas/outlines-" + detail + ".bin";
        try (InputStream stream = OutlineFile.class.getResourceAsStream(file)) {
            return stream == null ? new byte[] {2, 0, 0} : stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    /** Gives every coast and every border that the frame may show, in the frame's units. */
    void draw(Frame frame, Consumer<Points> coasts, Consumer<Points> borders) {
        Numbers numbers = new Numbers(bytes);
        int perDegree = numbers.next();
        lines(numbers, new Reach(frame, perDegree), coasts);
        lines(numbers, new Reach(frame, perDegree), borders);
    }

    private static void lines(Numbers numbers, Reach reach, Consumer<Points> shown) {
        for (int line = numbers.next(); line > 0; line--) {
            Box box = Box.read(numbers);
            int length = numbers.next();
            int start = numbers.position();
            for (int turn = reach.firstTurn(box); turn <= reach.lastTurn(box); turn++) {
                if (reach.shows(box, turn)) {
                    numbers.at(start);
                    line(numbers, reach, turn).ifPresent(shown);
                }
            }
            numbers.at(start + length);
        }
    }

    private static Optional<Points> line(Numbers numbers, Reach reach, int turn) {
        Points points = new Points();
        boolean any = false;
        for (int piece = numbers.next(); piece > 0; piece--) {
            Box box = Box.read(numbers);
            int x = numbers.next();
            int y = numbers.next();
            int lastX = numbers.next();
            int lastY = numbers.next();
            int count = numbers.next();
            int length = numbers.next();
            reach.add(x, y, turn, points);
            if (reach.shows(box, turn)) {
                any = true;
                for (; count > 0; count--) {
                    x += numbers.next();
                    y += numbers.next();
                    reach.add(x, y, turn, points);
                }
            } else {
                // What lies beyond one edge of the frame is as good as a straight line there.
                numbers.skip(length);
                reach.add(lastX, lastY, turn, points);
            }
        }
        return any || reach.maySurround(points) ? Optional.of(points) : Optional.empty();
    }

    private record Box(int minX, int maxX, int minY, int maxY) {

        static Box read(Numbers numbers) {
            return new Box(numbers.next(), numbers.next(), numbers.next(), numbers.next());
        }
    }

    /** A frame in a file's steps. */
    private static final class Reach {

        private final Frame frame;
        private final int perDegree;
        private final double west;
        private final double east;
        private final double south;
        private final double north;

        Reach(Frame frame, int perDegree) {
            this.frame = frame;
            this.perDegree = perDegree;
            double margin = MARGIN / frame.scale();
            this.west = (frame.west() - margin) * perDegree;
            this.east = (frame.east() + margin) * perDegree;
            this.south = (frame.south() - margin) * perDegree;
            this.north = (frame.north() + margin) * perDegree;
        }

        int firstTurn(Box box) {
            return (int) Math.ceil((west - box.maxX()) / (360.0 * perDegree));
        }

        int lastTurn(Box box) {
            return (int) Math.floor((east - box.minX()) / (360.0 * perDegree));
        }

        boolean shows(Box box, int turn) {
            double shift = 360.0 * perDegree * turn;
            return box.maxX() + shift >= west
                    && box.minX() + shift <= east
                    && box.maxY() >= south
                    && box.minY() <= north;
        }

        void add(int x, int y, int turn, Points points) {
            points.add(frame.x((double) x / perDegree + 360.0 * turn), frame.y((double) y / perDegree));
        }

        /** A coast of which no piece is near may still go around the whole frame. */
        boolean maySurround(Points points) {
            return points.size() > 2;
        }
    }
}
