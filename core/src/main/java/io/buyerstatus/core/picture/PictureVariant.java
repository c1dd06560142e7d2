package io.buyerstatus.core.picture;

/** What a picture is for, which decides how large our copy is; the same address used for both is two copies. */
public enum PictureVariant {
    /** An item's thumbnail: shown in a square of 64 CSS pixels, kept sharp up to three device pixels each. */
    ITEM(192, 192),
    /** A shop's logo: shown 40 CSS pixels high and at most 240 wide, kept sharp up to three device pixels each. */
    LOGO(720, 120),
    /** A packed parcel, to be looked at whole: as wide as a large screen shows it, and small enough for a mail. */
    PARCEL(1280, 1280);

    private final int width;
    private final int height;

    PictureVariant(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The copy's greatest width in pixels. */
    public int width() {
        return width;
    }

    /** The copy's greatest height in pixels. */
    public int height() {
        return height;
    }
}
