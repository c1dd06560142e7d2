/** Fakes and contracts of what guards orders. */
@NullMarked
package io.buyerstatus.core.testing.guard;

import org.jspecify.annotations.NullMarked;
