/** Shopware 6: its orders, the webhooks of the app in it, the app's registration, and its Admin API. */
@NullMarked
package io.buyerstatus.integrations.shop.shopware;

import org.jspecify.annotations.NullMarked;
