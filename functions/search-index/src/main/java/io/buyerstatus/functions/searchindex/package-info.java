/** The function {@code search-index}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.searchindex;

import org.jspecify.annotations.NullMarked;
