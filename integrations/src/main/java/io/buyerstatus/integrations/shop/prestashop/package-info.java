/** PrestaShop: its orders over the webservice. */
@NullMarked
package io.buyerstatus.integrations.shop.prestashop;

import org.jspecify.annotations.NullMarked;
