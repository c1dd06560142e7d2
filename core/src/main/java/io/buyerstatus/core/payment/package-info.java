/** How a buyer pays the shop: the account that money is transferred to. */
@NullMarked
package io.buyerstatus.core.payment;

import org.jspecify.annotations.NullMarked;
