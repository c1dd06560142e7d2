/** Print-outs: made from an order when a mail brings them along or somebody wants them, kept as they were made. */
@NullMarked
package io.buyerstatus.core.document.print;

import org.jspecify.annotations.NullMarked;
