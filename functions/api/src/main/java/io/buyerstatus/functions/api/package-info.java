/** The function {@code api}: a handler, its routes and its wiring. */
@NullMarked
package io.buyerstatus.functions.api;

import org.jspecify.annotations.NullMarked;
