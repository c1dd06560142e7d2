/** Guessing what only the buyer knows. */
@NullMarked
package io.buyerstatus.access.guess;

import org.jspecify.annotations.NullMarked;
