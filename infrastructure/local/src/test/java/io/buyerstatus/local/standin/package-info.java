/** The stand-ins, met by the clients that the product itself uses. */
@NullMarked
package io.buyerstatus.local.standin;

import org.jspecify.annotations.NullMarked;
