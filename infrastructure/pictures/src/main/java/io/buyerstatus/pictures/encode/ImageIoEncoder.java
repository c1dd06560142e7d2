package io.buyerstatus.pictures.encode;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.copy.PictureEncoder;
import io.buyerstatus.core.picture.copy.StoredPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes with the JDK's readers, and one of TwelveMonkeys for WebP, after our own look at the file: its type, its size in
 * pixels, and nothing left in it but pixels. Logos and whatever has transparent parts become PNG, the rest JPEG.
 */
public final class ImageIoEncoder implements PictureEncoder {
    /** A camera's picture is smaller; one of these takes 100 MB of memory to decode. */
    static final long MOST_PIXELS = 25_000_000;

    static final int LONGEST_SIDE = 20_000;

    /** What is skipped while decoding leaves at least so many pixels for each of ours, each way. */
    private static final int OVERSAMPLING = 3;

    private static final float QUALITY = 0.85f;

    @Override
    public Encoded encode(byte[] original, PictureVariant use) {
        try {
            Plain plain = plain(new Bytes(original));
            double scale = scale(plain, use);
            Pixels pixels = Pixels.of(decode(plain, scale), scaled(plain.width(), scale), scaled(plain.height(), scale))
                    .oriented(plain.orientation());
            StoredPicture picture = store(pixels, use);
            return new Encoded.Done(
                    picture,
                    "%s %d x %d, now %s %s of %d bytes"
                            .formatted(
                                    plain.format(),
                                    plain.shownWidth(),
                                    plain.shownHeight(),
                                    picture.type(),
                                    pixels,
                                    picture.bytes().length));
        } catch (NotTaken refused) {
            return new Encoded.Refused(refused.reason());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            // Decoders are not ours, and files are anybody's.
            return new Encoded.Refused("it cannot be decoded: " + broken);
        }
    }

    private static Plain plain(Bytes file) throws IOException, NotTaken {
        Plain plain =
                switch (Format.of(file)) {
                    case JPEG -> JpegFile.plain(file);
                    case PNG -> PngFile.plain(file);
                    case GIF -> asItIs(Format.GIF, file);
                    case WEBP -> WebpFile.plain(file);
                };
        if (plain.width() < 1 || plain.height() < 1) {
            throw new NotTaken("a picture without pixels");
        }
        if (plain.width() > LONGEST_SIDE
                || plain.height() > LONGEST_SIDE
                || (long) plain.width() * plain.height() > MOST_PIXELS) {
            throw new NotTaken("too many pixels: %d x %d, at most %d sides and %d in all are taken"
                    .formatted(plain.width(), plain.height(), LONGEST_SIDE, MOST_PIXELS));
        }
        return plain;
    }

    /** A file that its reader reads no further than its first picture, and refuses where that is cut short. */
    private static Plain asItIs(Format format, Bytes file) throws IOException {
        ImageReader reader = reader(format);
        try (FileOnce input = new FileOnce(file.stream())) {
            reader.setInput(input, true, true);
            return new Plain(format, file, reader.getWidth(0), reader.getHeight(0), 1);
        } finally {
            reader.dispose();
        }
    }

    private static double scale(Plain plain, PictureVariant use) {
        return Math.min(
                1.0, Math.min((double) use.width() / plain.shownWidth(), (double) use.height() / plain.shownHeight()));
    }

    private static int scaled(int side, double scale) {
        return (int) Math.max(1, Math.round(side * scale));
    }

    private static BufferedImage decode(Plain plain, double scale) throws IOException, NotTaken {
        ImageReader reader = reader(plain.format());
        try (FileOnce input = new FileOnce(plain.file().stream())) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != plain.width() || reader.getHeight(0) != plain.height()) {
                throw new NotTaken("its headers contradict each other");
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = Math.max(1, (int) (1 / (scale * OVERSAMPLING)));
            int steps = Math.min(step, Math.min(plain.width(), plain.height()));
            if (plain.format() != Format.WEBP && steps > 1) {
                how.setSourceSubsampling(steps, steps, 0, 0);
            }
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        return switch (format) {
            // By its class: the JDK finds plug-ins by a class path that a function does not have everywhere.
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case JPEG, PNG, GIF ->
                ImageIO.getImageReadersByFormatName(format.name()).next();
        };
    }

    private static StoredPicture store(Pixels pixels, PictureVariant use) throws IOException {
        boolean opaque = pixels.opaque();
        boolean asPng = !opaque || use == PictureVariant.LOGO;
        byte[] bytes = asPng
                ? written(pixels.image(!opaque), "png", ImageWriteParam.MODE_DEFAULT)
                : written(pixels.image(false), "jpeg", ImageWriteParam.MODE_EXPLICIT);
        return new StoredPicture(asPng ? StoredPicture.Type.PNG : StoredPicture.Type.JPEG, bytes);
    }

    private static byte[] written(BufferedImage image, String format, int compression) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (compression == ImageWriteParam.MODE_EXPLICIT) {
                how.setCompressionMode(compression);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
