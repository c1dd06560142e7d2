/** Telling shop systems what was decided here: that an order goes to another address. */
@NullMarked
package io.buyerstatus.core.connection.telling;

import org.jspecify.annotations.NullMarked;
