/** The card of an order: all that the shop knows of it, and where its staff write. */
@NullMarked
package io.buyerstatus.console.card;

import org.jspecify.annotations.NullMarked;
