package io.buyerstatus.pictures.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.copy.PictureEncoder.Encoded;
import io.buyerstatus.core.picture.copy.StoredPicture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ImageIoEncoderTest {
    private final ImageIoEncoder encoder = new ImageIoEncoder();

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void aPictureIsMadeSmallAndItsColoursStayWhereTheyWere(String format) {
        StoredPicture ours = done(Drawn.picture(format, 1200, 900), PictureVariant.ITEM);
        assertThat(ours.type()).isEqualTo(StoredPicture.Type.JPEG);
        assertThat(ours.bytes()).hasSizeLessThan(20_000);
        BufferedImage shown = Drawn.read(ours.bytes());
        assertThat(List.of(shown.getWidth(), shown.getHeight())).containsExactly(192, 144);
        assertThat(near(shown.getRGB(20, 100), Color.RED)).isTrue();
        assertThat(near(shown.getRGB(170, 100), Color.BLUE)).isTrue();
        assertThat(near(shown.getRGB(170, 10), Color.WHITE)).isTrue();
    }

    @Test
    void aWebpIsReadToo() {
        assertThat(Drawn.read(done(Drawn.webp(), PictureVariant.ITEM).bytes()).getWidth())
                .isEqualTo(1);
    }

    @Test
    void theSameBytesGiveTheSamePicture() {
        byte[] original = Drawn.picture("png", 777, 333);
        assertThat(Arrays.equals(
                        done(original, PictureVariant.ITEM).bytes(),
                        new ImageIoEncoderTest()
                                .done(original, PictureVariant.ITEM)
                                .bytes()))
                .isTrue();
    }

    @Test
    void aSmallPictureIsNotMadeLarger() {
        BufferedImage shown = Drawn.read(
                done(Drawn.picture("png", 30, 20), PictureVariant.ITEM).bytes());
        assertThat(List.of(shown.getWidth(), shown.getHeight())).containsExactly(30, 20);
    }

    @Test
    void aLogoIsAsHighAsItIsShownAtThreePixelsEach() {
        StoredPicture ours = done(Drawn.picture("jpeg", 1000, 500), PictureVariant.LOGO);
        assertThat(ours.type()).isEqualTo(StoredPicture.Type.PNG);
        assertThat(Drawn.read(ours.bytes()).getHeight()).isEqualTo(120);
    }

    @Test
    void whatIsTransparentStaysSo() {
        StoredPicture ours = done(Drawn.transparent(400, 400), PictureVariant.ITEM);
        assertThat(ours.type()).isEqualTo(StoredPicture.Type.PNG);
        BufferedImage shown = Drawn.read(ours.bytes());
        assertThat(shown.getRGB(0, 0) >>> 24).isZero();
        assertThat(shown.getRGB(96, 96)).isEqualTo(Color.RED.getRGB());
    }

    /** Where the white edge on top of the original must be seen, by Exif's eight ways to hold a camera. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureIsTurnedAsItsCameraWasHeld(int orientation) {
        BufferedImage shown =
                Drawn.read(done(Drawn.turned(orientation), PictureVariant.ITEM).bytes());
        boolean turned = orientation >= 5;
        assertThat(List.of(shown.getWidth(), shown.getHeight())).isEqualTo(turned ? List.of(40, 80) : List.of(80, 40));
        int middleX = shown.getWidth() / 4;
        int middleY = shown.getHeight() / 4;
        int edge =
                switch (orientation) {
                    case 1, 2 -> shown.getRGB(middleX, 3);
                    case 3, 4 -> shown.getRGB(middleX, 36);
                    case 5, 8 -> shown.getRGB(3, middleY);
                    default -> shown.getRGB(36, middleY);
                };
        assertThat(near(edge, Color.WHITE)).isTrue();
    }

    @Test
    @Tag("C31")
    void nothingButPixelsIsLeft() {
        byte[] jpeg = Drawn.withSegment(Drawn.turned(1), 0xfe, "SECRET COMMENT".getBytes(StandardCharsets.US_ASCII));
        byte[] png = Drawn.withChunk(
                Drawn.transparent(100, 100), "tEXt", "Author\0SECRET NAME".getBytes(StandardCharsets.US_ASCII));
        for (byte[] original : List.of(jpeg, png)) {
            assertThat(text(original)).contains("SECRET");
            for (PictureVariant use : PictureVariant.values()) {
                assertThat(text(done(original, use).bytes())).doesNotContain("SECRET", "Exif", "tEXt");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20_001, 100_000, 2_000_000_000})
    void aPictureThatClaimsToBeHugeIsNotDecoded(int side) {
        byte[] small = Drawn.picture("png", 10, 10);
        assertThat(refused(Drawn.claiming(small, side, side))).startsWith("too many pixels");
        assertThat(refused(Drawn.claiming(small, side, 1))).startsWith("too many pixels");
        assertThat(refused(Drawn.claiming(small, 5001, 5000))).startsWith("too many pixels");
    }

    /** Its screen and its first picture each say a size; the frames behind the first are never read. */
    @Test
    void aGifThatClaimsToBeHugeIsNotDecodedAndOfOneThatMovesTheFirstPictureIsTaken() {
        byte[] gif = Drawn.picture("gif", 60, 40);
        int picture = gif.length - 1;
        while (gif[picture] != 0x2c || gif[picture + 5] != 60 || gif[picture + 7] != 40) {
            picture--;
        }
        byte[] huge = gif.clone();
        huge[picture + 6] = huge[picture + 8] = (byte) 0xff;
        assertThat(refused(huge)).startsWith("too many pixels");

        ByteArrayOutputStream moving = new ByteArrayOutputStream();
        moving.write(gif, 0, gif.length - 1);
        for (int frame = 0; frame < 1000; frame++) {
            moving.write(huge, picture, gif.length - 1 - picture);
        }
        moving.write(0x3b);
        assertThat(Drawn.read(done(moving.toByteArray(), PictureVariant.ITEM).bytes())
                        .getWidth())
                .isEqualTo(60);
    }

    /** Readers of metadata that read every value would need 300 MB for these 64 KB. */
    @Test
    void exifThatNamesTheSameStretchThousandsOfTimesIsNotRead() {
        int entries = 5000;
        ByteBuffer exif = ByteBuffer.allocate(65_000);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) entries);
        for (int at = 0; at < entries; at++) {
            exif.putShort((short) (1000 + at))
                    .putShort((short) 7)
                    .putInt(64_000)
                    .putInt(8);
        }
        byte[] jpeg = Drawn.withSegment(Drawn.picture("jpeg", 50, 50), 0xe1, exif.array());

        assertThat(Drawn.read(done(jpeg, PictureVariant.ITEM).bytes()).getWidth())
                .isEqualTo(50);
    }

    @Test
    void aTextThatUnpacksToGigabytesIsNotUnpacked() {
        byte[] packed = packed(200_000_000);
        assertThat(packed).hasSizeLessThan(400_000);
        byte[] zipped = new byte[packed.length + 6];
        System.arraycopy("bomb\0\0".getBytes(StandardCharsets.US_ASCII), 0, zipped, 0, 6);
        System.arraycopy(packed, 0, zipped, 6, packed.length);
        for (String type : List.of("zTXt", "iCCP")) {
            byte[] png = Drawn.withChunk(Drawn.picture("png", 50, 50), type, zipped);
            assertThat(Drawn.read(done(png, PictureVariant.ITEM).bytes()).getWidth())
                    .isEqualTo(50);
        }
    }

    @Test
    void aJpegOfEndlessScansIsNotDecoded() {
        byte[] jpeg = Drawn.picture("jpeg", 16, 16);
        int scan = 0;
        while (jpeg[scan] != (byte) 0xff || jpeg[scan + 1] != (byte) 0xda) {
            scan++;
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, scan);
        for (int at = 0; at < 1000; at++) {
            many.write(jpeg, scan, jpeg.length - scan - 2);
        }
        many.write(jpeg, jpeg.length - 2, 2);
        assertThat(refused(many.toByteArray())).isEqualTo("a JPEG with more than 32 scans");
    }

    @Test
    void aTinyWebpThatClaimsMillionsOfPixelsIsGivenUpAtOnce() {
        byte[] webp = Drawn.webp();
        // 4,096 x 4,096: fourteen bits each, less one.
        webp[21] = (byte) 0xff;
        webp[22] = (byte) 0xcf;
        webp[23] = (byte) 0xff;
        webp[24] = (byte) 0x03;
        assertThat(refused(webp)).contains("it ends in the middle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void whatEndsInTheMiddleIsRefusedAtEveryByte(String format) {
        byte[] whole = Drawn.picture(format, 24, 24);
        for (int length = 0; length < whole.length - 2; length++) {
            assertThat(encoder.encode(Arrays.copyOf(whole, length), PictureVariant.ITEM))
                    .as(format + " cut at " + length)
                    .isInstanceOf(Encoded.Refused.class);
        }
    }

    /** Whatever the bytes, the answer is a picture of ours or a word why not: no exception, no endless loop. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void brokenBytesNeverBreakUs(String format) {
        byte[] whole = format.equals("webp") ? Drawn.webp() : Drawn.picture(format, 40, 30);
        Random random = new Random(11);
        for (int round = 0; round < 1500; round++) {
            byte[] broken = whole.clone();
            // Behind a WebP's size: one that grows to 25 million pixels is allowed, and takes a second each.
            int from = format.equals("webp") ? 25 : 0;
            for (int hits = 0; hits <= random.nextInt(6); hits++) {
                broken[random.nextInt(from, broken.length)] = (byte) random.nextInt();
            }
            assertThat(encoder.encode(broken, PictureVariant.ITEM)).isNotNull();
        }
    }

    @Test
    void whatIsNoPictureIsRefusedWithAWordAboutWhatItIs() {
        assertThat(refused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")).startsWith("SVG is not taken");
        assertThat(refused("<?xml version=\"1.0\"?>\n<!-- x -->\n<svg/>")).startsWith("SVG is not taken");
        assertThat(refused("<!doctype html><title>Sign in</title>")).isEqualTo("it is a web page, not a picture");
        assertThat(refused("\0\0\0\u001cftypavif")).startsWith("AVIF and HEIC are not taken");
        for (String other : List.of("", "GIF", "%PDF-1.7", "BM", "II*\0", "\u007fELF", "{\"a\":1}", "\u00ff\u00d8")) {
            assertThat(refused(other)).isEqualTo("it is no JPEG, PNG, GIF or WebP");
        }
    }

    private StoredPicture done(byte[] original, PictureVariant use) {
        Encoded encoded = encoder.encode(original, use);
        assertThat(encoded).isInstanceOf(Encoded.Done.class);
        return ((Encoded.Done) encoded).picture();
    }

    private String refused(String text) {
        return refused(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String refused(byte[] original) {
        Encoded encoded = encoder.encode(original, PictureVariant.ITEM);
        assertThat(encoded).isInstanceOf(Encoded.Refused.class);
        return ((Encoded.Refused) encoded).reason();
    }

    private static byte[] packed(int zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer = new DeflaterOutputStream(bytes)) {
            byte[] chunk = new byte[1_000_000];
            for (int at = 0; at < zeros; at += chunk.length) {
                packer.write(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean near(int argb, Color colour) {
        return Math.abs((argb >> 16 & 0xff) - colour.getRed()) < 40
                && Math.abs((argb >> 8 & 0xff) - colour.getGreen()) < 40
                && Math.abs((argb & 0xff) - colour.getBlue()) < 40;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
