/** The ports' fakes: in memory, recording, and checked by the same contracts as the real adapters. */
@NullMarked
package io.buyerstatus.core.testing;

import org.jspecify.annotations.NullMarked;
