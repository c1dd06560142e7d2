package io.buyerstatus.pages.kit.layout;

/**
 * The colours of a shop, made from its one brand colour, readable whatever the shop chose (WCAG 2.2 AA, 1.4.3).
 *
 * @param brand the colour itself
 * @param onBrand what is written on it
 * @param ink the colour as far darkened as text on light surfaces and on the tint needs
 * @param tint a breath of it, as a background
 * @param darkInk the colour as far lightened as text on dark surfaces needs
 * @param darkTint a breath of it on dark surfaces
 */
public record Palette(Colour brand, Colour onBrand, Colour ink, Colour tint, Colour darkInk, Colour darkTint) {

    /** The darkest light surface and the lightest dark surface of page.css: what is readable there is so on the others. */
    static final Colour LIGHT = new Colour(0xf2, 0xf1, 0xec);

    static final Colour DARK = new Colour(0x23, 0x27, 0x2b);

    private static final double LIGHT_TINT = 0.9;
    private static final double DARK_TINT = 0.9;

    /** The colours that go with a brand colour. */
    public static Palette of(Colour brand) {
        Colour tint = brand.mix(Colour.WHITE, LIGHT_TINT);
        Colour darkTint = brand.mix(DARK, DARK_TINT);
        return new Palette(
                brand,
                brand.textOnIt(),
                brand.readableOn(LIGHT, Colour.BLACK).readableOn(tint, Colour.BLACK),
                tint,
                brand.readableOn(DARK, Colour.WHITE).readableOn(darkTint, Colour.WHITE),
                darkTint);
    }

    /** As a style sheet of custom properties. */
    String css() {
        return """
                :root{--brand:%s;--on-brand:%s;--brand-ink:%s;--brand-tint:%s}
                @media (prefers-color-scheme:dark){:root{--brand-ink:%s;--brand-tint:%s}}
                """.formatted(brand.css(), onBrand.css(), ink.css(), tint.css(), darkInk.css(), darkTint.css());
    }
}
