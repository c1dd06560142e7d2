/** DHL's Shipment Tracking Unified Push. */
@NullMarked
package io.buyerstatus.integrations.dhl;

import org.jspecify.annotations.NullMarked;
