/** Goes to addresses that others name, and is not led to anything that is not public. */
@NullMarked
package io.buyerstatus.outbound;

import org.jspecify.annotations.NullMarked;
