/** Withdrawing from a contract made at a distance (Directive 2011/83/EU, art. 9 to 16): taking declarations, and telling of them. */
@NullMarked
package io.buyerstatus.core.withdrawal;

import org.jspecify.annotations.NullMarked;
