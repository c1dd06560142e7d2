/** The real handlers on real engines in one process, driven step by step, each call to AWS in the test's hands. */
@NullMarked
package io.buyerstatus.bench;

import org.jspecify.annotations.NullMarked;
