package io.buyerstatus.unheardof.planted.circle.one;

import io.buyerstatus.unheardof.planted.circle.two.Two;

/** Needs {@link Two}, which needs this. */
public interface One {
    Two other();
}
