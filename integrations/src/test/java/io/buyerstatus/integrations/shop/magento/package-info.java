@NullMarked
package io.buyerstatus.integrations.shop.magento;

import org.jspecify.annotations.NullMarked;
