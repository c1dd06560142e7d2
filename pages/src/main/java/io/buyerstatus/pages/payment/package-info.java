/** Paying by bank transfer: what to transfer, where to, and the reference. */
@NullMarked
package io.buyerstatus.pages.payment;

import org.jspecify.annotations.NullMarked;
