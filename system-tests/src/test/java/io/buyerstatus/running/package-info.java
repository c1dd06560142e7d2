/** The running system that classes of tests share, so that each JVM starts it once. */
@NullMarked
package io.buyerstatus.running;

import org.jspecify.annotations.NullMarked;
