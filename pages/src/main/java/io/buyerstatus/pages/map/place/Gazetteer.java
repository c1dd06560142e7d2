package io.buyerstatus.pages.map.place;

import io.buyerstatus.core.tracking.Place.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of the world that carriers and addresses name, from {@code /io/buyerstatus/atlas/places.bin} (GeoNames,
 * CC BY 4.0; made by the project's own converter, see {@code atlas/README.md}). The file stays as it is in memory and is
 * searched there, so that the first look-up costs one reading and no parsing.
 *
 * <p>The file: number of regions (1), the regions' two letters each; number of blocks (4), the blocks' starts (4 each); the
 * blocks. A block holds up to {@value #BLOCK} entries sorted by key; an entry is: letters shared with the key before (1),
 * length of the rest (1), the rest, length of the written name (1), the written name (none: as the
 * key says), country (2), region (1), size (1),
 * latitude (2), longitude (2). Equal keys may be in neighbouring blocks.
 */
public final class Gazetteer {

    /** How many entries share their beginnings. */
    public static final int BLOCK = 32;

    static final int STEPS = 0xffff;

    private static final String FILE = "/io/buyerstatus/atlas/places.bin";

    /** Read when the first map is drawn: functions that draw none never load it. */
    private static final class Holder {
        static final Gazetteer WORLD = new Gazetteer(read());
    }

    private final byte[] bytes;
    private final int blocks;
    private final int starts;

    Gazetteer(byte[] bytes) {
        this.bytes = bytes;
        Bytes head = new Bytes(bytes);
        head.at(1 + 2 * head.one());
        this.blocks = head.four();
        this.starts = head.position();
    }

    /** The gazetteer that comes with the product; an empty one in a function that is packed without it. */
    public static Gazetteer world() {
        return Holder.WORLD;
    }

    /** Every place of this key (see {@link PlaceKeys}), in the order of the file. */
    List<Entry> find(String key) {
        List<Entry> found = new ArrayList<>();
        if (key.isEmpty()) {
            return found;
        }
        for (int block = firstBlock(key); block < blocks; block++) {
            if (!collect(block, key, found)) {
                break;
            }
        }
        return found;
    }

    /** The last block that begins before the key, since the key's first entry may be in it. */
    private int firstBlock(String key) {
        int low = 0;
        int high = blocks - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Bytes entry = new Bytes(bytes).at(start(middle) + 1);
            if (entry.text(entry.one()).compareTo(key) < 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** @return whether the next block may hold more */
    private boolean collect(int block, String key, List<Entry> found) {
        Bytes entry = new Bytes(bytes).at(start(block));
        int end = block + 1 < blocks ? start(block + 1) : bytes.length;
        String current = "";
        while (entry.position() < end) {
            int shared = entry.one();
            current = current.substring(0, shared) + entry.text(entry.one());
            int order = current.compareTo(key);
            if (order > 0) {
                return false;
            }
            Entry spot = spot(current, entry);
            if (order == 0) {
                found.add(spot);
            }
        }
        return true;
    }

    private Entry spot(String key, Bytes entry) {
        int length = entry.one();
        String name = length == 0 ? PlaceKeys.written(key) : entry.text(length);
        String country = entry.text(2);
        int region = entry.one();
        int size = entry.one();
        double latitude = entry.two() * 180.0 / STEPS - 90;
        double longitude = entry.two() * 360.0 / STEPS - 180;
        return new Entry(name, country, region(region), size, new Coordinates(latitude, longitude));
    }

    private String region(int index) {
        return index == 0 ? "" : new Bytes(bytes).at(1 + 2 * (index - 1)).text(2);
    }

    private int start(int block) {
        return new Bytes(bytes).at(starts + 4 * block).four();
    }

    private static byte[] read() {
        try (InputStream stream = Gazetteer.class.getResourceAsStream(FILE)) {
            return stream == null ? new byte[5] : stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + FILE, broken);
        }
    }

    /**
     * A place of the gazetteer under one of its names.
     *
     * @param name as people write it
     * @param country ISO 3166-1 alpha-2
     * @param region the state or province, where the country's places are told apart by it; else empty
     * @param size a measure of its inhabitants: four times the binary logarithm
     */
    public record Entry(String name, String country, String region, int size, Coordinates at) {

        /** Stands for a whole country: a name that says in which country to look, and is no place. */
        static final int COUNTRY = 255;

        boolean isCountry() {
            return size == COUNTRY;
        }
    }
}
