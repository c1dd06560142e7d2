/** Shop systems on this machine, as far as they are asked: their orders are made here, and they tell of them. */
@NullMarked
package io.buyerstatus.local.standin.shop;

import org.jspecify.annotations.NullMarked;
