package io.buyerstatus.pictures.encode;

/** The formats that are taken, told by the file's first bytes and by nothing else. */
enum Format {
    JPEG,
    PNG,
    GIF,
    WEBP;

    private static final int LOOKED_AT = 512;

    /** What the file is; refuses what it is not with a word about what it seems to be. */
    static Format of(Bytes file) throws NotTaken {
        if (file.says(0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (file.says(0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (file.says(0, "GIF87a") || file.says(0, "GIF89a")) {
            return GIF;
        }
        if (file.says(0, "RIFF") && file.says(8, "WEBP")) {
            return WEBP;
        }
        throw new NotTaken(seems(file));
    }

    private static String seems(Bytes file) {
        if (file.says(4, "ftypavif") || file.says(4, "ftypheic")) {
            return "AVIF and HEIC are not taken: offer JPEG, PNG, GIF or WebP";
        }
        for (int at = 0; at < LOOKED_AT; at++) {
            if (file.says(at, "<svg")) {
                return "SVG is not taken: offer JPEG, PNG, GIF or WebP";
            }
            if (file.says(at, "<html") || file.says(at, "<!doctype html") || file.says(at, "<!DOCTYPE html")) {
                return "it is a web page, not a picture";
            }
        }
        return "it is no JPEG, PNG, GIF or WebP";
    }
}
