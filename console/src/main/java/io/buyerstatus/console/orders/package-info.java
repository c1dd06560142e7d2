/** Lists of a shop's orders. */
@NullMarked
package io.buyerstatus.console.orders;

import org.jspecify.annotations.NullMarked;
