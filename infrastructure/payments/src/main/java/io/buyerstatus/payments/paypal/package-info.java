/** PayPal: its Orders API, version 2, and its webhooks. */
@NullMarked
package io.buyerstatus.payments.paypal;

import org.jspecify.annotations.NullMarked;
