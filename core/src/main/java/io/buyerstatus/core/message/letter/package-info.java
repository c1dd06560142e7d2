/** What the shop's staff write to buyers themselves. */
@NullMarked
package io.buyerstatus.core.message.letter;

import org.jspecify.annotations.NullMarked;
