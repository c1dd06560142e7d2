/** The function {@code print-outs}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.printouts;

import org.jspecify.annotations.NullMarked;
