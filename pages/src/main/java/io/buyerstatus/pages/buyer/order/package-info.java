/** The status page of one order: what a buyer sees of it, and how that is made from the order. */
@NullMarked
package io.buyerstatus.pages.buyer.order;

import org.jspecify.annotations.NullMarked;
