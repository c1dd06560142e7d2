/** Copying one picture: fetched from where the shop keeps it, made ours, kept in our store. */
@NullMarked
package io.buyerstatus.core.picture.copy;

import org.jspecify.annotations.NullMarked;
