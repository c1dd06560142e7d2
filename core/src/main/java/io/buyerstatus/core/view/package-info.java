/** Lists that somebody of the staff keeps for themselves. */
@NullMarked
package io.buyerstatus.core.view;

import org.jspecify.annotations.NullMarked;
