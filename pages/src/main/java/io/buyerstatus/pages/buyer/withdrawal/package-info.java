/** Withdrawing from a contract: on the order's page, on the shop's public form, and what is said of it afterwards. */
@NullMarked
package io.buyerstatus.pages.buyer.withdrawal;

import org.jspecify.annotations.NullMarked;
