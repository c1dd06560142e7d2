package io.buyerstatus.pictures.encode;

import java.io.ByteArrayOutputStream;

/** A GIF file, block by block (GIF89a). Kept: the first picture, with its colours and its transparency. */
final class GifFile {
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int CONTROL = 0xf9;
    private static final int TRAILER = 0x3b;

    private final Bytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int position = HEADER;

    private GifFile(Bytes file) {
        this.file = file;
    }

    static Plain plain(Bytes file) throws NotTaken {
        return new GifFile(file).read();
    }

    private Plain read() throws NotTaken {
        position += palette(file.at(10));
        file.copy(0, position, kept);
        int block = file.at(position);
        while (block == EXTENSION) {
            extension();
            block = file.at(position);
        }
        if (block != PICTURE) {
            throw new NotTaken("a GIF without a picture");
        }
        int width = file.little16(position + 5);
        int height = file.little16(position + 7);
        int from = position;
        position += 10 + palette(file.at(position + 9)) + 1;
        skipBlocks();
        file.copy(from, position - from, kept);
        kept.write(TRAILER);
        return new Plain(Format.GIF, new Bytes(kept.toByteArray()), width, height, 1);
    }

    private static int palette(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private void extension() throws NotTaken {
        int from = position;
        boolean control = file.at(position + 1) == CONTROL;
        position += 2;
        skipBlocks();
        if (control) {
            file.copy(from, position - from, kept);
        }
    }

    private void skipBlocks() throws NotTaken {
        while (file.at(position) != 0) {
            position += 1 + file.at(position);
        }
        position++;
    }
}
