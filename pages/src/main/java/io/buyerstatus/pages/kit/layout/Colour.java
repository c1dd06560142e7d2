package io.buyerstatus.pages.kit.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque sRGB colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{6}");
    /** The contrast that WCAG 2.2 AA demands of text (1.4.3). */
    static final double READABLE = 4.5;

    private static final int STEPS = 50;

    public Colour {
        if (((red | green | blue) & ~0xff) != 0) {
            throw new IllegalArgumentException("a part of a colour is 0 to 255");
        }
    }

    /** Reads {@code 1f6feb} or {@code #1f6feb}. */
    public static Optional<Colour> parse(String text) {
        String hex = text.startsWith("#") ? text.substring(1) : text;
        return HEX.matcher(hex).matches() ? Optional.of(ofRgb(Integer.parseInt(hex, 16))) : Optional.empty();
    }

    private static Colour ofRgb(int rgb) {
        return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** Six lower-case hexadecimal digits. */
    public String hex() {
        return String.format(Locale.ROOT, "%02x%02x%02x", red, green, blue);
    }

    /** For style sheets: {@code #1f6feb}. */
    public String css() {
        return "#" + hex();
    }

    /** The contrast ratio after WCAG 2.2: 1 to 21. */
    double contrastTo(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** Black or white, whichever reads better on this colour; white as soon as it reads well enough. */
    Colour textOnIt() {
        return contrastTo(WHITE) >= READABLE ? WHITE : BLACK;
    }

    /**
     * This colour, moved towards another as little as needed to be readable on a background.
     *
     * @param towards black on light backgrounds, white on dark ones
     */
    Colour readableOn(Colour background, Colour towards) {
        Colour candidate = this;
        for (int step = 1; candidate.contrastTo(background) < READABLE && step <= STEPS; step++) {
            candidate = mix(towards, (double) step / STEPS);
        }
        return candidate;
    }

    /** A mixture: 0 is this colour, 1 the other. */
    Colour mix(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
