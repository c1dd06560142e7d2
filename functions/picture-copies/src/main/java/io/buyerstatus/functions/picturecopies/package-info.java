/** The function {@code picture-copies}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.picturecopies;

import org.jspecify.annotations.NullMarked;
