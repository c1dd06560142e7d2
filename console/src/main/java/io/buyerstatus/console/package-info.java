/** What a shop's staff see. */
@NullMarked
package io.buyerstatus.console;

import org.jspecify.annotations.NullMarked;
