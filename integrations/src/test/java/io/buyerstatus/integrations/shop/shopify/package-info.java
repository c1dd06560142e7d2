@NullMarked
package io.buyerstatus.integrations.shop.shopify;

import org.jspecify.annotations.NullMarked;
