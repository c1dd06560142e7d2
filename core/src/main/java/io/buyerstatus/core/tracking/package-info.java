/** Parcels: what shops and carriers say of each, its scans, and the state that follows from them. */
@NullMarked
package io.buyerstatus.core.tracking;

import org.jspecify.annotations.NullMarked;
