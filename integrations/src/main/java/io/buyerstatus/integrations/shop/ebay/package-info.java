/** eBay: its orders over the Fulfillment API. */
@NullMarked
package io.buyerstatus.integrations.shop.ebay;

import org.jspecify.annotations.NullMarked;
