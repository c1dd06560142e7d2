/** Paying by bank transfer: what to transfer, where to, and the reference. */
@NullMarked
package io.buyerstatus.pages.buyer.purchase;

import org.jspecify.annotations.NullMarked;
