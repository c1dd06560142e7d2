/** Fetching the orders of shop systems, so that nothing depends on their telling. */
@NullMarked
package io.buyerstatus.core.connection.pull;

import org.jspecify.annotations.NullMarked;
