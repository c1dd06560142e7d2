/** The page on which a buyer asks for another delivery address. */
@NullMarked
package io.buyerstatus.pages.buyer.address;

import org.jspecify.annotations.NullMarked;
