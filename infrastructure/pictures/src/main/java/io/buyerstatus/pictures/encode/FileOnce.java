package io.buyerstatus.pictures.encode;

import java.io.IOException;
import java.io.InputStream;
import javax.imageio.IIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file that ends. The decoder of WebP takes the end for zeros, which is right for the last bits of a picture; a broken one
 * keeps it reading millions of them, minutes long.
 */
final class FileOnce extends MemoryCacheImageInputStream {
    /** More than any decoder looks ahead. */
    private static final int LOOK_AHEAD = 1_000;

    private int beyond;

    FileOnce(InputStream stream) {
        super(stream);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet < 0) {
            beyond++;
            if (beyond > LOOK_AHEAD) {
                throw new IIOException("it ends in the middle");
            }
        }
        return octet;
    }
}
