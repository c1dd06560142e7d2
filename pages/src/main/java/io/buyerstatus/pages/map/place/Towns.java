package io.buyerstatus.pages.map.place;

import io.buyerstatus.core.tracking.Place.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Towns that people know, each the biggest for miles, under the names that they have where they lie; from
 * {@code /io/buyerstatus/atlas/towns.tsv} (GeoNames, CC BY 4.0; see {@code atlas/README.md}).
 */
public final class Towns {

    private static final String FILE = "/io/buyerstatus/atlas/towns.tsv";

    /** Read when the first map is drawn. */
    private static final class Holder {
        static final List<Town> ALL = read();
    }

    private Towns() {}

    /** A town and its middle. */
    public record Town(String name, Coordinates at) {

        private static Town parse(String line) {
            String[] columns = line.split("\t", -1);
            return new Town(
                    columns[0], new Coordinates(Double.parseDouble(columns[1]), Double.parseDouble(columns[2])));
        }
    }

    /** All of them, the one with the most inhabitants first. */
    public static List<Town> biggestFirst() {
        return Holder.ALL;
    }

    private static List<Town> read() {
        try (InputStream stream = Towns.class.getResourceAsStream(FILE)) {
            return stream == null
                    ? List.of()
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(Town::parse)
                            .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + FILE, broken);
        }
    }
}
