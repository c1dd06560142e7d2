/** Klarna: Klarna Payments with the Hosted Payment Page, and its Order Management. */
@NullMarked
package io.buyerstatus.payments.klarna;

import org.jspecify.annotations.NullMarked;
