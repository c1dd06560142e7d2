@NullMarked
package io.buyerstatus.core.shop;

import org.jspecify.annotations.NullMarked;
