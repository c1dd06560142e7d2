package io.buyerstatus.pictures.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A WebP file, chunk by chunk (RFC 9649). Kept: pixels and transparency. Animations are not taken. */
final class WebpFile {
    private static final int HEADER = 12;
    private static final int ANIMATED = 0x02;
    private static final int ALPHA = 0x10;

    private final Bytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int canvasWidth;
    private int canvasHeight;
    private int width;
    private int height;
    private int orientation = 1;

    private WebpFile(Bytes file) {
        this.file = file;
    }

    static Plain plain(Bytes file) throws NotTaken {
        return new WebpFile(file).read();
    }

    private Plain read() throws NotTaken {
        int end = Math.min(file.length(), 8 + file.little32(4));
        int position = HEADER;
        while (position + 8 <= end) {
            int length = file.little32(position + 4);
            if (length > end - position - 8) {
                throw new NotTaken("the file ends too early");
            }
            chunk(position, length);
            position += 8 + length + length % 2;
        }
        if (width == 0) {
            throw new NotTaken("a WebP without a picture");
        }
        if (canvasWidth != 0 && (canvasWidth != width || canvasHeight != height)) {
            throw new NotTaken("a broken WebP");
        }
        return new Plain(Format.WEBP, new Bytes(riff()), width, height, orientation);
    }

    private void chunk(int position, int length) throws NotTaken {
        int content = position + 8;
        if (file.says(position, "VP8X")) {
            extended(position, content);
        } else if (file.says(position, "VP8 ")) {
            size(file.little16(content + 6) & 0x3fff, file.little16(content + 8) & 0x3fff);
            keep(position, length);
        } else if (file.says(position, "VP8L")) {
            int bits = file.little16(content + 3) << 16 | file.little16(content + 1);
            size((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
            keep(position, length);
        } else if (file.says(position, "ALPH")) {
            keep(position, length);
        } else if (file.says(position, "EXIF")) {
            int named = file.says(content, "Exif\0\0") ? 6 : 0;
            orientation = Exif.ofTiff(file, content + named, content + length).orElse(orientation);
        }
    }

    private void extended(int position, int content) throws NotTaken {
        if ((file.at(content) & ANIMATED) != 0) {
            throw new NotTaken("an animated WebP: offer one that does not move");
        }
        canvasWidth = file.little24(content + 4) + 1;
        canvasHeight = file.little24(content + 7) + 1;
        file.copy(position, 8, kept);
        kept.write(file.at(content) & ALPHA);
        kept.writeBytes(new byte[3]);
        file.copy(content + 4, 6, kept);
    }

    private void size(int pixelsWide, int pixelsHigh) throws NotTaken {
        if (width != 0) {
            throw new NotTaken("a WebP with several pictures");
        }
        width = pixelsWide;
        height = pixelsHigh;
    }

    private void keep(int position, int length) throws NotTaken {
        file.copy(position, 8 + length, kept);
        if (length % 2 == 1) {
            kept.write(0);
        }
    }

    private byte[] riff() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        int size = kept.size() + 4;
        for (int shift = 0; shift < 32; shift += 8) {
            whole.write(size >>> shift);
        }
        whole.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(kept.toByteArray());
        return whole.toByteArray();
    }
}
