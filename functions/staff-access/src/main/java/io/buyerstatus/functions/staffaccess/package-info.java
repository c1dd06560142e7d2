/** The function {@code staff-access}: a handler, its routes and its wiring. */
@NullMarked
package io.buyerstatus.functions.staffaccess;

import org.jspecify.annotations.NullMarked;
