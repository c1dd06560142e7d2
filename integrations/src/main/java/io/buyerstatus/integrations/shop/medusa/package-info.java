/** Medusa 2: its orders over its Admin API. */
@NullMarked
package io.buyerstatus.integrations.shop.medusa;

import org.jspecify.annotations.NullMarked;
