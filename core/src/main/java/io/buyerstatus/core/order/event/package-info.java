/** Order events: one fact each, as shop systems and carriers report it. */
@NullMarked
package io.buyerstatus.core.order.event;

import org.jspecify.annotations.NullMarked;
