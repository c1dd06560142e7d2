package io.buyerstatus.functions.shared.planted;

/** Something for others to use without leave. */
public final class Thing {}
