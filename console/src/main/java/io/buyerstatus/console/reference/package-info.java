/** The page that shows what the API is. */
@NullMarked
package io.buyerstatus.console.reference;

import org.jspecify.annotations.NullMarked;
