@NullMarked
package io.buyerstatus.core.order.purchase;

import org.jspecify.annotations.NullMarked;
