/** The function {@code calendar}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.calendar;

import org.jspecify.annotations.NullMarked;
