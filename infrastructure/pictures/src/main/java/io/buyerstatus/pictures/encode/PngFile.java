package io.buyerstatus.pictures.encode;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * A PNG file, chunk by chunk (W3C PNG, third edition). Kept: header, palette, transparency, pixels. Texts and profiles, which
 * may be packed a thousandfold, and further frames are left out.
 */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngFile() {}

    static Plain plain(Bytes file) throws NotTaken {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        file.copy(0, SIGNATURE, kept);
        if (!file.says(SIGNATURE + 4, "IHDR")) {
            throw new NotTaken("a PNG without a header");
        }
        int position = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            int length = file.big32(position);
            type = type(file, position + 4);
            if (length > file.length()) {
                throw new NotTaken("the file ends too early");
            }
            if (KEPT.contains(type)) {
                file.copy(position, 12 + length, kept);
            }
            position += 12 + length;
        }
        return new Plain(
                Format.PNG, new Bytes(kept.toByteArray()), file.big32(SIGNATURE + 8), file.big32(SIGNATURE + 12), 1);
    }

    private static String type(Bytes file, int position) throws NotTaken {
        StringBuilder type = new StringBuilder(4);
        for (int at = 0; at < 4; at++) {
            type.append((char) file.at(position + at));
        }
        return type.toString();
    }
}
