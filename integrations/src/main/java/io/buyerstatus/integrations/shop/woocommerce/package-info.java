/** WooCommerce's webhooks: the order as it is now. */
@NullMarked
package io.buyerstatus.integrations.shop.woocommerce;

import org.jspecify.annotations.NullMarked;
