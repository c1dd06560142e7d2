package io.buyerstatus.pages.sample;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the QR code that a page draws, as a banking app would: with a decoder that is not the encoder's kin. */
public final class ReadQr {

    private static final Pattern DRAWING = Pattern.compile(
            "viewBox=\"0 0 (\\d+) \\1\" width=\"176\"[^>]*><rect[^>]*/><path fill=\"#000\" d=\"([^\"]+)\"/>");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\1z");

    /** Pixels of a module. */
    private static final int SCALE = 4;

    private static final int BLACK = 0xff000000;

    private ReadQr() {}

    /** The code of a page, if there is one. */
    public static Optional<Result> of(String html) {
        Matcher drawing = DRAWING.matcher(html);
        return drawing.find()
                ? Optional.of(decoded(Integer.parseInt(drawing.group(1)), drawing.group(2)))
                : Optional.empty();
    }

    private static Result decoded(int size, String path) {
        int width = size * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffffff);
        Matcher run = RUN.matcher(path);
        int end = 0;
        while (run.find() && run.start() == end) {
            end = run.end();
            int from = Integer.parseInt(run.group(1)) * SCALE;
            int to = from + Integer.parseInt(run.group(3)) * SCALE;
            int top = Integer.parseInt(run.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * width + from, y * width + to, BLACK);
            }
        }
        if (end != path.length()) {
            throw new AssertionError("not a run: " + path.substring(end));
        }
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        try {
            return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (ReaderException unreadable) {
            throw new AssertionError("no scanner reads this code", unreadable);
        }
    }
}
