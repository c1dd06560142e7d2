package io.buyerstatus.local.standin.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The two shapes of CBOR (RFC 8949) that an error needs: a small map, and text. */
final class Cbor {

    private static final int TEXT = 3 << 5;
    private static final int MAP = 5 << 5;
    private static final int TWO_BYTE_LENGTH = 25;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Begins a map of at most 23 entries. */
    Cbor map(int entries) {
        out.write(MAP | entries);
        return this;
    }

    /** Text of at most 65,535 bytes. */
    Cbor text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.write(TEXT | TWO_BYTE_LENGTH);
        out.write(utf8.length >> 8);
        out.write(utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
