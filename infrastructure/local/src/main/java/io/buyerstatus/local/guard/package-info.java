/** Keeps web pages of others away from the ports of this machine. */
@NullMarked
package io.buyerstatus.local.guard;

import org.jspecify.annotations.NullMarked;
