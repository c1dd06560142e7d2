/**
 * Messages to buyers and sellers: their types, their ids, which of them an event makes due, over which channel, and the
 * ledger that holds them from plan to proof.
 */
@NullMarked
package io.buyerstatus.core.message;

import org.jspecify.annotations.NullMarked;
