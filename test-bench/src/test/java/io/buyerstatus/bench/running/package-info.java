/** The running system that classes of tests share, so that each JVM starts it once, and those who come to it from outside. */
@NullMarked
package io.buyerstatus.bench.running;

import org.jspecify.annotations.NullMarked;
