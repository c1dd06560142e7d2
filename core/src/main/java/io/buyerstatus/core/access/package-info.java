/** How a buyer proves to be the buyer, gets into the order again, shares it, and chooses what to hear of it. */
@NullMarked
package io.buyerstatus.core.access;

import org.jspecify.annotations.NullMarked;
