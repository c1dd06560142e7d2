/** The wire: one HTTP server, the protocols of AWS, and faults on demand. */
@NullMarked
package io.buyerstatus.local.standin.wire;

import org.jspecify.annotations.NullMarked;
