/** The pages on which people without an order ask, and read what they are answered. */
@NullMarked
package io.buyerstatus.pages.buyer.inquiry;

import org.jspecify.annotations.NullMarked;
