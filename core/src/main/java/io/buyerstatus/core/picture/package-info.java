/** Pictures of items and logos: copied once from where the shop keeps them, so that pages load nothing from elsewhere. */
@NullMarked
package io.buyerstatus.core.picture;

import org.jspecify.annotations.NullMarked;
