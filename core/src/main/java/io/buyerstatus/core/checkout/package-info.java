/**
 * Paying on the order's page: claimed on the stored order before any money moves, taken once, and settled by reading what the provider knows.
 */
@NullMarked
package io.buyerstatus.core.checkout;

import org.jspecify.annotations.NullMarked;
