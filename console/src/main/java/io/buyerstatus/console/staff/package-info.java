/** Pages about who works for a shop, and about signing in. */
@NullMarked
package io.buyerstatus.console.staff;

import org.jspecify.annotations.NullMarked;
