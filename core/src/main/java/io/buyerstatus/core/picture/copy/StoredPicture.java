package io.buyerstatus.core.picture.copy;

import io.buyerstatus.core.value.Checks;

/** A picture as our store keeps it: re-encoded by us, small, without anything but its pixels. */
public final class StoredPicture {
    /** Bytes: far below what a function may answer with (6 MB, of which base 64 takes a third). */
    public static final int LARGEST = 2_000_000;

    /** What our own encoder makes. */
    public enum Type {
        JPEG("image/jpeg"),
        /** Where the original has transparent parts. */
        PNG("image/png");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }

        /** As HTTP names it. */
        public String mediaType() {
            return mediaType;
        }
    }

    private final Type type;
    private final byte[] bytes;

    public StoredPicture(Type type, byte[] bytes) {
        Checks.require(bytes.length > 0 && bytes.length <= LARGEST, "picture", "must have 1 to " + LARGEST + " bytes");
        this.type = type;
        this.bytes = bytes.clone();
    }

    public Type type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
