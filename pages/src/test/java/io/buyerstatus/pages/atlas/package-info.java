/** Makes the atlas's files from their sources; see {@code atlas/README.md}. */
@NullMarked
package io.buyerstatus.pages.atlas;

import org.jspecify.annotations.NullMarked;
