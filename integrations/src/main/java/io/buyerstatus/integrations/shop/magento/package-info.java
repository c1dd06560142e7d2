/** Magento 2, Open Source and Adobe Commerce: its orders over its REST API. */
@NullMarked
package io.buyerstatus.integrations.shop.magento;

import org.jspecify.annotations.NullMarked;
