/** How somebody proves to be the buyer, and how a buyer gets into the order again. */
@NullMarked
package io.buyerstatus.core.access.verification;

import org.jspecify.annotations.NullMarked;
