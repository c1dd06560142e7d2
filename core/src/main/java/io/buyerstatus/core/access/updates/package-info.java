/** What a buyer wants to hear of an order, and where: stopping messages, choosing a channel, adding an e-mail address. */
@NullMarked
package io.buyerstatus.core.access.updates;

import org.jspecify.annotations.NullMarked;
