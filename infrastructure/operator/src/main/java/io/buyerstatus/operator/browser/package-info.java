/** A browser that comes back to this machine after somebody signed in elsewhere. */
@NullMarked
package io.buyerstatus.operator.browser;

import org.jspecify.annotations.NullMarked;
