package io.buyerstatus.aws.planted;

/** Something for others to use without leave. */
public final class Thing {}
