/** Runs functions as Lambda does: each from its own zip in a class loader of its own, JSON in, JSON out. */
@NullMarked
package io.buyerstatus.local.lambda;

import org.jspecify.annotations.NullMarked;
