/** DHL's Shipment Tracking Unified Push. */
@NullMarked
package io.buyerstatus.integrations.carrier.dhl;

import org.jspecify.annotations.NullMarked;
