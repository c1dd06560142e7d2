/** Fetches from addresses that others name, and is not led to anything that is not public. */
@NullMarked
package io.buyerstatus.pictures.fetch;

import org.jspecify.annotations.NullMarked;
