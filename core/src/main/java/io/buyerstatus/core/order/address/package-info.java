/** Where an order shall go instead: what its buyer asks for, and what its shop decides. */
@NullMarked
package io.buyerstatus.core.order.address;

import org.jspecify.annotations.NullMarked;
