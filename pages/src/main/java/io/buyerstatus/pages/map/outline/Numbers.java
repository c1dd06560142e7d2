package io.buyerstatus.pages.map.outline;

/** Reads numbers of seven bits a byte, lowest first, the sign in the lowest bit. */
final class Numbers {

    private final byte[] bytes;
    private int position;

    Numbers(byte[] bytes) {
        this.bytes = bytes;
    }

    int next() {
        int value = 0;
        int shift = 0;
        int part;
        do {
            part = bytes[position++];
            value |= (part & 0x7f) << shift;
            shift += 7;
        } while (part < 0);
        return value >>> 1 ^ -(value & 1);
    }

    void skip(int count) {
        position += count;
    }

    int position() {
        return position;
    }

    void at(int start) {
        position = start;
    }
}
