package io.buyerstatus.unheardof.planted.circle.two;

import io.buyerstatus.unheardof.planted.circle.one.One;

/** Needs {@link One}, which needs this. */
public interface Two {
    One other();
}
