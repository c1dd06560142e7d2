/**
 * Functions in processes of their own, as Lambda's managed runtime starts them: its runtime interface client asks a Runtime
 * API here for events. What is not here: Firecracker, the network, arm64, and the managed runtime's shared archive of classes.
 */
@NullMarked
package io.buyerstatus.benchmarks.lambda;

import org.jspecify.annotations.NullMarked;
