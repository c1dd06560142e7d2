/** The page that shows what of a shop stands still. */
@NullMarked
package io.buyerstatus.console.standing;

import org.jspecify.annotations.NullMarked;
