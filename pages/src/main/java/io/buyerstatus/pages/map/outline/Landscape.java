package io.buyerstatus.pages.map.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * What a frame shows of the world, as path data.
 *
 * @param land closed areas, to be filled by the even-odd rule; empty at sea
 * @param borders lines between countries
 */
public record Landscape(String land, String borders) {

    private static final double FINEST = 0.9;
    /** More points would weigh more than a map may: some six kilobytes once compressed. */
    private static final int MOST_POINTS = 2200;

    /** Draws as finely as the weight allows. */
    public static Landscape of(Frame frame) {
        List<Points> areas = new ArrayList<>();
        List<Points> lines = new ArrayList<>();
        OutlineFile.of(frame).draw(frame, ring -> areas.add(Clip.area(ring)), line -> lines.addAll(Clip.line(line)));
        double tolerance = FINEST;
        while (true) {
            PathData land = new PathData(tolerance);
            areas.forEach(land::area);
            PathData borders = new PathData(tolerance);
            lines.forEach(borders::line);
            if (land.written() + borders.written() <= MOST_POINTS) {
                return new Landscape(land.toString(), borders.toString());
            }
            tolerance *= 1.5;
        }
    }
}
