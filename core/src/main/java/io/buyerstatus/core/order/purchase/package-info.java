/** What was bought: lines, totals, buyer, addresses, payment terms, invoices and documents. */
@NullMarked
package io.buyerstatus.core.order.purchase;

import org.jspecify.annotations.NullMarked;
