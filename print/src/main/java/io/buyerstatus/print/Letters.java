package io.buyerstatus.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which signs our letters have: Latin, Greek, Cyrillic. Of the others the press makes a {@code #}, which nobody must take for the sign. */
final class Letters {
    private final CmapLookup glyphs;

    Letters() {
        try (var font = PdfPress.font("NotoSans-Regular.ttf")) {
            this.glyphs = new TTFParser()
                    .parse(new RandomAccessReadBuffer(font.readAllBytes()))
                    .getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many signs of a text they have not; what nobody sees, such as what only joins others, does not count. */
    int missing(String text) {
        return (int) PdfPress.spelled(text)
                .codePoints()
                .filter(Letters::seen)
                .filter(sign -> glyphs.getGlyphId(sign) == 0)
                .count();
    }

    private static boolean seen(int sign) {
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && !Character.isISOControl(sign)
                && Character.getType(sign) != Character.FORMAT
                && Character.getType(sign) != Character.NON_SPACING_MARK;
    }
}
