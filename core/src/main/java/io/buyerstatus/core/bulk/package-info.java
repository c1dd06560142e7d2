/** One message to the buyers of many orders. */
@NullMarked
package io.buyerstatus.core.bulk;

import org.jspecify.annotations.NullMarked;
