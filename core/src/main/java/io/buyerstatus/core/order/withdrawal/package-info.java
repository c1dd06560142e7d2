/** What a buyer declared about withdrawing from the contract, what is left of the order after it, and until when they may. */
@NullMarked
package io.buyerstatus.core.order.withdrawal;

import org.jspecify.annotations.NullMarked;
