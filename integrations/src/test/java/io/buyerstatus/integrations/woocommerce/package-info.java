@NullMarked
package io.buyerstatus.integrations.woocommerce;

import org.jspecify.annotations.NullMarked;
