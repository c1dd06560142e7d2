/** Pages with forms around an order: proving that it is one's own, finding it, sharing it, choosing its messages; and notices. */
@NullMarked
package io.buyerstatus.pages.buyer.access;

import org.jspecify.annotations.NullMarked;
