/** Tickets at the desk: the boards, and the newest ticket on an order's card. */
@NullMarked
package io.buyerstatus.console.ticket;

import org.jspecify.annotations.NullMarked;
