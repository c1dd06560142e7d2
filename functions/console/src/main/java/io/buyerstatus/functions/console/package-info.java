/** The function {@code console}: a handler, its routes and its wiring. */
@NullMarked
package io.buyerstatus.functions.console;

import org.jspecify.annotations.NullMarked;
