package io.buyerstatus.pictures.encode;

import java.util.OptionalInt;

/**
 * The one thing that is read from Exif: how the picture is to be turned. What is broken in it is ignored. By hand, because
 * readers of metadata read every value that is named: 64 KB can name the same stretch thousands of times.
 */
final class Exif {
    private static final int ORIENTATION = 274;
    private static final int ENTRY = 12;

    private Exif() {}

    /** From a JPEG's APP1 segment, which begins with a name. */
    static OptionalInt orientation(Bytes file, int from, int length) {
        return file.says(from, "Exif\0\0") ? ofTiff(file, from + 6, from + length) : OptionalInt.empty();
    }

    /** From a TIFF header on. */
    static OptionalInt ofTiff(Bytes file, int tiff, int end) {
        boolean little = file.says(tiff, "II");
        if (!little && !file.says(tiff, "MM")) {
            return OptionalInt.empty();
        }
        try {
            int directory = tiff + number(file, tiff + 4, 4, little);
            int entries = number(file, directory, 2, little);
            for (int at = 0; at < entries; at++) {
                int entry = directory + 2 + at * ENTRY;
                if (entry < tiff || entry + ENTRY > end) {
                    return OptionalInt.empty();
                }
                if (number(file, entry, 2, little) == ORIENTATION) {
                    int value = number(file, entry + 8, 2, little);
                    return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
                }
            }
            return OptionalInt.empty();
        } catch (NotTaken broken) {
            return OptionalInt.empty();
        }
    }

    private static int number(Bytes file, int position, int bytes, boolean little) throws NotTaken {
        if (bytes == 2) {
            return little ? file.little16(position) : file.big16(position);
        }
        return little ? file.little32(position) : file.big32(position);
    }
}
