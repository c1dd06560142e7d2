/** What things cost, as numbers that anybody can make again; {@code docs/performance.md} holds those that were made. */
@NullMarked
package io.buyerstatus.benchmarks;

import org.jspecify.annotations.NullMarked;
