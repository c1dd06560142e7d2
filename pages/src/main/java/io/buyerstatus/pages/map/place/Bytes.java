package io.buyerstatus.pages.map.place;

import java.nio.charset.StandardCharsets;

/** Reads the gazetteer's file at any position. */
final class Bytes {

    private final byte[] bytes;
    private int position;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    Bytes at(int start) {
        position = start;
        return this;
    }

    int position() {
        return position;
    }

    int one() {
        return bytes[position++] & 0xff;
    }

    int two() {
        return one() << 8 | one();
    }

    int four() {
        return two() << 16 | two();
    }

    String text(int length) {
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }
}
