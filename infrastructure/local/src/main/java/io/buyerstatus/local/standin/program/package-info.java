/** A shop's program, as far as it is told what happens. */
@NullMarked
package io.buyerstatus.local.standin.program;

import org.jspecify.annotations.NullMarked;
