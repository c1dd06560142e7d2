/** Templates of other systems in the syntax of ours: what maps, what falls away, and what a person must decide. */
@NullMarked
package io.buyerstatus.operator.conversion;

import org.jspecify.annotations.NullMarked;
