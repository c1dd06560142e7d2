/** Pages on which the staff write to the buyers of many orders. */
@NullMarked
package io.buyerstatus.console.bulk;

import org.jspecify.annotations.NullMarked;
