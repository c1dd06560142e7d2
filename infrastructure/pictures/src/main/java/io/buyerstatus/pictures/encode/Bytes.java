package io.buyerstatus.pictures.encode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file that is read by position, and never beyond its end. */
final class Bytes {
    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content;
    }

    int length() {
        return content.length;
    }

    InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    int at(int position) throws NotTaken {
        if (position < 0 || position >= content.length) {
            throw new NotTaken("the file ends too early");
        }
        return content[position] & 0xff;
    }

    /** Two bytes, the higher one first. */
    int big16(int position) throws NotTaken {
        return at(position) << 8 | at(position + 1);
    }

    int little16(int position) throws NotTaken {
        return at(position + 1) << 8 | at(position);
    }

    int little24(int position) throws NotTaken {
        return at(position + 2) << 16 | little16(position);
    }

    /** Four bytes, the higher ones first; what does not fit a positive number is not taken. */
    int big32(int position) throws NotTaken {
        return positive((long) big16(position) << 16 | big16(position + 2));
    }

    int little32(int position) throws NotTaken {
        return positive((long) little16(position + 2) << 16 | little16(position));
    }

    private static int positive(long value) throws NotTaken {
        if (value > Integer.MAX_VALUE) {
            throw new NotTaken("a length in the file is absurd");
        }
        return (int) value;
    }

    /** Whether a text in ASCII stands at a position. */
    boolean says(int position, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        if (position < 0 || position + wanted.length > content.length) {
            return false;
        }
        for (int at = 0; at < wanted.length; at++) {
            if (content[position + at] != wanted[at]) {
                return false;
            }
        }
        return true;
    }

    /** Copies a stretch that must be there. */
    void copy(int from, int length, ByteArrayOutputStream to) throws NotTaken {
        if (length < 0 || from < 0 || from > content.length - length) {
            throw new NotTaken("the file ends too early");
        }
        to.write(content, from, length);
    }
}
