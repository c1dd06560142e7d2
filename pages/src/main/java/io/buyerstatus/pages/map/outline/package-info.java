/** Draws land and borders: from the atlas's outlines to the path data of a picture. Plain geometry, no markup. */
@NullMarked
package io.buyerstatus.pages.map.outline;

import org.jspecify.annotations.NullMarked;
