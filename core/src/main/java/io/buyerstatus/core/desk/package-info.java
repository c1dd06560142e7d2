/** What the shop's staff do with an order: read all of it on one card, write to its buyer, keep notes among themselves. */
@NullMarked
package io.buyerstatus.core.desk;

import org.jspecify.annotations.NullMarked;
