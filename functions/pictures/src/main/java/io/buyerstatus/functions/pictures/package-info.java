/** The function {@code pictures}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.pictures;

import org.jspecify.annotations.NullMarked;
