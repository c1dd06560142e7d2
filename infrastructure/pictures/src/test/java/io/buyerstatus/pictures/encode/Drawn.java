package io.buyerstatus.pictures.encode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, drawn here: red on the left half, blue on the right, white along the top. */
final class Drawn {
    private Drawn() {}

    static byte[] picture(String format, int width, int height) {
        return written(format, drawn(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] transparent(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        return written("png", image);
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lossless WebP of one white pixel. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** A JPEG with an Exif segment that says how to turn it, and where it was taken. */
    static byte[] turned(int orientation) {
        byte[] exif = ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes(exif);
        content.writeBytes("SECRET PLACE".getBytes(StandardCharsets.ISO_8859_1));
        return withSegment(picture("jpeg", 80, 40), 0xe1, content.toByteArray());
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + 4 + content.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG with one more chunk after its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int header = 8 + 25;
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        return ByteBuffer.allocate(png.length + 12 + content.length)
                .put(png, 0, header)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) sum.getValue())
                .put(png, header, png.length - header)
                .array();
    }

    /** A PNG whose header claims a size. */
    static byte[] claiming(byte[] png, int width, int height) {
        byte[] lie = png.clone();
        ByteBuffer.wrap(lie).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(lie, 12, 17);
        ByteBuffer.wrap(lie).putInt(29, (int) sum.getValue());
        return lie;
    }

    private static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height / 4);
        pen.dispose();
        return image;
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
