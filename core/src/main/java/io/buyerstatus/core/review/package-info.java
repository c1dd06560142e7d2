/** Reviews of what a buyer ordered: when and where they are asked for one. */
@NullMarked
package io.buyerstatus.core.review;

import org.jspecify.annotations.NullMarked;
