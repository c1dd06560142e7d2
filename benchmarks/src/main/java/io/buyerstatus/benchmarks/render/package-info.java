/** One page with the data of the reference order, rendered in four ways. */
@NullMarked
package io.buyerstatus.benchmarks.render;

import org.jspecify.annotations.NullMarked;
