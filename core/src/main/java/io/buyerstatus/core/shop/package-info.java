/** The tenant: a shop, its channels, its connections to shop systems and carriers, and its sealed secrets. */
@NullMarked
package io.buyerstatus.core.shop;

import org.jspecify.annotations.NullMarked;
