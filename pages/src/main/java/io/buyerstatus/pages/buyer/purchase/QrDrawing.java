package io.buyerstatus.pages.buyer.purchase;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A QR code (ISO/IEC 18004), drawn as EPC069-12 wants it: bytes, error correction M, at most version 13.
 *
 * @param size of the drawing's view box, the quiet zone included; one unit is one module
 * @param path all dark modules as the data of one SVG path
 */
public record QrDrawing(int size, String path) {

    private static final int LARGEST = 13;
    /** Modules of light around the code, without which scanners do not find it. */
    private static final int QUIET = 4;

    /** The one that the standard's own penalties choose. */
    private static final int AUTOMATIC_MASK = -1;

    /**
     * A text as a QR code.
     *
     * @return nothing for a text that does not fit
     */
    static Optional<QrDrawing> of(String text) {
        List<QrSegment> bytes = List.of(QrSegment.makeBytes(text.getBytes(StandardCharsets.UTF_8)));
        try {
            QrCode code =
                    QrCode.encodeSegments(bytes, QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, LARGEST, AUTOMATIC_MASK, false);
            return Optional.of(new QrDrawing(code.size + 2 * QUIET, path(code)));
        } catch (DataTooLongException tooLong) {
            return Optional.empty();
        }
    }

    /** Each run of dark modules in a row is one rectangle. */
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int start = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - start)
                            .append("v1H")
                            .append(start + QUIET)
                            .append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
