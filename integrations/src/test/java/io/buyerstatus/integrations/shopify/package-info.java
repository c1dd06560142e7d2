@NullMarked
package io.buyerstatus.integrations.shopify;

import org.jspecify.annotations.NullMarked;
