@NullMarked
package io.buyerstatus.integrations.shop.shopware;

import org.jspecify.annotations.NullMarked;
