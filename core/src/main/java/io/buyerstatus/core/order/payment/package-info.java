/** What was paid, what went back, and what is open of an order's price. */
@NullMarked
package io.buyerstatus.core.order.payment;

import org.jspecify.annotations.NullMarked;
