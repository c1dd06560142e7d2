package io.buyerstatus.pictures.encode;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A picture as numbers: alpha, red, green, blue in each, row by row. */
final class Pixels {
    private final int width;
    private final int height;
    private final int[] argb;

    private Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /**
     * The picture in another size; each pixel is the mean of the area that it covers. For making smaller only.
     */
    static Pixels of(BufferedImage image, int width, int height) {
        int[] small = new int[width * height];
        int[] row = new int[image.getWidth()];
        double[][] sums = new double[width][4];
        double stepX = (double) image.getWidth() / width;
        double stepY = (double) image.getHeight() / height;
        for (int y = 0; y < height; y++) {
            for (double[] sum : sums) {
                Arrays.fill(sum, 0);
            }
            double top = y * stepY;
            double bottom = Math.min((y + 1) * stepY, image.getHeight());
            for (int line = (int) top; line < Math.min(Math.ceil(bottom), image.getHeight()); line++) {
                image.getRGB(0, line, row.length, 1, row, 0, row.length);
                double weight = Math.min(bottom, line + 1.0) - Math.max(top, line);
                add(row, weight, stepX, sums);
            }
            for (int x = 0; x < width; x++) {
                small[y * width + x] = mean(sums[x], stepX * stepY);
            }
        }
        return new Pixels(width, height, small);
    }

    private static void add(int[] row, double weight, double step, double[][] sums) {
        for (int x = 0; x < sums.length; x++) {
            double left = x * step;
            double right = Math.min((x + 1) * step, row.length);
            for (int column = (int) left; column < Math.min(Math.ceil(right), row.length); column++) {
                double share = weight * (Math.min(right, column + 1.0) - Math.max(left, column));
                int pixel = row[column];
                double opaque = share * (pixel >>> 24);
                sums[x][0] += opaque;
                sums[x][1] += opaque * (pixel >> 16 & 0xff);
                sums[x][2] += opaque * (pixel >> 8 & 0xff);
                sums[x][3] += opaque * (pixel & 0xff);
            }
        }
    }

    /** What is not opaque counts less for the colour. */
    private static int mean(double[] sum, double area) {
        double opaque = sum[0];
        if (opaque <= 0) {
            return 0;
        }
        int alpha = (int) Math.min(255, Math.round(opaque / area));
        int red = (int) Math.min(255, Math.round(sum[1] / opaque));
        int green = (int) Math.min(255, Math.round(sum[2] / opaque));
        int blue = (int) Math.min(255, Math.round(sum[3] / opaque));
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /** Turned and mirrored as Exif says, 1 to 8. */
    Pixels oriented(int orientation) {
        boolean turned = orientation >= 5;
        int newWidth = turned ? height : width;
        int newHeight = turned ? width : height;
        int[] moved = new int[argb.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                moved[y * newWidth + x] = argb[source(orientation, x, y)];
            }
        }
        return new Pixels(newWidth, newHeight, moved);
    }

    /** Where the pixel that is shown at a place stands here. */
    private int source(int orientation, int x, int y) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            case 8 -> x * width + right - y;
            default -> y * width + x;
        };
    }

    boolean opaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 255) {
                return false;
            }
        }
        return true;
    }

    BufferedImage image(boolean withAlpha) {
        BufferedImage image =
                new BufferedImage(width, height, withAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
