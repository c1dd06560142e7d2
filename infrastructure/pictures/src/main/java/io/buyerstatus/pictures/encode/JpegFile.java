package io.buyerstatus.pictures.encode;

import java.io.ByteArrayOutputStream;

/**
 * A JPEG file, segment by segment (ITU-T T.81, annex B). Kept: tables, frame, scans, and what says how colours are coded.
 * Comments, colour profiles, previews, places and the like are left out.
 */
final class JpegFile {
    /** Usual are one, or ten where it is progressive; thousands would take hours to decode. */
    private static final int MOST_SCANS = 32;

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;

    /** Says that colours are luminance and chrominance, and nothing else: version 1.1, no preview. */
    private static final byte[] JFIF = {
        (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final Bytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int position = 2;
    private int scans;
    private int width;
    private int height;
    private int orientation = 1;

    private JpegFile(Bytes file) {
        this.file = file;
    }

    static Plain plain(Bytes file) throws NotTaken {
        return new JpegFile(file).read();
    }

    private Plain read() throws NotTaken {
        file.copy(0, 2, kept);
        int marker = marker();
        while (marker != END) {
            segment(marker);
            marker = marker();
        }
        if (width == 0 || scans == 0) {
            throw new NotTaken("a JPEG without a picture");
        }
        kept.write(0xff);
        kept.write(END);
        return new Plain(Format.JPEG, new Bytes(kept.toByteArray()), width, height, orientation);
    }

    /** The next marker; any number of 0xff may stand before it. */
    private int marker() throws NotTaken {
        if (file.at(position) != 0xff) {
            throw new NotTaken("a broken JPEG");
        }
        while (file.at(position) == 0xff) {
            position++;
        }
        return file.at(position++);
    }

    private void segment(int marker) throws NotTaken {
        if (marker < 0xc0 || marker == START || (marker >= 0xd0 && marker <= 0xd7)) {
            throw new NotTaken("a broken JPEG");
        }
        int length = file.big16(position);
        if (length < 2) {
            throw new NotTaken("a broken JPEG");
        }
        if (isFrame(marker)) {
            frame(marker);
        }
        if (marker == APP1) {
            orientation = Exif.orientation(file, position + 2, length - 2).orElse(orientation);
        }
        if (marker == APP0 && file.says(position + 2, "JFIF\0")) {
            kept.writeBytes(JFIF);
        }
        boolean left = (marker >= APP0 && marker <= APP15 && marker != APP14) || marker == COMMENT;
        if (!left) {
            kept.write(0xff);
            kept.write(marker);
            file.copy(position, length, kept);
        }
        position += length;
        if (marker == SCAN) {
            scan();
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void frame(int marker) throws NotTaken {
        if (marker > 0xc2) {
            throw new NotTaken("a JPEG of a kind that browsers do not show either");
        }
        if (width != 0) {
            throw new NotTaken("a JPEG with several pictures");
        }
        height = file.big16(position + 3);
        width = file.big16(position + 5);
        int colours = file.at(position + 7);
        if (colours != 1 && colours != 3) {
            throw new NotTaken("a JPEG for printing (CMYK): offer one in RGB");
        }
    }

    /** Copies coded pixels up to the next marker that is none of theirs. */
    private void scan() throws NotTaken {
        if (++scans > MOST_SCANS) {
            throw new NotTaken("a JPEG with more than " + MOST_SCANS + " scans");
        }
        int from = position;
        while (file.at(position) != 0xff || isCoded(file.at(position + 1))) {
            position++;
        }
        file.copy(from, position - from, kept);
    }

    private static boolean isCoded(int afterFf) {
        return afterFf == 0 || (afterFf >= 0xd0 && afterFf <= 0xd7);
    }
}
