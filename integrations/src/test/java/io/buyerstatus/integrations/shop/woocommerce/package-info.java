@NullMarked
package io.buyerstatus.integrations.shop.woocommerce;

import org.jspecify.annotations.NullMarked;
