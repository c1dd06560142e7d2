package io.buyerstatus.local.planted;

/** Something for others to use without leave. */
public final class Thing {}
