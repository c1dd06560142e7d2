/** Runs the real handlers in parallel on faulty ground, ends them in the middle, and brings them again what they left. */
@NullMarked
package io.buyerstatus.chaos.run;

import org.jspecify.annotations.NullMarked;
