package io.buyerstatus.pages.asset;

/** What WCAG 2.2 AA demands. */
final class Contrast {

    /** Of text to its background (1.4.3). */
    static final double TEXT = 4.5;

    private Contrast() {}
}
