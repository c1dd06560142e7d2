package io.buyerstatus.pictures.encode;

/**
 * A picture's file with nothing in it that takes long to decode, and what was read from its headers before anything decodes it.
 *
 * @param orientation how it is to be turned, 1 to 8 (Exif 2.32, tag 274)
 */
record Plain(Format format, Bytes file, int width, int height, int orientation) {
    /** As shown, after turning. */
    int shownWidth() {
        return turned() ? height : width;
    }

    int shownHeight() {
        return turned() ? width : height;
    }

    private boolean turned() {
        return orientation >= 5;
    }
}
