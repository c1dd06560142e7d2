/** Makes anybody's picture ours: looks at the file before anything decodes it, and writes pixels only. */
@NullMarked
package io.buyerstatus.pictures.encode;

import org.jspecify.annotations.NullMarked;
