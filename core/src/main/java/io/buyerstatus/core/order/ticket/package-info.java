/** What buyers ask a shop to settle: stretches of an order's conversation that have a number, a kind and a state. */
@NullMarked
package io.buyerstatus.core.order.ticket;

import org.jspecify.annotations.NullMarked;
