/** What buyers collect from the shop themselves. */
@NullMarked
package io.buyerstatus.core.collection;

import org.jspecify.annotations.NullMarked;
