/** Streams of tables that functions consume. */
@NullMarked
package io.buyerstatus.local.source.stream;

import org.jspecify.annotations.NullMarked;
