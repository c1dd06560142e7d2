@NullMarked
package io.buyerstatus.integrations.shop.generic;

import org.jspecify.annotations.NullMarked;
