/** Time travel: the clock moves, and whatever became due is done before anybody looks. */
@NullMarked
package io.buyerstatus.local.travel;

import org.jspecify.annotations.NullMarked;
