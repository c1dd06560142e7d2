package io.buyerstatus.integrations.planted;

/** Something for others to use without leave. */
public final class Thing {}
