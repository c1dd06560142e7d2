/** What was bought and what it costs: items, sums, addresses, and how to pay by bank transfer. */
@NullMarked
package io.buyerstatus.pages.buyer.purchase;

import org.jspecify.annotations.NullMarked;
