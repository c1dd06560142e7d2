package io.buyerstatus.pages.planted;

/** Something for others to use without leave. */
public final class Thing {}
