/** What every handler needs: routing, per-record batches, wiring helpers. */
@NullMarked
package io.buyerstatus.functions.shared;

import org.jspecify.annotations.NullMarked;
