/** The queue's answers that an engine does not give on demand. */
@NullMarked
package io.buyerstatus.aws.queue;

import org.jspecify.annotations.NullMarked;
