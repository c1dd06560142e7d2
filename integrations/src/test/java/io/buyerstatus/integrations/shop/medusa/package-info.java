@NullMarked
package io.buyerstatus.integrations.shop.medusa;

import org.jspecify.annotations.NullMarked;
