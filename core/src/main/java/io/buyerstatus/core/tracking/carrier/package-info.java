/** Which carrier a parcel's number belongs to, as far as that can be known, and where the carrier shows the parcel. */
@NullMarked
package io.buyerstatus.core.tracking.carrier;

import org.jspecify.annotations.NullMarked;
