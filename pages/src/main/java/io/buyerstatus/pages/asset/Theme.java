package io.buyerstatus.pages.asset;

/**
 * The colours of a shop, made from its one brand colour, light and dark, readable whatever the shop chose:
 *
 * <ul>
 *   <li>{@code --brand} and {@code --on-brand}: the colour itself, and what is written on it;
 *   <li>{@code --brand-ink}: the colour as far darkened (or lightened) as text on surfaces and tints needs;
 *   <li>{@code --brand-tint}: a breath of it, as a background.
 * </ul>
 */
final class Theme {

    /** The surfaces of page.css: canvas, surface and tints lie between these and the tint computed here. */
    private static final Colour LIGHT = new Colour(0xf6, 0xf5, 0xf1);

    private static final Colour DARK = new Colour(0x23, 0x27, 0x2b);
    private static final double LIGHT_TINT = 0.9;
    private static final double DARK_TINT = 0.82;

    private Theme() {}

    static String css(Colour brand) {
        return """
                :root{--brand:%s;--on-brand:%s;--brand-ink:%s;--brand-tint:%s}
                @media (prefers-color-scheme:dark){:root{--brand-ink:%s;--brand-tint:%s}}
                """.formatted(
                        brand.css(),
                        brand.textOnIt().css(),
                        lightInk(brand).css(),
                        lightTint(brand).css(),
                        darkInk(brand).css(),
                        darkTint(brand).css());
    }

    static Colour lightTint(Colour brand) {
        return brand.mix(Colour.WHITE, LIGHT_TINT);
    }

    static Colour darkTint(Colour brand) {
        return brand.mix(DARK, DARK_TINT);
    }

    /** Readable on the canvas and on the tint, whichever is harder. */
    static Colour lightInk(Colour brand) {
        return brand.readableOn(LIGHT, Colour.BLACK, Contrast.TEXT)
                .readableOn(lightTint(brand), Colour.BLACK, Contrast.TEXT);
    }

    static Colour darkInk(Colour brand) {
        return brand.readableOn(DARK, Colour.WHITE, Contrast.TEXT)
                .readableOn(darkTint(brand), Colour.WHITE, Contrast.TEXT);
    }
}
