/** From what happened to an order to the rows of the ledger: which messages it makes due, by which way, and when. */
@NullMarked
package io.buyerstatus.core.message.planning;

import org.jspecify.annotations.NullMarked;
