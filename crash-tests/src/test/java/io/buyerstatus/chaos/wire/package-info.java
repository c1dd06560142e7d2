/** A network between the functions and AWS that refuses, drops, loses, throttles and conflicts. */
@NullMarked
package io.buyerstatus.chaos.wire;

import org.jspecify.annotations.NullMarked;
