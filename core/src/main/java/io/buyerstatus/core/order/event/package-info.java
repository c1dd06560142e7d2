@NullMarked
package io.buyerstatus.core.order.event;

import org.jspecify.annotations.NullMarked;
