/** Data protection: what owners do when a buyer asks for a copy, or to be forgotten. */
@NullMarked
package io.buyerstatus.console.privacy;

import org.jspecify.annotations.NullMarked;
