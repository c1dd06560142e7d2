/** Shopify's webhooks: the order as it is now, its fulfilments, their scans, its refunds. */
@NullMarked
package io.buyerstatus.integrations.shop.shopify;

import org.jspecify.annotations.NullMarked;
