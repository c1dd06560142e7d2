@NullMarked
package io.buyerstatus.core.shipment;

import org.jspecify.annotations.NullMarked;
