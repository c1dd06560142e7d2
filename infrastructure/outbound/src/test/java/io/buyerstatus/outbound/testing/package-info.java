/** Servers as they should not be, for the tests of whoever goes to addresses that others name. */
@NullMarked
package io.buyerstatus.outbound.testing;

import org.jspecify.annotations.NullMarked;
