/** Sends the samples of {@code events/} to the running local system, as if they had happened today. */
@NullMarked
package io.buyerstatus.local.send;

import org.jspecify.annotations.NullMarked;
