package io.buyerstatus.pages.atlas;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as the atlas's readers expect them. */
final class Output {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output one(int value) {
        if (value < 0 || value > 0xff) {
            throw new IllegalArgumentException(value + " is more than a byte");
        }
        bytes.write(value);
        return this;
    }

    Output two(int value) {
        return one(value >>> 8).one(value & 0xff);
    }

    Output four(int value) {
        return two(value >>> 16).two(value & 0xffff);
    }

    /** Seven bits a byte, lowest first, the sign in the lowest bit. */
    Output number(int value) {
        int rest = (value << 1) ^ (value >> 31);
        while ((rest & ~0x7f) != 0) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
        return this;
    }

    Output text(String text) {
        return all(text.getBytes(StandardCharsets.UTF_8));
    }

    Output all(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
