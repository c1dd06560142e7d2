package io.buyerstatus.functions.statuspage.planted;

/** Something for others to use without leave. */
public final class Thing {}
