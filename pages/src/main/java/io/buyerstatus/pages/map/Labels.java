package io.buyerstatus.pages.map;

import io.buyerstatus.pages.map.MapView.Anchor;
import io.buyerstatus.pages.map.MapView.Kind;
import io.buyerstatus.pages.map.MapView.Label;
import io.buyerstatus.pages.map.MapView.Mark;
import io.buyerstatus.pages.map.RouteCurve.Point;
import io.buyerstatus.pages.map.outline.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts names beside their marks so that none covers another name or a mark; a name that finds no room is left out, the text
 * beside the map has it. Sizes are those of a phone, where the same picture is smallest and its letters are largest.
 */
final class Labels {

    /** The sizes of letters in {@code page.css}, and how wide one is on average, generously. */
    private static final int SIZE = 38;

    private static final int TOWNS_SIZE = 32;
    private static final double WIDE = 0.66;
    private static final int LONGEST = 28;
    private static final int EDGE = 8;

    private final List<Label> placed = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();
    private final List<Point> line;

    /** @param line what a name should not cover */
    Labels(List<Mark> marks, List<Point> line) {
        this.line = List.copyOf(line);
        marks.forEach(mark -> taken.add(Box.around(mark.x(), mark.y(), mark.kind() == Kind.PASSED ? 10 : 24)));
    }

    private record Box(double left, double top, double right, double bottom) {

        static Box around(double x, double y, double reach) {
            return new Box(x - reach, y - reach, x + reach, y + reach);
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Point point) {
            return point.x() > left && point.x() < right && point.y() > top && point.y() < bottom;
        }

        boolean inside() {
            return left >= EDGE && top >= EDGE && right <= Frame.WIDTH - EDGE && bottom <= Frame.HEIGHT - EDGE;
        }
    }

    /** A place for a name: where its mark's middle is left from. */
    private record Side(Anchor anchor, int x, int y) {}

    private static final List<Side> SIDES = List.of(
            new Side(Anchor.START, 30, 13),
            new Side(Anchor.END, -30, 13),
            new Side(Anchor.MIDDLE, 0, -34),
            new Side(Anchor.MIDDLE, 0, 60),
            new Side(Anchor.START, 20, -24),
            new Side(Anchor.END, -20, -24),
            new Side(Anchor.START, 20, 50),
            new Side(Anchor.END, -20, 50));

    /** Names a mark; the first of the sides with the least of the way behind it. */
    void add(Mark mark, String name) {
        String text = shortened(name);
        SIDES.stream()
                .filter(side -> free(box(mark, side, text)))
                .min(Comparator.comparingLong(side -> hits(box(mark, side, text))))
                .ifPresent(side -> put(mark, side, text));
    }

    /** Names a town for orientation, where it and its name are out of everything's way; tells whether it was. */
    boolean addAside(Mark mark, String name) {
        Box dot = Box.around(mark.x(), mark.y(), 30);
        Optional<Side> aside = SIDES.stream()
                .limit(4)
                .filter(side -> free(box(mark, side, name)) && free(dot))
                .filter(side -> hits(box(mark, side, name)) + hits(dot) == 0)
                .findFirst();
        aside.ifPresent(side -> {
            put(mark, side, name);
            taken.add(dot);
        });
        return aside.isPresent();
    }

    private void put(Mark mark, Side side, String text) {
        taken.add(box(mark, side, text));
        placed.add(new Label(mark.kind(), mark.x() + side.x(), mark.y() + side.y(), side.anchor(), text));
    }

    List<Label> placed() {
        return placed;
    }

    private boolean free(Box box) {
        return box.inside() && taken.stream().noneMatch(box::overlaps);
    }

    private long hits(Box box) {
        return line.stream().filter(box::holds).count();
    }

    private static Box box(Mark mark, Side side, String text) {
        int size = mark.kind() == Kind.TOWN ? TOWNS_SIZE : SIZE;
        double width = width(text, size);
        double x = mark.x() + side.x();
        double left =
                switch (side.anchor()) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        int line = mark.y() + side.y();
        return new Box(left - 4, line - size * 0.9, left + width + 4, line + size * 0.35);
    }

    /** East Asian letters are as wide as high. */
    private static double width(String text, int size) {
        return text.codePoints()
                .mapToDouble(letter -> letter > 0x2e80 ? size : size * WIDE)
                .sum();
    }

    private static String shortened(String name) {
        int[] letters = name.codePoints().toArray();
        return letters.length <= LONGEST
                ? name
                : IntStream.of(letters)
                                .limit(LONGEST - 1L)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString()
                                .strip()
                        + "…";
    }
}
